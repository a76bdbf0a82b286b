import type { Point } from './curve.ts';
import type { SectorPlan } from './plan-sectors.ts';
import type { Spot } from './read-spots.ts';

/** What lines are drawn on; by number of the spot. */
export interface Ground {
  readonly spots: readonly Spot[];
  readonly points: readonly Point[];
  /** Direction of the middle of each department's sector: where its lines gather. */
  readonly hubs: ReadonlyMap<number, number>;
  /** Radius of the disc of outside customers. */
  readonly centre: number;
}

export const hubsOf = (sectors: readonly SectorPlan[]): Map<number, number> =>
  new Map(sectors.map(({ department, start, end }) => [department, (start + end) / 2]));
