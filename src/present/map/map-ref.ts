import { givingNode, type ServiceNetwork } from '#graph/service-network.ts';

/** Party and kind of a node of the network as one number: party id × 4, plus 0 person, 1 outside customer, 2 group. */
export function refOf(network: ServiceNetwork, node: number): number {
  const { people, customers, groups } = network.organisation;
  if (node < network.people) return people.partyId[node] * 4;
  const row = node - network.people;
  if (row < network.customers) return customers.partyId[row] * 4 + 1;
  return groups.partyId[groupAt(network, node)] * 4 + 2;
}

/** Row of the group whose giving node it is. */
export const groupAt = (network: ServiceNetwork, giving: number): number => giving - givingNode(network, 0);

export const isPerson = (network: ServiceNetwork, node: number): boolean => node < network.people;
