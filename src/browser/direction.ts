export type Direction = 'ArrowLeft' | 'ArrowRight' | 'ArrowUp' | 'ArrowDown';

interface Point {
  readonly x: number;
  readonly y: number;
}

const angles: Readonly<Record<Direction, number>> = {
  ArrowRight: 0,
  ArrowDown: Math.PI / 2,
  ArrowLeft: Math.PI,
  ArrowUp: -Math.PI / 2,
};

export const isDirection = (key: string): key is Direction => key in angles;

/** How far aslant of a direction another point lies, in radians; y grows downwards. */
export function offBy(from: Point, to: Point, way: Direction): number {
  const angle = Math.atan2(to.y - from.y, to.x - from.x) - angles[way];
  return Math.abs(Math.atan2(Math.sin(angle), Math.cos(angle)));
}

/** The nearest in a direction, those straight ahead before those aslant; undefined where none lies within the angle. */
export function nearestThatWay<Each extends Point>(
  points: Iterable<Each>,
  from: Each,
  { way, within }: { readonly way: Direction; readonly within: number },
): Each | undefined {
  let best: Each | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const point of points) {
    if (point === from) continue;
    const off = offBy(from, point, way);
    const cost = Math.hypot(point.x - from.x, point.y - from.y) * (1 + 1.5 * off);
    if (off <= within && cost < least) [best, least] = [point, cost];
  }
  return best;
}
