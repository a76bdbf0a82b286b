import {
  gettingNode,
  givingNode,
  groupKindOf,
  isMember,
  nodeAt,
  type ServiceNetwork,
} from './service-network.ts';

/**
 * 1 for each person here whose line manager serves them by name or through a team or department at either end
 * (never through everyone). Linear in ties: between two groups, the pairs of groups that have a tie are looked up
 * once a person instead of walking their members.
 */
export function servedByManager(network: ServiceNetwork): Uint8Array {
  const { manager } = network.organisation.people;
  const served = new Uint8Array(network.people);
  const groupPairs = new Set<number>();
  const firstGetting = network.nodes - network.groups;
  for (let node = 0; node < network.nodes; node++) {
    for (let at = network.out.start[node]; at < network.out.start[node + 1]; at++) {
      markDirect(network, served, node, network.out.node[at]);
      if (network.out.node[at] >= firstGetting) groupPairs.add(pair(network, node, network.out.node[at]));
    }
  }
  for (let person = 0; person < network.people; person++) {
    if (served[person] || !network.here[person] || manager[person] < 0) continue;
    if (throughGroups(network, groupPairs, person)) served[person] = 1;
  }
  return served;
}

function markDirect(network: ServiceNetwork, served: Uint8Array, giver: number, getter: number): void {
  if (getter >= network.people) return;
  const manager = network.organisation.people.manager[getter];
  if (manager < 0 || manager === getter) return;
  if (giver === manager) served[getter] = 1;
  if (giver < network.people + network.customers) return;
  const group = nodeAt(network, giver).row;
  if (groupKindOf(network, group) !== 'everyone' && isMember(network, manager, group)) served[getter] = 1;
}

/** The manager by name to a group of the person, or a group of the manager to a group of the person. */
function throughGroups(network: ServiceNetwork, groupPairs: ReadonlySet<number>, person: number): boolean {
  const manager = network.organisation.people.manager[person];
  const { groupsOf } = network;
  for (let mine = groupsOf.start[person]; mine < groupsOf.start[person + 1]; mine++) {
    if (groupKindOf(network, groupsOf.items[mine]) === 'everyone') continue;
    const getting = gettingNode(network, groupsOf.items[mine]);
    if (groupPairs.has(pair(network, manager, getting))) return true;
    for (let theirs = groupsOf.start[manager]; theirs < groupsOf.start[manager + 1]; theirs++) {
      if (groupKindOf(network, groupsOf.items[theirs]) === 'everyone') continue;
      const giving = givingNode(network, groupsOf.items[theirs]);
      if (groupPairs.has(pair(network, giving, getting))) return true;
    }
  }
  return false;
}

const pair = (network: ServiceNetwork, giver: number, getter: number): number =>
  giver * network.nodes + getter;
