import type { Seat } from './crowd-seats.ts';
import type { SectorPlan } from './plan-sectors.ts';
import { dotKey, type Spot } from './read-spots.ts';

/**
 * Seats in which whoever has an earlier seat in another ring of their sector sits in the same direction, or as near to
 * it as those beside them in the row leave room: the angles with the least sum of squared turns that keep order and
 * distance (isotonic regression by pooling adjacent violators, Barlow and others 1972). Rows in which nobody has one
 * stay as they are. Linear but for sorting the rows.
 */
export function keepDirections(
  spots: readonly Spot[],
  seats: readonly Seat[],
  { sectors, seat }: { readonly sectors: readonly SectorPlan[]; readonly seat: number },
): Seat[] {
  const earlier = earlierSeats(spots);
  const turned = [...seats];
  const outside = [...spots.keys()].filter((spot) => spots[spot].ring !== 0);
  const rows = Map.groupBy(outside, (spot) => `${spots[spot].department} ${seats[spot].radius}`);
  for (const row of rows.values()) {
    if (!row.some((spot) => earlier.has(spot))) continue;
    const sector = sectors.find(({ department }) => department === spots[row[0]].department)!;
    const { radius } = seats[row[0]];
    const wished = row
      .map((spot) => ({ spot, angle: seats[earlier.get(spot) ?? spot].angle }))
      .sort((one, other) => one.angle - other.angle || one.spot - other.spot);
    const step = Math.max(seat, ...row.map((spot) => 2 * spots[spot].reach + 6)) / radius;
    const angles = spread(
      wished.map(({ angle }) => angle),
      { ...sector, step },
    );
    angles?.forEach((angle, at) => {
      turned[wished[at].spot] = { radius, angle };
    });
  }
  return turned;
}

/** Of every later seat of somebody the first one, where both are in one sector. */
function earlierSeats(spots: readonly Spot[]): Map<number, number> {
  const first = new Map<string, number>();
  const earlier = new Map<number, number>();
  spots.forEach((one, spot) => {
    const key = dotKey(one);
    const known = first.get(key);
    if (known === undefined) first.set(key, spot);
    else if (spots[known].department === one.department) earlier.set(spot, known);
  });
  return earlier;
}

/** Ascending angles at least a step apart and half a step from the ends; undefined where there is no room. */
function spread(
  wished: readonly number[],
  { start, end, step }: { readonly start: number; readonly end: number; readonly step: number },
): number[] | undefined {
  if (wished.length * step > end - start) return undefined;
  const pools: { sum: number; count: number }[] = [];
  wished.forEach((angle, at) => {
    let pool = { sum: angle - at * step, count: 1 };
    for (let last = pools.at(-1); last && mean(last) >= mean(pool); last = pools.at(-1)) {
      pool = { sum: last.sum + pool.sum, count: last.count + pool.count };
      pools.pop();
    }
    pools.push(pool);
  });
  const [least, most] = [start + step / 2, end - step / 2 - (wished.length - 1) * step];
  const even = pools.flatMap((pool) => Array<number>(pool.count).fill(mean(pool)));
  return even.map((angle, at) => Math.min(most, Math.max(least, angle)) + at * step);
}

const mean = ({ sum, count }: { readonly sum: number; readonly count: number }): number => sum / count;
