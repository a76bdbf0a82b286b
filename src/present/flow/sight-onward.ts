import type { Facts } from '#findings/facts.ts';
import { gettingNode, nodeAt } from '#graph/service-network.ts';
import type { Stop } from './flow.ts';

/** Where the chain from an inside customer goes on to. */
export interface Onward {
  /** Row of the outside customer, and how many hops it is to them. */
  readonly customer: number;
  readonly hops: number;
}

/** The nearest outside customer that a chain from somebody of a stop reaches; undefined where none does. */
export function sightOnward(facts: Facts, { node, rows }: Stop): Onward | undefined {
  const starts = node?.kind === 'group' ? [gettingNode(facts.network, node.row)] : rows;
  const ways = starts.flatMap((start) => endOf(facts, start) ?? []);
  return ways.sort((one, other) => one.hops - other.hops || one.customer - other.customer)[0];
}

function endOf({ network, sight }: Facts, start: number): Onward | undefined {
  if (sight.hops[start] < 0) return undefined;
  let at = start;
  while (sight.next[at] >= 0) at = sight.next[at];
  return { customer: nodeAt(network, at).row, hops: sight.hops[start] };
}
