import type { ChainStep } from './line-of-sight.ts';
import type { ServiceNetwork } from './service-network.ts';
import { servingSteps } from './serving-steps.ts';

/** Where the chain of somebody without a line of sight comes to its end. */
export interface ChainEnd {
  /** From the person to the end; empty for somebody who serves nobody. */
  readonly steps: readonly ChainStep[];
  /** Row of whoever serves nobody; in a circle, of the one at whom it is entered. */
  readonly end: number;
  /** From there round the circle and back; empty where the chain ends at somebody. */
  readonly circle: readonly ChainStep[];
  /** How many people it ends at in all; 0 where it only goes round. */
  readonly ends: number;
}

/**
 * Follows ties from a person who has no line of sight, to the nearest person who serves nobody; where there is none, to
 * the nearest circle that nothing leaves. Two breadth-first searches at most, linear in the ties of those reached.
 * @param circles rows of the people of each closed circle
 */
export function chainEnd(
  network: ServiceNetwork,
  circles: readonly (readonly number[])[],
  person: number,
): ChainEnd {
  const reached = walk(network, person);
  const ends = [...reached.keys()].filter((row) => servingSteps(network, row).next().done);
  if (ends.length > 0) {
    return { steps: wayTo(reached, ends[0]), end: ends[0], circle: [], ends: ends.length };
  }
  const inCircle = new Set(circles.flat());
  const entry = [...reached.keys()].find((row) => inCircle.has(row)) ?? person;
  return { steps: wayTo(reached, entry), end: entry, circle: roundFrom(network, entry), ends: 0 };
}

/** Who is reached, nearest first, by which step; the person themself by none. */
function walk(network: ServiceNetwork, person: number): Map<number, ChainStep | null> {
  const reached = new Map<number, ChainStep | null>([[person, null]]);
  for (const from of reached.keys()) {
    for (const { tie, to } of servingSteps(network, from)) {
      if (to < network.people && !reached.has(to)) reached.set(to, { tie, person: from });
    }
  }
  return reached;
}

function wayTo(reached: ReadonlyMap<number, ChainStep | null>, end: number): ChainStep[] {
  const steps: ChainStep[] = [];
  for (let step = reached.get(end); step; step = reached.get(step.person)) steps.unshift(step);
  return steps;
}

/** The shortest way from somebody back to themself; empty where there is none. */
function roundFrom(network: ServiceNetwork, entry: number): ChainStep[] {
  const reached = walk(network, entry);
  for (const from of reached.keys()) {
    for (const { tie, to } of servingSteps(network, from)) {
      if (to === entry) return [...wayTo(reached, from), { tie, person: from }];
    }
  }
  return [];
}
