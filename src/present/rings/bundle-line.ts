import type { Point } from './curve.ts';
import type { Ground } from './line-ground.ts';
import type { Link } from './read-spots.ts';
import { turn } from './wished-turns.ts';

/** A line turns this much of the way to the middle of its sector before it sets out; in a wide one no further. */
const gather = { share: 0.75, most: 0.3 };
/** The same where that middle lies away from where the line is going. */
const backwards = 0.25;
/** Room between the disc and the lines that run round it. */
const shoulder = 16;
/** How far lines come in from their dots on the way: the further round, the further in. */
const depth = { least: 0.08, most: 0.5, from: 2 };
/** No piece of a bundle turns further than this, in radians. */
const widest = 1.1;

/**
 * The points that draw a line between two departments into its bundle (Holten, Hierarchical edge bundles, 2006): lines
 * gather in front of the one, run round the centre, not across it, and spread in front of the other.
 */
export function bundle({ from, to }: Link, ground: Ground): Point[] {
  const [one, other] = [polar(ground.points[from]), polar(ground.points[to])];
  const way = turn(other.angle, one.angle);
  const start = gathered(one.angle, { hub: hubOf(from, ground), way });
  const round = turn(gathered(other.angle, { hub: hubOf(to, ground), way: -way }), start);
  const inwards = depth.least + (depth.most - depth.least) * Math.min(1, Math.abs(round) / depth.from);
  const radius = Math.max(ground.centre + shoulder, Math.min(one.radius, other.radius) * (1 - inwards));
  const pieces = Math.max(1, Math.ceil(Math.abs(round) / widest));
  return Array.from({ length: pieces + 1 }, (_, at) => {
    const angle = start + (round * at) / pieces;
    return { x: radius * Math.cos(angle), y: radius * Math.sin(angle) };
  });
}

const polar = ({ x, y }: Point) => ({ radius: Math.hypot(x, y), angle: Math.atan2(y, x) });

function hubOf(spot: number, { spots, hubs }: Ground): number {
  return hubs.get(spots[spot].department) ?? 0;
}

/** The angle, turned towards the middle of its sector. */
function gathered(angle: number, { hub, way }: { readonly hub: number; readonly way: number }): number {
  const off = turn(hub, angle);
  const share = off * way < 0 ? backwards : gather.share;
  return angle + Math.sign(off) * Math.min(gather.most, Math.abs(off) * share);
}
