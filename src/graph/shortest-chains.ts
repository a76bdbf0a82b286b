import type { ChainStep, LineOfSight } from './line-of-sight.ts';
import type { ServiceNetwork } from './service-network.ts';
import { type ServingStep, servingSteps } from './serving-steps.ts';

/**
 * Chains from a person to an outside customer that are as short as their line of sight, no two by the same people to the
 * same end; at most so many, in the order of the network. Empty without a line of sight. Each costs the ties of those
 * along it, since every step taken leads on; the ties of a person are read once.
 */
export function shortestChains(
  network: ServiceNetwork,
  sight: LineOfSight,
  { person, most }: { readonly person: number; readonly most: number },
): ChainStep[][] {
  const nearer = new Map<number, ServingStep[]>();
  const stepsFrom = (from: number) => {
    const known = nearer.get(from) ?? stepsNearer(network, sight, { from, most });
    nearer.set(from, known);
    return known;
  };
  const found: ChainStep[][] = [];
  const walk = (from: number, way: readonly ChainStep[]) => {
    for (const { tie, to } of stepsFrom(from)) {
      if (found.length >= most) return;
      const further = [...way, { tie, person: from }];
      if (to >= network.people) found.push(further);
      else walk(to, further);
    }
  };
  if (sight.hops[person] > 0) walk(person, []);
  return found;
}

/** Steps that bring the customer one hop nearer, at most so many. */
function stepsNearer(
  network: ServiceNetwork,
  { hops }: LineOfSight,
  { from, most }: { from: number; most: number },
): ServingStep[] {
  const steps: ServingStep[] = [];
  for (const step of servingSteps(network, from)) {
    if (hops[step.to] !== hops[from] - 1) continue;
    steps.push(step);
    if (steps.length >= most) break;
  }
  return steps;
}
