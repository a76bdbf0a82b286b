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
 * before them, whatever the other ways to them are, so it changes nothing about whom others cannot get past. And those
 * of them from whom nobody else is entered are left out: nobody is behind them whose sight they could be.
 */
export function sightFlow(network: ServiceNetwork, { hops }: Pick<LineOfSight, 'hops'>): FlowGraph {
  const free = markFree(network);
  const { nodes, people: root } = network;
  const entrances: number[] = [];
  for (let node = 0; node < nodes; node++) {
    if (hops[node] > 0 && !free[node]) addEntrances(network, node, { hops, items: entrances });
  }
  const leadsOn = new Uint8Array(nodes);
  for (const node of entrances) leadsOn[node] = 1;
  const start = new Int32Array(nodes + 1);
  const items: number[] = [];
  for (let node = 0; node < nodes; node++) {
    if (free[node] && leadsOn[node]) items.push(root);
    else if (hops[node] > 0 && !free[node]) addEntrances(network, node, { hops, items });
    start[node + 1] = items.length;
  }
  return { root, from: { start, items: new Int32Array(items) } };
}

/**
 * 1 for nodes that are entered from an outside customer or from two free nodes: in a line of sight of two ways
 * without anybody in both. Breadth first, against the direction of service.
 */
function markFree(network: ServiceNetwork): Uint8Array {
  const { people, customers, nodes, groups, groupsOf, members, in: into } = network;
  const [root, firstGiving, firstGetting] = [people, people + customers, nodes - groups];
  const free = new Uint8Array(nodes);
  /** The only free node from which a node is known to be entered so far. */
  const entrance = new Int32Array(nodes).fill(-1);
  const queue = new Int32Array(nodes);
  let queued = 0;
  const enter = (node: number, from: number) => {
    if (free[node]) return;
    if (from !== root && (entrance[node] < 0 || entrance[node] === from)) entrance[node] = from;
    else {
      free[node] = 1;
      queue[queued++] = node;
    }
  };
  const enterFrom = (node: number, from: number) => {
    for (let at = into.start[node]; at < into.start[node + 1]; at++) enter(into.node[at], from);
  };
  // Nothing leads into outside customers: they are the root.
  free.fill(1, root, firstGiving);
  for (let customer = root; customer < firstGiving; customer++) enterFrom(customer, root);
  for (let done = 0; done < queued; done++) {
    const node = queue[done];
    enterFrom(node, node);
    if (node < people) {
      for (let at = groupsOf.start[node]; at < groupsOf.start[node + 1]; at++)
        enter(firstGetting + groupsOf.items[at], node);
    } else if (node < firstGetting) {
      const group = node - firstGiving;
      for (let at = members.start[group]; at < members.start[group + 1]; at++) enter(members.items[at], node);
    }
  }
  free.fill(0, root, firstGiving);
  return free;
}

/** Adds the nodes in sight from which a node is entered. */
function addEntrances(
  network: ServiceNetwork,
  node: number,
  { hops, items }: { readonly hops: Int32Array; readonly items: number[] },
): void {
  const { people, groups, out, groupsOf, members } = network;
  const firstGetting = network.nodes - groups;
  for (let at = out.start[node]; at < out.start[node + 1]; at++) {
    if (hops[out.node[at]] >= 0) items.push(out.node[at]);
  }
  if (node < people) {
    for (let at = groupsOf.start[node]; at < groupsOf.start[node + 1]; at++) {
      const giving = firstGetting - groups + groupsOf.items[at];
      if (hops[giving] >= 0) items.push(giving);
    }
  } else if (node >= firstGetting) {
    const group = node - firstGetting;
    for (let at = members.start[group]; at < members.start[group + 1]; at++) {
      if (hops[members.items[at]] >= 0) items.push(members.items[at]);
    }
  }
}
