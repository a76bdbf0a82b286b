import { type Direction, nearestThatWay } from '../direction.ts';
import type { MapGraph } from './map-graph.ts';

/**
 * The next dot in a direction: first among those tied to this one, then among all, so that nobody is out of reach for
 * having no ties. Undefined where nothing lies there.
 */
export function nextDot(graph: MapGraph, from: string, way: Direction): string | undefined {
  const dotOf = (key: string) => graph.getNodeAttribute(key, 'dot');
  const nearest = (keys: readonly string[]) =>
    nearestThatWay(keys.map(dotOf), dotOf(from), { way, within: Math.PI / 3.5 });
  return (nearest(graph.neighbors(from)) ?? nearest(graph.nodes()))?.key;
}

/** The dot to begin with: the primary outside customer, else the largest department. */
export function firstDot(graph: MapGraph): string | undefined {
  const dots = graph.mapNodes((_, { dot }) => dot);
  const rank = (dot: (typeof dots)[number]) => (dot.primary ? 2 : dot.kind === 'customer' ? 1 : 0);
  return dots.sort((one, other) => rank(other) - rank(one) || other.people - one.people)[0]?.key;
}
