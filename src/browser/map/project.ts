import type Sigma from 'sigma';
import type { DotAttributes, LineAttributes } from './map-graph.ts';

export type MapSigma = Sigma<DotAttributes, LineAttributes>;

/** How the map's units stand on the stage just now. */
export interface Projection {
  /** Pixels a unit. */
  readonly scale: number;
  /** From the map (y downwards) to pixels of the stage. */
  toStage(x: number, y: number): { readonly x: number; readonly y: number };
}

export function projectionOf(sigma: MapSigma): Projection {
  const origin = sigma.graphToViewport({ x: 0, y: 0 });
  const one = sigma.graphToViewport({ x: 1, y: 0 });
  const scale = one.x - origin.x;
  return { scale, toStage: (x, y) => ({ x: origin.x + x * scale, y: origin.y + y * scale }) };
}
