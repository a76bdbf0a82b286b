import type { Link, Spot } from './read-spots.ts';

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A quadratic curve from provider to customer, ending short of their dots. */
export interface Curve extends Link {
  readonly start: Point;
  readonly bend: Point;
  readonly end: Point;
}

/**
 * Curves for links, pulled a little towards the centre and to one side, so that two ties in opposite directions, or a
 * tie and a gap between the same two, lie apart.
 */
export function drawLines(links: readonly Link[], spots: readonly Spot[], at: readonly Point[]): Curve[] {
  return links.map((link) => {
    const [from, to] = [at[link.from], at[link.to]];
    const bend = bendOf(from, to, isService[link.kind] ? 0.07 : -0.1);
    return {
      ...link,
      start: towards(from, bend, spots[link.from].reach + 1.5),
      bend,
      end: towards(to, bend, spots[link.to].reach + 2.5),
    };
  });
}

const isService = { tie: true, member: true, gap: false, dotted: false };

function bendOf(from: Point, to: Point, side: number): Point {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  return { x: ((from.x + to.x) / 2) * 0.9 - dy * side, y: ((from.y + to.y) / 2) * 0.9 + dx * side };
}

function towards(from: Point, to: Point, distance: number): Point {
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  const share = Math.min(0.45, distance / length);
  return { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share };
}

/** A curve as the `d` of a path, its numbers rounded as asked. */
export const pathOf = ({ start, bend, end }: Curve, to: (number: number) => number): string =>
  `M${to(start.x)} ${to(start.y)}Q${to(bend.x)} ${to(bend.y)} ${to(end.x)} ${to(end.y)}`;

/** Points along a curve, about every `step` units. */
export function pointsOf({ start, bend, end }: Curve, step: number): Point[] {
  const count = Math.max(1, Math.ceil(Math.hypot(end.x - start.x, end.y - start.y) / step));
  return Array.from({ length: count + 1 }, (_, at) => {
    const t = at / count;
    const [a, b, c] = [(1 - t) ** 2, 2 * t * (1 - t), t ** 2];
    return { x: a * start.x + b * bend.x + c * end.x, y: a * start.y + b * bend.y + c * end.y };
  });
}

/** One decimal is finer than any screen, and keeps pages light. */
export const round = (number: number): number => Math.round(number * 10) / 10;
