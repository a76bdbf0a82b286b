import type { Link } from './read-spots.ts';

export interface Point {
  readonly x: number;
  readonly y: number;
}

/**
 * A smooth line from provider to customer, ending short of their dots: a quadratic B-spline that starts at the first
 * point of its hull, ends at the last, and is drawn towards those between. Of three points it is one quadratic curve.
 */
export interface Curve extends Link {
  readonly hull: readonly Point[];
}

/** A curve as the `d` of a path, its numbers rounded as asked. */
export function pathOf({ hull }: Pick<Curve, 'hull'>, to: (number: number) => number): string {
  const text = ({ x, y }: Point) => `${to(x)} ${to(y)}`;
  return `M${text(hull[0])}${piecesOf(hull)
    .map(({ bend, end }) => `Q${text(bend)} ${text(end)}`)
    .join('')}`;
}

/** Points along a curve, about every `step` units. */
export function pointsOf({ hull }: Pick<Curve, 'hull'>, step: number): Point[] {
  let [start] = hull;
  const points = [start];
  for (const { bend, end } of piecesOf(hull)) {
    const count = Math.max(1, Math.ceil(Math.hypot(end.x - start.x, end.y - start.y) / step));
    for (let at = 1; at <= count; at++) points.push(onPiece({ start, bend, end }, at / count));
    start = end;
  }
  return points;
}

interface Piece {
  readonly bend: Point;
  readonly end: Point;
}

/** A curve as a chain of quadratic pieces, each from the end of the last. */
const piecesOf = (hull: readonly Point[]): Piece[] =>
  hull.slice(1, -1).map((bend, at) => ({
    bend,
    end: at === hull.length - 3 ? hull[at + 2] : middle(bend, hull[at + 2]),
  }));

const middle = (one: Point, other: Point): Point => ({ x: (one.x + other.x) / 2, y: (one.y + other.y) / 2 });

function onPiece({ start, bend, end }: Piece & { readonly start: Point }, t: number): Point {
  const [a, b, c] = [(1 - t) ** 2, 2 * t * (1 - t), t ** 2];
  return { x: a * start.x + b * bend.x + c * end.x, y: a * start.y + b * bend.y + c * end.y };
}

/** One decimal is finer than any screen, and keeps pages light. Never -0. */
export const round = (number: number): number => Math.round(number * 10) / 10 + 0;
