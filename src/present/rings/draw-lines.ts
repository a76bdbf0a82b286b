import { bend, bendClear } from './bend-line.ts';
import { bundle } from './bundle-line.ts';
import type { Curve, Point } from './curve.ts';
import type { Ground } from './line-ground.ts';
import type { Link } from './read-spots.ts';

/** Fewer lines can be followed one by one, from dot to dot and clear of others; more are bundled. */
const few = 60;
/** Up to so many, each looks for a way clear of the dots; those that are a sign do so among more. */
const careful = { lines: 200, spots: 200 };

/**
 * Draws links. In a web of many those between two departments are bundled; all others are bent a little to one side.
 * How a link is drawn depends on the whole web, not on what of it is shown. Linear in the links; among few of them,
 * times the spots.
 * @param all how many links the whole web has
 */
export function drawLines(links: readonly Link[], ground: Ground, all: number): Curve[] {
  return links.map((link) => {
    const between = waysOf(link, ground, all);
    const [from, to] = [ground.points[link.from], ground.points[link.to]];
    return {
      ...link,
      hull: [
        towards(from, between[0], ground.spots[link.from].reach + 1.5),
        ...between,
        towards(to, between.at(-1)!, ground.spots[link.to].reach + 2.5),
      ],
    };
  });
}

function waysOf(link: Link, ground: Ground, all: number): Point[] {
  if (all > few && isBetween(link, ground)) return bundle(link, ground);
  const clear = all <= careful.lines || (isSign[link.kind] && ground.spots.length <= careful.spots);
  return [clear ? bendClear(link, ground) : bend(link, ground)];
}

/** Lines that say something by themselves, and are few in most webs. */
const isSign = { tie: false, member: false, gap: true, dotted: true };

function isBetween({ kind, from, to }: Link, { spots }: Ground): boolean {
  if (kind !== 'tie' && kind !== 'member') return false;
  return spots[from].ring !== 0 && spots[to].ring !== 0 && spots[from].department !== spots[to].department;
}

function towards(from: Point, to: Point, distance: number): Point {
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  const share = Math.min(0.45, distance / length);
  return { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share };
}
