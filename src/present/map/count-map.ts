import type { DepartmentPlace, MapPlace } from '#graph/map-places.ts';
import type { WebDepartment } from '#graph/web-graph.ts';
import { departmentNodes } from './department-nodes.ts';
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
  /** How many departments there are, and outside customers, shown or not; and how many of those are shown. */
  readonly allDepartments: number;
  readonly customers: number;
  readonly allCustomers: number;
  readonly ties: number;
  /**
   * Each tie once: within departments, between them, to outside customers, and all others, at an end of which everyone
   * stands as one, or from outside customers to those here.
   */
  readonly inside: number;
  readonly between: number;
  readonly outside: number;
  readonly asOne: number;
  readonly fromOutside: number;
  /** Ties of everyone as one, and of outside customers: rows of their own, so that the table adds up. */
  readonly everyone: TieCount;
  readonly outsiders: TieCount;
}

/** Ties by where they lead. */
export type TieCount = Pick<DepartmentCount, 'inside' | 'out' | 'outside' | 'in'>;

type Draft = { -readonly [Field in keyof DepartmentCount]: DepartmentCount[Field] };

/** Linear in people and lines, but counted once for everybody who looks without filters. */
export const countMap = oncePerShown((look: MapLook, shown: ShownOnMap): MapCount => {
  const departments = new Map<number, Draft>();
  const nodes = departmentNodes(look, shown);
  shown.places.forEach((number, at) => {
    const place = look.model.places.places[number];
    const node = nodes[at];
    if (node && place.kind === 'department')
      addPeople(departments, look, { place, people: shown.people[number], node });
  });
  const all = allOf(look);
  const sums = addTies(departments, look, shown);
  const sum = (value: (count: DepartmentCount) => number) =>
    [...departments.values()].reduce((total, count) => total + value(count), 0);
  const people = sum((count) => count.people);
  return {
    people,
    all: all.people,
    inSight: people - sum((count) => count.outOfSight),
    departments,
    allDepartments: all.departments,
    customers: shown.places.filter((number) => look.model.places.places[number].kind === 'customer').length,
    allCustomers: all.customers,
    ties: shown.ties.ties.reduce((total, ties) => total + ties, 0),
    ...sums,
  };
});

/** Everybody and everything the map is about, shown or not. */
function allOf({ model: { places, cut } }: MapLook) {
  const departments = places.places.filter((place) => place.kind === 'department');
  const own = (place: DepartmentPlace) => place.people.filter((person) => cut.isInside[person]).length;
  return {
    people: departments.reduce((total, place) => total + own(place), 0),
    departments: new Set(departments.map(({ row }) => row)).size,
    customers: places.places.filter(({ kind }) => kind === 'customer').length,
  };
}

function addPeople(
  departments: Map<number, Draft>,
  { model: { cut } }: MapLook,
  { place, people, node }: { place: DepartmentPlace; people: readonly number[]; node: WebDepartment },
): void {
  const isOwn = (person: number) => cut.isInside[person] === 1;
  const own = people.filter(isOwn).length;
  const count = countAt(departments, place.row);
  count.people += own;
  count.all += place.people.filter(isOwn).length;
  count.around += people.length - own;
  count.outOfSight += place.band ? own : 0;
  count.noCustomer += node.noCustomer;
  count.unserved += node.unserved;
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
  const sums = { inside: 0, between: 0, outside: 0, asOne: 0, fromOutside: 0 };
  const [everyone, outsiders] = [noTies(), noTies()];
  const { places } = model.places;
  const known: (ReturnType<typeof noTies> | undefined)[] = new Array(places.length);
  const find = (number: number) => {
    const place = places[number];
    if (place.kind === 'department') known[number] = countAt(departments, place.row);
    else known[number] = place.kind === 'everyone' ? everyone : outsiders;
    return known[number];
  };
  ties.ties.forEach((count, at) => {
    const from = known[ties.from[at]] ?? find(ties.from[at]);
    const to = known[ties.to[at]] ?? find(ties.to[at]);
    const way = places[ties.to[at]].kind === 'customer' ? 'outside' : from === to ? 'inside' : 'out';
    from[way] += count;
    if (way === 'out') to.in += count;
    sums[way === 'out' ? kindBetween(places[ties.from[at]], places[ties.to[at]]) : way] += count;
  });
  // Everyone towards everyone as one is within no department.
  return {
    ...sums,
    inside: sums.inside - everyone.inside,
    asOne: sums.asOne + everyone.inside,
    everyone,
    outsiders,
  };
}

const noTies = () => ({ inside: 0, out: 0, outside: 0, in: 0 });

function kindBetween(from: MapPlace, to: MapPlace): 'between' | 'asOne' | 'fromOutside' {
  if (from.kind === 'everyone' || to.kind === 'everyone') return 'asOne';
  return from.kind === 'customer' ? 'fromOutside' : 'between';
}
