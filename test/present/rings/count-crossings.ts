import type { Point } from '#present/rings/curve.ts';

/** A straight line between two points, by their numbers. */
export interface Ends {
  readonly from: number;
  readonly to: number;
}

/** How many pairs of lines cross each other; lines that share an end do not. Quadratic in the lines. */
export function countCrossings(lines: readonly Ends[], at: readonly Point[]): number {
  let count = 0;
  for (let one = 1; one < lines.length; one++) {
    for (let other = 0; other < one; other++) if (cross(lines[one], lines[other], at)) count++;
  }
  return count;
}

/** Whether two lines cross between their ends. */
export function cross(one: Ends, other: Ends, at: readonly Point[]): boolean {
  if (one.from === other.from || one.from === other.to || one.to === other.from || one.to === other.to) {
    return false;
  }
  const [a, b, c, d] = [at[one.from], at[one.to], at[other.from], at[other.to]];
  return side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0;
}

/** Positive on one side of the line from a to b, negative on the other. */
const side = (a: Point, b: Point, c: Point): number => (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
