import { levelOf } from './level-of.ts';
import { orderSectors, type TiesBetween } from './order-sectors.ts';
import type { Link, Spot } from './read-spots.ts';

/** A slice of the circle for one department, from `start` to `end` in radians, clockwise from the right. */
export interface SectorPlan {
  readonly department: number;
  readonly people: number;
  readonly start: number;
  readonly end: number;
}

export interface SectorsToPlan {
  /** Number of the spot the picture is about, -1 for none. */
  readonly focus: number;
  /** Departments that are one in a picture laid out with this one have the same number here. */
  readonly sameAs: (department: number) => number;
}

/** Empty angle between two neighbouring sectors, in radians, where there are few. */
const gap = 0.05;

/** The least angle of a sector, in radians, where there are few; where there are many, its least share of an even one. */
const least = { angle: 0.7, share: 0.42 };

/** Sectors grow in steps of a half: more seldom than the seats in them. */
const sectorRise = 0.5;

/**
 * A sector for each department in the picture, as wide as its people are many (in steps, and none so narrow that its
 * name would not fit), in an order that puts departments beside each other that have many ties. The sector of whoever
 * the picture is about is centred at the right, where words have most room; without anybody, the department that the
 * chart names first begins at the top. Departments that are one in a picture laid out with this one stand beside each
 * other, in the order of the chart.
 */
export function planSectors(
  spots: readonly Spot[],
  links: readonly Link[],
  { focus, sameAs }: SectorsToPlan,
): SectorPlan[] {
  const people = countPeople(spots);
  const departments = [...people.keys()].sort((one, other) => one - other);
  const units = Map.groupBy(departments, sameAs);
  const order = orderSectors([...units.keys()], tiesBetween(spots, links, sameAs));
  const first = focus >= 0 ? spots[focus].department : departments.find((row) => row >= 0);
  const begin = Math.max(0, order.indexOf(sameAs(first ?? -1)));
  const turned = [...order.slice(begin), ...order.slice(0, begin)].flatMap((unit) => units.get(unit)!);
  const widths = widthsOf(turned.map((department) => people.get(department)!));
  let start = focus >= 0 ? -widths[0] / 2 : -Math.PI / 2;
  return turned.map((department, at) => {
    const end = start + widths[at];
    const sector = { department, people: people.get(department)!, start, end };
    start = end + gapOf(turned.length);
    return sector;
  });
}

/** The sectors of a picture in which departments are part of others: neighbours that are one become one sector. */
export function joinSectors(
  sectors: readonly SectorPlan[],
  partOf: (department: number) => number,
): SectorPlan[] {
  const joined: SectorPlan[] = [];
  for (const sector of sectors) {
    const department = partOf(sector.department);
    const last = joined.at(-1);
    if (last?.department !== department) joined.push({ ...sector, department });
    else joined[joined.length - 1] = { ...last, people: last.people + sector.people, end: sector.end };
  }
  return joined;
}

/** Heads by department; a group is nobody more, and colleagues around who are folded into one dot count as a few. */
function countPeople(spots: readonly Spot[]): Map<number, number> {
  const people = new Map<number, number>();
  for (const { ring, node, department, people: heads } of spots) {
    if (ring === 0) continue;
    const aside = node.kind === 'department' && node.outside;
    people.set(department, (people.get(department) ?? 0) + (aside ? Math.min(heads, 3) : heads));
  }
  return people;
}

function tiesBetween(
  spots: readonly Spot[],
  links: readonly Link[],
  sameAs: SectorsToPlan['sameAs'],
): TiesBetween {
  const ties = new Map<string, number>();
  for (const { from, to } of links) {
    const [one, other] = [sameAs(spots[from].department), sameAs(spots[to].department)];
    if (spots[from].ring === 0 || spots[to].ring === 0 || one === other) continue;
    const key = one < other ? `${one} ${other}` : `${other} ${one}`;
    ties.set(key, (ties.get(key) ?? 0) + 1);
  }
  return (one, other) => ties.get(one < other ? `${one} ${other}` : `${other} ${one}`) ?? 0;
}

const gapOf = (sectors: number): number => (sectors === 1 ? 0 : Math.min(gap, 1 / sectors));

/** Angles in proportion to the steps of the counts, none below the least; together with the gaps once round. */
function widthsOf(counts: readonly number[]): number[] {
  const room = 2 * Math.PI - gapOf(counts.length) * counts.length;
  const floor = Math.min(least.angle, (least.share * room) / counts.length);
  const weights = counts.map((count) => levelOf(count, sectorRise));
  const free = room - floor * counts.length;
  const total = weights.reduce((sum, weight) => sum + weight - 1, 0);
  return weights.map((weight) => (total > 0 ? floor + (free * (weight - 1)) / total : room / counts.length));
}
