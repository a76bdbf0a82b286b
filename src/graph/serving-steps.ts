import { givingNode, listOf, nodeAt, type ServiceNetwork } from './service-network.ts';

/** One way in which a person serves another person or an outside customer. */
export interface ServingStep {
  /** Row of the tie. */
  readonly tie: number;
  /** Number of the person or outside customer in the network. */
  readonly to: number;
}

/**
 * Whom a person serves, each once, by the tie that stands first: by name, then through groups of theirs, in the order of
 * the network; of a group served, each member but themself. Linear in these ties and members.
 */
export function* servingSteps(network: ServiceNetwork, person: number): Generator<ServingStep> {
  const seen = new Set([person]);
  const groups = Array.from(listOf(network.groupsOf, person), (group) => givingNode(network, group));
  for (const from of [person, ...groups]) {
    for (let at = network.out.start[from]; at < network.out.start[from + 1]; at++) {
      for (const to of endsOf(network, network.out.node[at])) {
        if (seen.has(to)) continue;
        seen.add(to);
        yield { tie: network.out.tie[at], to };
      }
    }
  }
}

function endsOf(network: ServiceNetwork, node: number): Iterable<number> {
  if (node < network.people + network.customers) return [node];
  return listOf(network.members, nodeAt(network, node).row);
}
