import type { FlowGraph } from './dominators.ts';
import type { LineOfSight } from './line-of-sight.ts';
import type { ServiceNetwork } from './service-network.ts';

/**
 * The lines of sight of everybody at once as a flow: against the direction of service, from all outside customers,
 * who are one root (the node of the first), since none of them leaves. Its other nodes are the network's own: a
 * person is entered from whom they serve and from what their groups give, what a group gets from its members.
 * Linear in ties and memberships.
 *
 * Most people have two ways out that share nobody. They are entered from the root alone: no single person stands
 * before them, whatever the other ways to them are, so it changes nothing about whom others cannot get past, and it
 * leaves most of the ties out.
 */
export function sightFlow(network: ServiceNetwork, sight: LineOfSight): FlowGraph {
  const room = network.nodes + network.out.node.length + 2 * network.members.items.length;
  const list = { items: new Int32Array(room), filled: 0 };
  const free = markFree(network, sight, list);
  const start = new Int32Array(network.nodes + 1);
  list.filled = 0;
  for (let node = 0; node < network.nodes; node++) {
    if (free[node]) list.items[list.filled++] = network.people;
    else if (sight.hops[node] > 0) {
      addEntrances(network, node, list);
      keepInSight(sight, list, start[node]);
    }
    start[node + 1] = list.filled;
  }
  return { root: network.people, from: { start, items: list.items.subarray(0, list.filled) } };
}

interface List {
  readonly items: Int32Array;
  filled: number;
}

/**
 * 1 for nodes that are entered from an outside customer or from two free nodes. One pass, nearest first: it misses
 * a few that are free only by a longer way, which costs time and nothing else.
 */
function markFree(network: ServiceNetwork, { hops, order }: LineOfSight, list: List): Uint8Array {
  const free = new Uint8Array(network.nodes);
  for (let at = 0; at < order.length; at++) {
    const node = order[at];
    if (hops[node] === 0) continue;
    list.filled = 0;
    addEntrances(network, node, list);
    let other = -1;
    for (let each = 0; each < list.filled && !free[node]; each++) {
      const near = list.items[each];
      const isCustomer = hops[near] === 0;
      if (!isCustomer && (!free[near] || near === other)) continue;
      if (isCustomer || other >= 0) free[node] = 1;
      other = near;
    }
  }
  return free;
}

/** Takes out, from a place in the list on, whom no way from the root reaches. */
function keepInSight({ hops }: LineOfSight, list: List, from: number): void {
  let kept = from;
  for (let at = from; at < list.filled; at++) {
    if (hops[list.items[at]] >= 0) list.items[kept++] = list.items[at];
  }
  list.filled = kept;
}

/** The nodes from which a node is entered, those out of sight among them. */
function addEntrances(network: ServiceNetwork, node: number, list: List): void {
  const { people, groups, out, groupsOf, members } = network;
  const firstGetting = network.nodes - groups;
  for (let at = out.start[node]; at < out.start[node + 1]; at++) list.items[list.filled++] = out.node[at];
  if (node < people) {
    for (let at = groupsOf.start[node]; at < groupsOf.start[node + 1]; at++) {
      list.items[list.filled++] = firstGetting - groups + groupsOf.items[at];
    }
  } else if (node >= firstGetting) {
    const group = node - firstGetting;
    for (let at = members.start[group]; at < members.start[group + 1]; at++) {
      list.items[list.filled++] = members.items[at];
    }
  }
}
