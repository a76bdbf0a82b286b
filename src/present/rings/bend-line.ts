import type { Point } from './curve.ts';
import type { Ground } from './line-ground.ts';
import type { Link } from './read-spots.ts';

/** Ties bend to one side and what managers do not name to the other, so that both can be seen between the same two. */
const sides = { tie: 0.07, member: 0.07, gap: -0.1, dotted: -0.1 } as const;
/** Other bends, where a line would run over a dot. */
const asides = [0, 0.08, -0.08, 0.15, -0.15, 0.23, -0.23, 0.32, -0.32];
/** Between a line and a dot that it passes. */
const air = 6;

/** The point that bends a line: a little towards the centre and to its side. */
export const bend = (link: Link, ground: Ground): Point => bendTo(link, ground, sides[link.kind]);

/** The same, but clear of all other dots as far as a moderate bend can be. Costs the number of spots. */
export function bendClear(link: Link, ground: Ground): Point {
  let best = bend(link, ground);
  let least = Number.POSITIVE_INFINITY;
  for (const aside of asides) {
    const point = bendTo(link, ground, sides[link.kind] + aside);
    const cost = dotsUnder(link, point, ground) + Math.abs(aside);
    if (cost >= least) continue;
    best = point;
    least = cost;
    if (least < 1) return best;
  }
  return best;
}

function bendTo({ from, to }: Link, { points }: Ground, side: number): Point {
  const [start, end] = [points[from], points[to]];
  const [dx, dy] = [end.x - start.x, end.y - start.y];
  return { x: ((start.x + end.x) / 2) * 0.9 - dy * side, y: ((start.y + end.y) / 2) * 0.9 + dx * side };
}

const steps = 12;

/** How many other dots a line would run over. */
function dotsUnder({ from, to }: Link, point: Point, { points, spots }: Ground): number {
  const [start, end] = [points[from], points[to]];
  const along = Array.from({ length: steps - 1 }, (_, at) => {
    const t = (at + 1) / steps;
    const [a, b, c] = [(1 - t) ** 2, 2 * t * (1 - t), t ** 2];
    return { x: a * start.x + b * point.x + c * end.x, y: a * start.y + b * point.y + c * end.y };
  });
  // No line leaves the box round its three points: most dots are nowhere near.
  const [left, right] = [Math.min(start.x, point.x, end.x), Math.max(start.x, point.x, end.x)];
  const [top, bottom] = [Math.min(start.y, point.y, end.y), Math.max(start.y, point.y, end.y)];
  let count = 0;
  for (let spot = 0; spot < points.length; spot++) {
    const { x, y } = points[spot];
    const near = spots[spot].reach + air;
    const isFar = x < left - near || x > right + near || y < top - near || y > bottom + near;
    if (isFar || spot === from || spot === to) continue;
    if (along.some((each) => Math.hypot(each.x - x, each.y - y) < near)) count++;
  }
  return count;
}
