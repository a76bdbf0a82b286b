import type { MapGraph } from './map-graph.ts';

export type Direction = 'ArrowLeft' | 'ArrowRight' | 'ArrowUp' | 'ArrowDown';

const angles: Readonly<Record<Direction, number>> = {
  ArrowRight: 0,
  ArrowDown: Math.PI / 2,
  ArrowLeft: Math.PI,
  ArrowUp: -Math.PI / 2,
};

export const isDirection = (key: string): key is Direction => key in angles;

/**
 * The next dot in a direction: first among those tied to this one, then among all, so that nobody is out of reach for
 * having no ties. Undefined where nothing lies there.
 */
export function nextDot(graph: MapGraph, from: string, direction: Direction): string | undefined {
  const tied = graph.neighbors(from);
  return nearestOf(graph, { from, direction }, tied) ?? nearestOf(graph, { from, direction }, graph.nodes());
}

function nearestOf(
  graph: MapGraph,
  { from, direction }: { from: string; direction: Direction },
  among: readonly string[],
): string | undefined {
  const here = graph.getNodeAttribute(from, 'dot');
  let best: string | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const key of among) {
    if (key === from) continue;
    const { x, y } = graph.getNodeAttribute(key, 'dot');
    const off = Math.abs(turn(Math.atan2(y - here.y, x - here.x) - angles[direction]));
    const cost = Math.hypot(x - here.x, y - here.y) * (1 + 2 * off);
    if (off > Math.PI / 3.5 || cost >= least) continue;
    [best, least] = [key, cost];
  }
  return best;
}

const turn = (angle: number): number => Math.atan2(Math.sin(angle), Math.cos(angle));

/** The dot to begin with: the primary outside customer, else the largest department. */
export function firstDot(graph: MapGraph): string | undefined {
  const dots = graph.mapNodes((_, { dot }) => dot);
  const rank = (dot: (typeof dots)[number]) => (dot.primary ? 2 : dot.kind === 'customer' ? 1 : 0);
  return dots.sort((one, other) => rank(other) - rank(one) || other.people - one.people)[0]?.key;
}
