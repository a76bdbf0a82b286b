import { groupKindOf, type ServiceNetwork } from './service-network.ts';

/** What each person gives in their own name, by person. */
export interface CustomersByName {
  /** Different people, outside customers, teams and departments they serve; a group is one customer. */
  readonly customers: Int32Array;
  /** Counted ties, of which one customer may have several. */
  readonly ties: Int32Array;
}

/**
 * Ties to `everyone` mean nobody by name and are left out. Linear in ties.
 * @param least Customers are not counted, and 0, where there are fewer ties than this.
 */
export function customersByName(network: ServiceNetwork, least: number): CustomersByName {
  const { start, node } = network.out;
  const everyone = everyoneNode(network);
  const customers = new Int32Array(network.people);
  const ties = new Int32Array(network.people);
  // The last person seen to serve each node: one mark a node tells a new customer from a second tie.
  const servedBy = new Int32Array(network.nodes).fill(-1);
  for (let person = 0; person < network.people; person++) {
    for (let at = start[person]; at < start[person + 1]; at++) if (node[at] !== everyone) ties[person]++;
    if (ties[person] < least) continue;
    for (let at = start[person]; at < start[person + 1]; at++) {
      if (node[at] === everyone || servedBy[node[at]] === person) continue;
      servedBy[node[at]] = person;
      customers[person]++;
    }
  }
  return { customers, ties };
}

/** Where ties to everyone arrive; -1 where nobody names it. */
function everyoneNode(network: ServiceNetwork): number {
  for (let group = 0; group < network.groups; group++) {
    if (groupKindOf(network, group) === 'everyone') return network.nodes - network.groups + group;
  }
  return -1;
}
