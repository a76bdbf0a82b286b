import { chainOf } from './line-of-sight.ts';
import {
  type Arcs,
  gettingNode,
  givingNode,
  groupKindOf,
  listOf,
  type ServiceNetwork,
} from './service-network.ts';
import type { WebSource } from './web-source.ts';

/**
 * Rows of the counted ties at which a person stands, by name or through their team or department. What everyone
 * gives or gets is left out of the web of a few: it would be in every picture and tell nothing about these people.
 */
export function tiesOf(network: ServiceNetwork, person: number): number[] {
  const ties: number[] = [];
  addTies(ties, network.out, person);
  addTies(ties, network.in, person);
  for (const group of listOf(network.groupsOf, person)) {
    if (groupKindOf(network, group) === 'everyone') continue;
    addTies(ties, network.out, givingNode(network, group));
    addTies(ties, network.in, gettingNode(network, group));
  }
  return ties;
}

/** Rows of the ties along a person's line of sight, in order. */
export const tiesOfChain = ({ network, sight }: WebSource, person: number): number[] =>
  chainOf(network, sight, person).map((step) => step.tie);

/** Rows of all counted ties. */
export function allTies(network: ServiceNetwork): number[] {
  const ties: number[] = [];
  network.counted.forEach((counted, tie) => {
    if (counted) ties.push(tie);
  });
  return ties;
}

function addTies(ties: number[], arcs: Arcs, node: number): void {
  for (let at = arcs.start[node]; at < arcs.start[node + 1]; at++) ties.push(arcs.tie[at]);
}
