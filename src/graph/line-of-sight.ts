import { type CustomerRole, customerRoles } from '#model/customers.ts';
import { gettingNode, givingNode, nodeAt, type ServiceNetwork } from './service-network.ts';

/** Of each node: hops to the nearest of the outside customers asked about, and the way there. */
export interface LineOfSight {
  /** 0 = one of these customers, 1 = serves one directly, -1 = no chain reaches one. */
  readonly hops: Int32Array;
  /** The next node on the way, -1 at the end. Entering or leaving a group node is no hop of its own. */
  readonly next: Int32Array;
  /** The tie to the next node, -1 where the step only enters or leaves a group. */
  readonly tie: Int32Array;
  /** The nodes in sight, nearest first. */
  readonly order: Int32Array;
}

/**
 * One breadth-first search from all outside customers (or only those given) at once, against the direction of
 * service. Linear in ties and memberships. Members are zero hops from their group's nodes, so they are reached
 * together and the queue stays sorted by hops. That a group's tie must not lead a member back to themself needs no
 * care here: a way through oneself is never the shortest.
 */
export function lineOfSight(network: ServiceNetwork, customers?: Iterable<number>): LineOfSight {
  const search = startSearch(network);
  for (const customer of customers ?? Array(network.customers).keys()) {
    reach(search, network.people + customer, 0, -1, -1);
  }
  for (let done = 0; done < search.queued; done++) reachProviders(search, search.queue[done]);
  const { hops, next, tie, queue, queued } = search;
  return { hops, next, tie, order: queue.subarray(0, queued) };
}

interface Search extends Omit<LineOfSight, 'order'> {
  readonly network: ServiceNetwork;
  readonly queue: Int32Array;
  queued: number;
}

function startSearch(network: ServiceNetwork): Search {
  const column = () => new Int32Array(network.nodes).fill(-1);
  return { network, hops: column(), next: column(), tie: column(), queue: column(), queued: 0 };
}

function reachProviders(search: Search, at: number): void {
  const { start, node, tie } = search.network.in;
  const { hops } = search;
  for (let arc = start[at]; arc < start[at + 1]; arc++) {
    if (hops[node[arc]] < 0) reach(search, node[arc], hops[at] + 1, at, tie[arc]);
  }
}

// Four numbers rather than an object: called once a node.
function reach(search: Search, node: number, hops: number, next: number, tie: number): void {
  if (search.hops[node] >= 0) return;
  search.hops[node] = hops;
  search.next[node] = next;
  search.tie[node] = tie;
  search.queue[search.queued++] = node;
  reachThroughGroups(search, node, hops);
}

/** A person in sight brings in the groups that get through them; a group that gives brings in its members. */
function reachThroughGroups(search: Search, node: number, hops: number): void {
  const { network } = search;
  if (node < network.people) {
    const { start, items } = network.groupsOf;
    for (let at = start[node]; at < start[node + 1]; at++) {
      reach(search, gettingNode(network, items[at]), hops, node, -1);
    }
    return;
  }
  const { kind, row } = nodeAt(network, node);
  if (kind !== 'giving') return;
  const { start, items } = network.members;
  for (let at = start[row]; at < start[row + 1]; at++)
    reach(search, items[at], hops, givingNode(network, row), -1);
}

/** One step of a chain: who serves whom by which tie. */
export interface ChainStep {
  readonly tie: number;
  /** The person who gives this step. */
  readonly person: number;
}

/** The ties from a person to the outside customer in sight, in order; empty without a line of sight. */
export function chainOf(network: ServiceNetwork, sight: LineOfSight, person: number): ChainStep[] {
  const steps: ChainStep[] = [];
  let giver = person;
  for (let node = person; sight.hops[node] > 0; node = sight.next[node]) {
    if (node < network.people) giver = node;
    if (sight.tie[node] >= 0) steps.push({ tie: sight.tie[node], person: giver });
  }
  return steps;
}

/** Rows of the outside customers with the given role. */
export function customersOfRole({ organisation }: ServiceNetwork, role: CustomerRole): number[] {
  const rows: number[] = [];
  organisation.customers.role.forEach((each, row) => {
    if (customerRoles[each] === role) rows.push(row);
  });
  return rows;
}
