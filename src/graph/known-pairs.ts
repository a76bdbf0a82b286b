import { type PartyRef, partyKind, partyRow } from '#model/party.ts';
import {
  type Arcs,
  countOf,
  customerNode,
  gettingNode,
  givingNode,
  type ServiceNetwork,
} from './service-network.ts';

/** Whether any tie at all leads from one party to another. */
export type IsKnownPair = (provider: PartyRef, customer: PartyRef) => boolean;

/**
 * A finder of ties between two very parties, whether they count, are disputed, or have ended; not of those through
 * their groups. Made in one pass over the ties; a question costs the counted ties of whichever end has fewer.
 */
export function knownPairs(network: ServiceNetwork): IsKnownPair {
  const { ties } = network.organisation;
  const width = 4 * Math.max(network.people, network.customers, network.groups) + 4;
  const uncounted = new Set<number>();
  for (let tie = 0; tie < ties.count; tie++) {
    if (!network.counted[tie]) uncounted.add(ties.provider[tie] * width + ties.customer[tie]);
  }
  return (provider, customer) =>
    uncounted.has(provider * width + customer) || hasArc(network, provider, customer);
}

function hasArc(network: ServiceNetwork, provider: PartyRef, customer: PartyRef): boolean {
  const giver = nodeOf(network, provider, givingNode);
  const getter = nodeOf(network, customer, gettingNode);
  return countOf(network.out, giver) <= countOf(network.in, getter)
    ? isAmong(network.out, giver, getter)
    : isAmong(network.in, getter, giver);
}

function isAmong({ start, node }: Arcs, row: number, wanted: number): boolean {
  for (let at = start[row]; at < start[row + 1]; at++) if (node[at] === wanted) return true;
  return false;
}

function nodeOf(
  network: ServiceNetwork,
  party: PartyRef,
  groupNode: (network: ServiceNetwork, group: number) => number,
): number {
  const row = partyRow(party);
  const kind = partyKind(party);
  if (kind === 'person') return row;
  return kind === 'customer' ? customerNode(network, row) : groupNode(network, row);
}
