import type { Visible } from '#model/viewer.ts';
import { groupKindOf, listOf, type ServiceNetwork } from './service-network.ts';
import type { WebSource } from './web-source.ts';

/** A dot of the whole map while its department is closed. */
export type MapPlace =
  | {
      readonly kind: 'department';
      /** Row of the department, -1 for people without one. */
      readonly row: number;
      /** Those of the department from whom no chain reaches an outside customer stand at a place of their own. */
      readonly band: boolean;
      /** Rows of its people, ascending. */
      readonly people: readonly number[];
      /** Rows of the teams that give or get as one, at the department of their manager. */
      readonly teams: readonly number[];
      /** Lower median of its people's hops, -1 in the band. */
      readonly hops: number;
    }
  | { readonly kind: 'customer'; readonly row: number }
  /** Everyone as one: row of the group. */
  | { readonly kind: 'everyone'; readonly row: number; readonly hops: number };

export type DepartmentPlace = Extract<MapPlace, { kind: 'department' }>;

export interface MapPlaces {
  /** Departments by row, those in sight before those in the band; then outside customers; then everyone. */
  readonly places: readonly MapPlace[];
  /** Number of the place of each node of the network, -1 where it is not on the map. */
  readonly placeOf: Int32Array;
}

/** Where everybody whom the viewer may see stands on the whole map. Linear in people and groups. */
export function mapPlaces(source: WebSource, visible: Visible): MapPlaces {
  const { network } = source;
  const placeOf = new Int32Array(network.nodes).fill(-1);
  const places = [...departmentPlaces(source, visible), ...otherPlaces(source, visible)];
  const numbers = new Map<string, number>();
  places.forEach((place, number) => {
    if (place.kind === 'customer') placeOf[network.people + place.row] = number;
    if (place.kind !== 'department') return;
    numbers.set(`${place.row} ${place.band}`, number);
    for (const person of place.people) placeOf[person] = number;
  });
  for (let group = 0; group < network.groups; group++) {
    if (!visible.group(group)) continue;
    const everyone = groupKindOf(network, group) === 'everyone';
    const place = everyone
      ? places.findIndex((each) => each.kind === 'everyone')
      : placeOfGroup(source, { group, numbers, placeOf });
    putGroup(network, placeOf, { group, place });
  }
  return { places: withTeams(network, places, placeOf), placeOf };
}

function departmentPlaces({ network, sight }: WebSource, visible: Visible): DepartmentPlace[] {
  const { department } = network.organisation.people;
  const people = new Map<number, { seen: number[]; unseen: number[] }>();
  for (let person = 0; person < network.people; person++) {
    if (!network.here[person] || !visible.person(person)) continue;
    const known = people.get(department[person]) ?? { seen: [], unseen: [] };
    known[sight.hops[person] < 0 ? 'unseen' : 'seen'].push(person);
    people.set(department[person], known);
  }
  const rows = [...people].sort(([one], [other]) => one - other);
  return rows.flatMap(([row, { seen, unseen }]) => [
    ...(seen.length > 0 ? [placeFor(row, seen, medianHops(sight.hops, seen))] : []),
    ...(unseen.length > 0 ? [placeFor(row, unseen, -1)] : []),
  ]);
}

const placeFor = (row: number, people: readonly number[], hops: number): DepartmentPlace => ({
  kind: 'department',
  row,
  band: hops < 0,
  people,
  teams: [],
  hops,
});

function medianHops(hops: Int32Array, people: readonly number[]): number {
  const sorted = Int32Array.from(people, (person) => hops[person]).sort();
  return sorted[Math.floor((sorted.length - 1) / 2)];
}

function otherPlaces(source: WebSource, visible: Visible): MapPlace[] {
  const { network } = source;
  const customers = [...Array(network.customers).keys()].filter((row) => visible.customer(row));
  const everyone = [...Array(network.groups).keys()].filter(
    (group) => visible.group(group) && groupKindOf(network, group) === 'everyone',
  );
  return [
    ...customers.map((row) => ({ kind: 'customer', row }) as const),
    ...everyone
      .slice(0, 1)
      .map((row) => ({ kind: 'everyone', row, hops: hopsOfGroup(source, row) }) as const),
  ];
}

/** A department as a group stands where its people do, a team where its manager's department does. */
function placeOfGroup(
  source: WebSource,
  { group, numbers, placeOf }: { group: number; numbers: ReadonlyMap<string, number>; placeOf: Int32Array },
): number {
  const { groups, people } = source.network.organisation;
  const of = groups.of[group];
  const department = groupKindOf(source.network, group) === 'department' ? of : people.department[of];
  const band = hopsOfGroup(source, group) < 0;
  const member = listOf(source.network.members, group).find((person) => placeOf[person] >= 0);
  const found = numbers.get(`${department} ${band}`) ?? numbers.get(`${department} ${!band}`);
  return found ?? (member === undefined ? -1 : placeOf[member]);
}

/** As it gives; as it gets, where it gives nothing that leads to an outside customer. */
function hopsOfGroup({ network, sight }: WebSource, group: number): number {
  const giving = network.people + network.customers + group;
  return sight.hops[giving] >= 0 ? sight.hops[giving] : sight.hops[giving + network.groups];
}

function putGroup(
  network: ServiceNetwork,
  placeOf: Int32Array,
  { group, place }: { group: number; place: number },
): void {
  const giving = network.people + network.customers + group;
  placeOf[giving] = place;
  placeOf[giving + network.groups] = place;
}

/** Only teams that stand at the end of some tie are drawn. */
function withTeams(network: ServiceNetwork, places: readonly MapPlace[], placeOf: Int32Array): MapPlace[] {
  const teams = new Map<number, number[]>();
  const firstGiving = network.people + network.customers;
  for (let group = 0; group < network.groups; group++) {
    const giving = firstGiving + group;
    const tied = hasArc(network.out.start, giving) || hasArc(network.in.start, giving + network.groups);
    const place = placeOf[giving];
    if (!tied || place < 0 || groupKindOf(network, group) !== 'team') continue;
    const known = teams.get(place);
    if (known) known.push(group);
    else teams.set(place, [group]);
  }
  return places.map((place, number) =>
    place.kind === 'department' && teams.has(number) ? { ...place, teams: teams.get(number)! } : place,
  );
}

const hasArc = (start: Int32Array, node: number): boolean => start[node + 1] > start[node];
