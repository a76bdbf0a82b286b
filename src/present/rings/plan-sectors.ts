import type { Link, Spot } from './read-spots.ts';

/** A slice of the circle for one department, from `start` to `end` in radians, clockwise from the right. */
export interface SectorPlan {
  readonly department: number;
  readonly people: number;
  readonly start: number;
  readonly end: number;
}

/** Empty angle between two neighbouring sectors, in radians, where there are few. */
const gap = 0.05;

/**
 * A sector for each department in the picture, sized by its people (none vanishingly small), in an order that puts
 * departments with many ties beside each other, and those that are to be beside each other before all. The first is
 * the largest, centred at the right, where words have most room.
 *
 * @param sameAs Departments that are one in a picture laid out with this one have the same number here.
 */
export function planSectors(
  spots: readonly Spot[],
  links: readonly Link[],
  sameAs: (department: number) => number = (department) => department,
): SectorPlan[] {
  const people = new Map<number, number>();
  for (const spot of spots) {
    if (spot.ring !== 0) people.set(spot.department, (people.get(spot.department) ?? 0) + weightOf(spot));
  }
  const ties = tiesBetween(spots, links);
  const order = orderSectors(people, (one, other) =>
    sameAs(one) === sameAs(other) ? Number.POSITIVE_INFINITY : (ties.get(`${one} ${other}`) ?? 0),
  );
  const total = [...people.values()].reduce((sum, count) => sum + count, 0);
  const floor = total * Math.min(0.05, (order.length > 30 ? 0.8 : 0.5) / order.length);
  const weights = order.map((department) => Math.max(people.get(department)!, floor));
  const between = order.length === 1 ? 0 : Math.min(gap, 1 / order.length);
  const perWeight = (2 * Math.PI - between * order.length) / weights.reduce((sum, weight) => sum + weight, 0);
  let start = (-weights[0] * perWeight) / 2;
  return order.map((department, at) => {
    const end = start + weights[at] * perWeight;
    const sector = { department, people: people.get(department)!, start, end };
    start = end + between;
    return sector;
  });
}

/** The sectors of a picture in which departments are part of others: neighbours that are one become one sector. */
export function joinSectors(
  sectors: readonly SectorPlan[],
  partOf: (department: number) => number,
): SectorPlan[] {
  const joined: SectorPlan[] = [];
  for (const { department, people, start, end } of sectors) {
    const own = { department: partOf(department), people, start, end };
    const last = joined.at(-1);
    if (last?.department !== own.department) joined.push(own);
    else joined[joined.length - 1] = { ...last, people: last.people + people, end };
  }
  const [first, last] = [joined[0], joined.at(-1)];
  if (joined.length < 2 || first.department !== last?.department) return joined;
  const round = { ...first, people: first.people + last.people, start: last.start - 2 * Math.PI };
  return [round, ...joined.slice(1, -1)];
}

const weightOf = (spot: Spot): number => (spot.node.kind === 'group' ? 1 : spot.people);

function tiesBetween(spots: readonly Spot[], links: readonly Link[]): Map<string, number> {
  const ties = new Map<string, number>();
  for (const { from, to } of links) {
    const [one, other] = [spots[from].department, spots[to].department];
    if (spots[from].ring === 0 || spots[to].ring === 0 || one === other) continue;
    for (const key of [`${one} ${other}`, `${other} ${one}`]) ties.set(key, (ties.get(key) ?? 0) + 1);
  }
  return ties;
}

/** Each next department is the one with most ties to the last; then the larger, then the earlier row. */
function orderSectors(
  people: ReadonlyMap<number, number>,
  tiesOf: (one: number, other: number) => number,
): number[] {
  const left = new Set(
    [...people.keys()].sort((one, other) => people.get(other)! - people.get(one)! || one - other),
  );
  const order: number[] = [];
  let next: number | undefined = [...left][0];
  while (next !== undefined) {
    order.push(next);
    left.delete(next);
    const last: number = next;
    const tied = (department: number) => tiesOf(last, department);
    next = [...left].reduce<number | undefined>(
      (best, each) => (best === undefined || tied(each) > tied(best) ? each : best),
      undefined,
    );
  }
  return order;
}
