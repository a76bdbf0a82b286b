import { gettingNode, givingNode, groupKindOf, isMember, type ServiceNetwork } from './service-network.ts';

/**
 * 1 for each person here whose line manager serves them by name or through a team or department at either end
 * (never through everyone). Linear in ties and memberships: whoever gives to a group is marked before its members
 * are looked through.
 */
export function servedByManager(network: ServiceNetwork): Uint8Array {
  const { manager } = network.organisation.people;
  const served = new Uint8Array(network.people);
  for (let person = 0; person < network.people; person++) {
    const theirs = manager[person];
    if (network.here[person] && theirs >= 0 && theirs !== person && isServedByName(network, person, theirs))
      served[person] = 1;
  }
  markThroughGroups(network, served);
  return served;
}

/** A manager gives to the person, or one of the manager's groups does. */
function isServedByName(network: ServiceNetwork, person: number, manager: number): boolean {
  const { start, node } = network.in;
  const firstGiving = network.people + network.customers;
  for (let at = start[person]; at < start[person + 1]; at++) {
    if (node[at] === manager) return true;
    if (node[at] < firstGiving) continue;
    const group = node[at] - firstGiving;
    if (groupKindOf(network, group) !== 'everyone' && isMember(network, manager, group)) return true;
  }
  return false;
}

/** The manager by name, or one of the manager's groups, to a group of the person. */
function markThroughGroups(network: ServiceNetwork, served: Uint8Array): void {
  const { in: into, members, organisation, groups, nodes } = network;
  const { manager } = organisation.people;
  /** Of each node the last group to which it is known to give. */
  const givesTo = new Int32Array(nodes).fill(-1);
  for (let group = 0; group < groups; group++) {
    if (groupKindOf(network, group) === 'everyone') continue;
    const getting = gettingNode(network, group);
    for (let at = into.start[getting]; at < into.start[getting + 1]; at++) givesTo[into.node[at]] = group;
    for (let at = members.start[group]; at < members.start[group + 1]; at++) {
      const person = members.items[at];
      if (served[person] || manager[person] < 0 || manager[person] === person) continue;
      if (gives(network, givesTo, { person: manager[person], group })) served[person] = 1;
    }
  }
}

/** Whether a person, or a team or department of theirs, is marked as giving to a group. */
function gives(
  network: ServiceNetwork,
  givesTo: Int32Array,
  { person, group }: { person: number; group: number },
): boolean {
  if (givesTo[person] === group) return true;
  const { start, items } = network.groupsOf;
  for (let at = start[person]; at < start[person + 1]; at++) {
    if (groupKindOf(network, items[at]) === 'everyone') continue;
    if (givesTo[givingNode(network, items[at])] === group) return true;
  }
  return false;
}
