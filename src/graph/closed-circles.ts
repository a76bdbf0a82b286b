import { countOf, givingNode, nodeAt, type ServiceNetwork } from './service-network.ts';

/**
 * Among the nodes out of sight of every outside customer (`hops` below 0; whoever is in sight is in no closed
 * circle, and nobody out of sight has a tie into sight), sets of two or more people who serve each other, directly or round a chain, and from whom no counted tie leaves:
 * the terminal strongly connected components with at least two people. Each set ascending, sets by their first
 * member. Tarjan 1972, with its own stack instead of recursion; linear in ties and memberships.
 *
 * A group's members stand behind its two nodes. A way from a member through a group back to the same member is a
 * loop and joins nobody, so components hold the same people as they would with every group tie drawn as pairs.
 */
export function closedCircles(network: ServiceNetwork, hops: Int32Array): number[][] {
  const { component, count } = stronglyConnected(network, hops);
  const leaves = new Uint8Array(count);
  const people = new Int32Array(count);
  for (let node = 0; node < network.nodes; node++) {
    if (hops[node] >= 0) continue;
    if (node < network.people && network.here[node]) people[component[node]]++;
    const steps = stepsOf(network, node);
    for (let step = 0; step < steps; step++) {
      if (component[stepAt(network, node, step)] !== component[node]) leaves[component[node]] = 1;
    }
  }
  const circles = new Map<number, number[]>();
  for (let person = 0; person < network.people; person++) {
    const of = component[person];
    if (of < 0 || leaves[of] || people[of] < 2 || !network.here[person]) continue;
    const circle = circles.get(of);
    if (circle) circle.push(person);
    else circles.set(of, [person]);
  }
  return [...circles.values()];
}

function stronglyConnected(
  network: ServiceNetwork,
  hops: Int32Array,
): { component: Int32Array; count: number } {
  const component = new Int32Array(network.nodes).fill(-1);
  const index = new Int32Array(network.nodes).fill(-1);
  const low = new Int32Array(network.nodes);
  const step = new Int32Array(network.nodes);
  const open = new Int32Array(network.nodes);
  const path = new Int32Array(network.nodes);
  let opened = 0;
  let visited = 0;
  let count = 0;
  for (let root = 0; root < network.nodes; root++) {
    if (index[root] >= 0 || hops[root] >= 0) continue;
    let depth = 0;
    path[0] = root;
    while (depth >= 0) {
      const node = path[depth];
      if (index[node] < 0) {
        index[node] = low[node] = visited++;
        open[opened++] = node;
      }
      const child = nextUnvisited(node);
      if (child >= 0) {
        path[++depth] = child;
        continue;
      }
      if (low[node] === index[node]) closeComponent(node);
      depth--;
      if (depth >= 0) low[path[depth]] = Math.min(low[path[depth]], low[node]);
    }
  }
  return { component, count };

  function nextUnvisited(node: number): number {
    const steps = stepsOf(network, node);
    while (step[node] < steps) {
      const far = stepAt(network, node, step[node]++);
      if (index[far] < 0) return far;
      if (component[far] < 0) low[node] = Math.min(low[node], index[far]);
    }
    return -1;
  }

  function closeComponent(root: number): void {
    let node: number;
    do {
      node = open[--opened];
      component[node] = count;
    } while (node !== root);
    count++;
  }
}

/** How many ways lead on from a node: its ties, then into its groups' giving nodes, or from a getting node to its members. */
function stepsOf(network: ServiceNetwork, node: number): number {
  const ties = network.out.start[node + 1] - network.out.start[node];
  if (node < network.people) return ties + countOf(network.groupsOf, node);
  const firstGetting = network.nodes - network.groups;
  return node >= firstGetting ? ties + countOf(network.members, node - firstGetting) : ties;
}

/** The node at the end of one of these ways; the node itself where a group gives nothing. */
function stepAt(network: ServiceNetwork, node: number, step: number): number {
  const ties = network.out.start[node + 1] - network.out.start[node];
  if (step < ties) return network.out.node[network.out.start[node] + step];
  if (node < network.people) {
    const giving = givingNode(network, network.groupsOf.items[network.groupsOf.start[node] + step - ties]);
    return countOf(network.out, giving) > 0 ? giving : node;
  }
  return network.members.items[network.members.start[nodeAt(network, node).row] + step - ties];
}
