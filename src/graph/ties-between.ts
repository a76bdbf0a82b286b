import { groupRef, type PartyRef, partyKind, partyRow, personRef } from '#model/party.ts';
import { tieFlag } from '#model/ties.ts';
import {
  type Arcs,
  countOf,
  customerNode,
  gettingNode,
  givingNode,
  groupKindOf,
  isMember,
  listOf,
  type ServiceNetwork,
} from './service-network.ts';

/**
 * Whether a counted tie leads from a party to a person, by name or through a team or department at either end.
 * Nobody serves themself. Looks at the ties of whichever end of a pair of nodes has fewer.
 */
export function serves(network: ServiceNetwork, supplier: PartyRef, person: number): boolean {
  const row = partyRow(supplier);
  switch (partyKind(supplier)) {
    case 'customer':
      return reaches(network, customerNode(network, row), person);
    case 'group':
      return (
        !isEveryone(network, row) &&
        hasOthers(network, row, person) &&
        reaches(network, givingNode(network, row), person)
      );
    case 'person':
      return row !== person && (reaches(network, row, person) || reachesAsGroup(network, row, person));
  }
}

/** Whether the group is more than this one person. */
const hasOthers = (network: ServiceNetwork, group: number, person: number): boolean =>
  countOf(network.members, group) > (isMember(network, person, group) ? 1 : 0);

/** Whether the department or team of somebody gives to a person, but not everyone. */
function reachesAsGroup(network: ServiceNetwork, supplier: number, person: number): boolean {
  const { start, items } = network.groupsOf;
  for (let at = start[supplier]; at < start[supplier + 1]; at++) {
    if (isEveryone(network, items[at])) continue;
    if (reaches(network, givingNode(network, items[at]), person)) return true;
  }
  return false;
}

/** Whether a node gives to a person by name, or to their department or team. */
function reaches(network: ServiceNetwork, giver: number, person: number): boolean {
  if (countOf(network.out, giver) === 0) return false;
  if (hasArc(network, giver, person)) return true;
  const { start, items } = network.groupsOf;
  for (let at = start[person]; at < start[person + 1]; at++) {
    if (isEveryone(network, items[at])) continue;
    if (hasArc(network, giver, gettingNode(network, items[at]))) return true;
  }
  return false;
}

const isEveryone = (network: ServiceNetwork, group: number): boolean =>
  groupKindOf(network, group) === 'everyone';

function hasArc({ out, in: into }: ServiceNetwork, giver: number, getter: number): boolean {
  const outs = out.start[giver + 1] - out.start[giver];
  const ins = into.start[getter + 1] - into.start[getter];
  return outs <= ins ? isAmong(out, giver, getter) : isAmong(into, getter, giver);
}

function isAmong(arcs: Arcs, row: number, node: number): boolean {
  for (let at = arcs.start[row]; at < arcs.start[row + 1]; at++) if (arcs.node[at] === node) return true;
  return false;
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
    givers.push(...groupsOf(network, partyRow(supplier)).map(groupRef));
  }
  const getters = [personRef(person), ...groupsOf(network, person).map(groupRef)];
  return givers.some((giver) => getters.some((getter) => disputed.has(`${giver},${getter}`)));
}

/** The person's department and team, without everyone. */
const groupsOf = (network: ServiceNetwork, person: number): number[] =>
  [...listOf(network.groupsOf, person)].filter((group) => !isEveryone(network, group));
