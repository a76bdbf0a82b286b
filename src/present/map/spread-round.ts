/** Something that wants to stand in a direction of a circle. Angles in radians. */
export interface Wish {
  readonly angle: number;
  /** Half the angle it takes, with air. */
  readonly half: number;
}

const whole = 2 * Math.PI;

/**
 * Directions as near as can be to those wished for, none overlapping another: the least squares of all moves, found by
 * pooling adjacent violators on the circle cut at its widest gap (Barlow and others, *Statistical Inference under
 * Order Restrictions*, 1972). Where they hardly fit they stand evenly spread. n log n. What is wished must fit: the
 * angles together may not be more than a whole circle.
 */
export function spreadRound(wishes: readonly Wish[]): number[] {
  const order = cutOpen(wishes);
  const offsets: number[] = [];
  const angles: number[] = [];
  order.forEach((at, place) => {
    const before = order[place - 1];
    const turn = place === 0 ? wishes[at].angle : ahead(wishes[at].angle, wishes[order[0]].angle);
    angles.push(place === 0 ? turn : angles[0] + turn);
    offsets.push(place === 0 ? 0 : offsets[place - 1] + wishes[before].half + wishes[at].half);
  });
  const fitted = poolViolators(angles.map((angle, place) => angle - offsets[place]));
  const placed = fitted.map((value, place) => value + offsets[place]);
  const result: number[] = new Array(wishes.length);
  const settled = overlapsItself(placed, order, wishes) ? evenly(angles, order, wishes) : placed;
  order.forEach((at, place) => {
    result[at] = settled[place];
  });
  return result;
}

/** The wishes in the order of their angles, beginning after the widest gap. */
function cutOpen(wishes: readonly Wish[]): number[] {
  const order = [...wishes.keys()].sort(
    (one, other) => norm(wishes[one].angle) - norm(wishes[other].angle) || one - other,
  );
  let widest = -1;
  let first = 0;
  order.forEach((at, place) => {
    const before = wishes[order.at(place - 1)!].angle;
    const gap = order.length === 1 ? 0 : ahead(wishes[at].angle, before);
    if (gap > widest + 1e-12) [widest, first] = [gap, place];
  });
  return [...order.slice(first), ...order.slice(0, first)];
}

/** From 0 up to a whole turn. */
const norm = (angle: number): number => ((angle % whole) + whole) % whole;

const ahead = (to: number, from: number): number => norm(to - from);

/** The nearest rising sequence, by least squares. */
function poolViolators(values: readonly number[]): number[] {
  const pools: { sum: number; count: number }[] = [];
  for (const value of values) {
    pools.push({ sum: value, count: 1 });
    while (pools.length > 1 && mean(pools.at(-2)!) > mean(pools.at(-1)!)) {
      const last = pools.pop()!;
      pools.at(-1)!.sum += last.sum;
      pools.at(-1)!.count += last.count;
    }
  }
  return pools.flatMap((pool) => Array<number>(pool.count).fill(mean(pool)));
}

const mean = ({ sum, count }: { sum: number; count: number }): number => sum / count;

function overlapsItself(
  placed: readonly number[],
  order: readonly number[],
  wishes: readonly Wish[],
): boolean {
  const [first, last] = [wishes[order[0]].half, wishes[order.at(-1)!].half];
  return placed.length > 1 && placed.at(-1)! + last - (placed[0] - first) > whole + 1e-9;
}

/** In the same order with equal air between them, turned towards what was wished. */
function evenly(angles: readonly number[], order: readonly number[], wishes: readonly Wish[]): number[] {
  const taken = order.reduce((sum, at) => sum + 2 * wishes[at].half, 0);
  const air = (whole - taken) / order.length;
  let edge = 0;
  const placed = order.map((at) => {
    const angle = edge + air / 2 + wishes[at].half;
    edge = angle + wishes[at].half + air / 2;
    return angle;
  });
  const turn = placed.reduce((sum, angle, place) => sum + angles[place] - angle, 0) / placed.length;
  return placed.map((angle) => angle + turn);
}
