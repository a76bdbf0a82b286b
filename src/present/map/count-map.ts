import type { DepartmentPlace } from '#graph/map-places.ts';
import { departmentNodeOf } from '#graph/web-nodes.ts';
import { type MapLook, oncePerShown, type ShownOnMap } from './shown-on-map.ts';

/** What is counted of a department that is shown. */
export interface DepartmentCount {
  /** People shown of those the map is about, and how many there are of them. */
  readonly people: number;
  readonly all: number;
  /** Others shown beside them. */
  readonly around: number;
  readonly outOfSight: number;
  readonly noCustomer: number;
  readonly unserved: number;
  /** Ties within the department, to others, to outside customers, and from others. */
  readonly inside: number;
  readonly out: number;
  readonly outside: number;
  readonly in: number;
}

/** What is counted of everything shown: sentence, figures and table say the same. */
export interface MapCount {
  readonly people: number;
  readonly all: number;
  readonly inSight: number;
  readonly departments: ReadonlyMap<number, DepartmentCount>;
  readonly ties: number;
  /** Ties within departments, between them, and to outside customers. */
  readonly inside: number;
  readonly between: number;
  readonly outside: number;
}

type Draft = { -readonly [Field in keyof DepartmentCount]: DepartmentCount[Field] };

/** Linear in people and lines, but counted once for everybody who looks without filters. */
export const countMap = oncePerShown((look: MapLook, shown: ShownOnMap): MapCount => {
  const departments = new Map<number, Draft>();
  for (const number of shown.places) {
    const place = look.model.places.places[number];
    if (place.kind === 'department') addPeople(departments, look, { place, people: shown.people[number] });
  }
  const { inside, between, outside } = addTies(departments, look, shown);
  const sum = (value: (count: DepartmentCount) => number) =>
    [...departments.values()].reduce((total, count) => total + value(count), 0);
  const people = sum((count) => count.people);
  return {
    people,
    all: allPeople(look),
    inSight: people - sum((count) => count.outOfSight),
    departments,
    ties: shown.ties.ties.reduce((total, ties) => total + ties, 0),
    inside,
    between,
    outside,
  };
});

/** Everybody the map is about, shown or not. */
function allPeople({ model: { places, cut } }: MapLook): number {
  const own = (place: DepartmentPlace) => place.people.filter((person) => cut.isInside[person]).length;
  return places.places.reduce((total, place) => total + (place.kind === 'department' ? own(place) : 0), 0);
}

function addPeople(
  departments: Map<number, Draft>,
  { model: { cut } }: MapLook,
  { place, people }: { place: DepartmentPlace; people: readonly number[] },
): void {
  const isOwn = (person: number) => cut.isInside[person] === 1;
  const own = people.filter(isOwn).length;
  const { noCustomer, unserved } = departmentNodeOf(cut, people);
  const count = countAt(departments, place.row);
  count.people += own;
  count.all += place.people.filter(isOwn).length;
  count.around += people.length - own;
  count.outOfSight += place.band ? own : 0;
  count.noCustomer += noCustomer;
  count.unserved += unserved;
}

function countAt(departments: Map<number, Draft>, row: number): Draft {
  const known = departments.get(row);
  if (known) return known;
  const count = { people: 0, all: 0, around: 0, outOfSight: 0, noCustomer: 0, unserved: 0 };
  const made = { ...count, inside: 0, out: 0, outside: 0, in: 0 };
  departments.set(row, made);
  return made;
}

function addTies(departments: Map<number, Draft>, { model }: MapLook, { ties }: ShownOnMap) {
  const sums = { inside: 0, between: 0, outside: 0 };
  const rowOf = model.places.places.map((place) => (place.kind === 'department' ? place.row : undefined));
  const isCustomer = model.places.places.map((place) => place.kind === 'customer');
  ties.ties.forEach((count, at) => {
    const [from, to] = [rowOf[ties.from[at]], rowOf[ties.to[at]]];
    const outside = isCustomer[ties.to[at]];
    if (outside) sums.outside += count;
    if (from !== undefined && from === to) {
      sums.inside += count;
      countAt(departments, from).inside += count;
      return;
    }
    if (from !== undefined && to !== undefined) sums.between += count;
    if (from !== undefined) countAt(departments, from)[outside ? 'outside' : 'out'] += count;
    if (to !== undefined) countAt(departments, to).in += count;
  });
  return sums;
}
