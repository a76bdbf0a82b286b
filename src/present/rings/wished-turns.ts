import type { SectorPlan } from './plan-sectors.ts';
import type { Spot } from './read-spots.ts';
import { settle } from './settle.ts';

/** A spot holds on to the middle of its own sector as if by so many ties. */
const hold = 1;

/**
 * Where each spot would like to stand, as a turn from the middle of its sector in radians: towards those it is tied
 * to, and theirs, as far as its sector lets it.
 */
export function wishedTurns(
  spots: readonly Spot[],
  near: readonly (readonly number[])[],
  sectors: readonly SectorPlan[],
): number[] {
  const middles = new Map(sectors.map(({ department, start, end }) => [department, (start + end) / 2]));
  const middle = spots.map(({ department }) => middles.get(department) ?? 0);
  const anchors = middle.map((angle) => ({ x: Math.cos(angle), y: Math.sin(angle) }));
  return settle(anchors, near, hold).map(({ x, y }, spot) => coarse(turn(Math.atan2(y, x), middle[spot])));
}

/** So that two who wish the same do so whatever the order in which their ties were added up. */
const coarse = (angle: number): number => Math.round(angle * 1e6) / 1e6;

/** The turn from one direction to another, from -π to π. */
export const turn = (to: number, from: number): number => {
  const angle = (to - from) % (2 * Math.PI);
  return angle > Math.PI ? angle - 2 * Math.PI : angle < -Math.PI ? angle + 2 * Math.PI : angle;
};
