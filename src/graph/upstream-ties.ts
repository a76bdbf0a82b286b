import { customerRef, groupRef, type PartyRef, partyKind, partyRow, personRef } from '#model/party.ts';
import {
  countOf,
  customerNode,
  gettingNode,
  groupKindOf,
  isMember,
  nodeAt,
  type ServiceNetwork,
} from './service-network.ts';

/**
 * The counted ties whose customer is this party: what a promise of theirs can rest on. A person's are those to them by
 * name, then those to their department and team, then those to everyone; a group's are those to that very group, not
 * to its members one by one. Nobody underpins themself. Linear in these ties.
 */
export function upstreamTies(network: ServiceNetwork, provider: PartyRef): number[] {
  const isEveryone = (node: number) => {
    const { kind, row } = nodeAt(network, node);
    return Number(kind === 'getting' && groupKindOf(network, row) === 'everyone');
  };
  return upstreamNodes(network, provider)
    .sort((a, b) => isEveryone(a) - isEveryone(b))
    .flatMap((node) => tiesInto(network, node, provider));
}

/** The nodes at which a party's upstream ties end: their own, and for a person those of their groups. */
export function upstreamNodes(network: ServiceNetwork, provider: PartyRef): number[] {
  const row = partyRow(provider);
  const kind = partyKind(provider);
  if (kind === 'customer') return [customerNode(network, row)];
  if (kind === 'group') return [gettingNode(network, row)];
  const nodes = [row];
  const { start, items } = network.groupsOf;
  for (let at = start[row]; at < start[row + 1]; at++) nodes.push(gettingNode(network, items[at]));
  return nodes;
}

function tiesInto(network: ServiceNetwork, node: number, provider: PartyRef): number[] {
  const ties: number[] = [];
  for (let at = network.in.start[node]; at < network.in.start[node + 1]; at++) {
    if (servesAnother(network, network.in.node[at], provider)) ties.push(network.in.tie[at]);
  }
  return ties;
}

/** Whether whoever gives at a node is somebody else than the party, or more than this one person. */
export function servesAnother(network: ServiceNetwork, giver: number, party: PartyRef): boolean {
  const { kind, row } = nodeAt(network, giver);
  if (kind === 'person') return personRef(row) !== party;
  if (kind === 'customer') return customerRef(row) !== party;
  if (groupRef(row) === party) return false;
  if (partyKind(party) !== 'person' || !isMember(network, partyRow(party), row)) return true;
  return countOf(network.members, row) > 1;
}

/** Whether somebody else serves this very group, and not just everyone or like everybody. Linear in its ties. */
export function isGroupServed(network: ServiceNetwork, group: number): boolean {
  if (groupKindOf(network, group) === 'everyone') return false;
  const node = gettingNode(network, group);
  for (let at = network.in.start[node]; at < network.in.start[node + 1]; at++) {
    const giver = nodeAt(network, network.in.node[at]);
    if (giver.kind !== 'giving') return true;
    if (giver.row !== group && groupKindOf(network, giver.row) !== 'everyone') return true;
  }
  return false;
}
