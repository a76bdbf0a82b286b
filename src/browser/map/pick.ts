import type { MapGraph } from './map-graph.ts';

/** Finds the dot at a point of the map. */
export type Pick = (point: { readonly x: number; readonly y: number }, reach: number) => string | null;

/**
 * Dots as columns, so that looking through ten thousand of them takes less time than asking the graphics card, for
 * which every frame would have to be finished first. Of several dots the nearest edge wins.
 */
export function pickFrom(graph: MapGraph): Pick {
  const keys = graph.nodes();
  const column = (value: (key: string) => number) => Float64Array.from(keys, value);
  const xs = column((key) => graph.getNodeAttribute(key, 'dot').x);
  const ys = column((key) => graph.getNodeAttribute(key, 'dot').y);
  const radii = column((key) => graph.getNodeAttribute(key, 'dot').r);
  return ({ x, y }, reach) => {
    let best = -1;
    let least = reach;
    for (let at = 0; at < keys.length; at++) {
      const away = Math.hypot(xs[at] - x, ys[at] - y) - radii[at];
      if (away >= least) continue;
      [best, least] = [at, away];
    }
    return best < 0 ? null : keys[best];
  };
}
