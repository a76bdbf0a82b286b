import { groupRef, type PartyRef, partyKind, partyRow, personRef } from '#model/party.ts';
import { tieFlag } from '#model/ties.ts';
import { gettingNode, givingNode, groupKindOf, listOf, type ServiceNetwork } from './service-network.ts';

/**
 * Whether a counted tie leads from a party to a person, by name or through a team or department at either end.
 * Looks at the ties of the party and its groups or of the person and theirs, whichever are fewer.
 */
export function serves(network: ServiceNetwork, supplier: PartyRef, person: number): boolean {
  const givers = givingNodes(network, supplier);
  const getters = [person, ...groupsBelow(network, person).map((group) => gettingNode(network, group))];
  for (const giver of givers) {
    for (const getter of getters) if (hasArc(network, giver, getter)) return true;
  }
  return false;
}

function givingNodes(network: ServiceNetwork, party: PartyRef): number[] {
  const row = partyRow(party);
  if (partyKind(party) === 'customer') return [network.people + row];
  if (partyKind(party) === 'group') {
    return groupKindOf(network, row) === 'everyone' ? [] : [givingNode(network, row)];
  }
  return [row, ...groupsBelow(network, row).map((group) => givingNode(network, group))];
}

/** The person's department and team, without everyone. */
const groupsBelow = (network: ServiceNetwork, person: number): number[] =>
  [...listOf(network.groupsOf, person)].filter((group) => groupKindOf(network, group) !== 'everyone');

function hasArc(network: ServiceNetwork, giver: number, getter: number): boolean {
  const { out, in: into } = network;
  const outs = out.start[giver + 1] - out.start[giver];
  const ins = into.start[getter + 1] - into.start[getter];
  return outs <= ins
    ? out.node.subarray(out.start[giver], out.start[giver + 1]).includes(getter)
    : into.node.subarray(into.start[getter], into.start[getter + 1]).includes(giver);
}

/** For each pair of parties with a disputed tie, "provider,customer". */
export function disputedPairs(network: ServiceNetwork): ReadonlySet<string> {
  const { ties } = network.organisation;
  const pairs = new Set<string>();
  for (let tie = 0; tie < ties.count; tie++) {
    if (ties.flags[tie] & tieFlag.disputed) pairs.add(`${ties.provider[tie]},${ties.customer[tie]}`);
  }
  return pairs;
}

/** Whether some tie from the supplier to the person, by name or through a group, is disputed. */
export function isDisputed(
  network: ServiceNetwork,
  disputed: ReadonlySet<string>,
  { supplier, person }: { supplier: PartyRef; person: number },
): boolean {
  if (disputed.size === 0) return false;
  const givers = [supplier];
  if (partyKind(supplier) === 'person') {
    givers.push(...groupsBelow(network, partyRow(supplier)).map(groupRef));
  }
  const getters = [personRef(person), ...groupsBelow(network, person).map(groupRef)];
  return givers.some((giver) => getters.some((getter) => disputed.has(`${giver},${getter}`)));
}
