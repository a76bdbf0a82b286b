import type { ServiceNetwork } from './service-network.ts';

/**
 * Among the nodes out of sight of every outside customer (`hops` below 0; whoever is in sight is in no closed
 * circle, and nobody out of sight has a tie into sight), sets of two or more people who serve each other, directly or
 * round a chain, and from whom no counted tie leaves: the terminal strongly connected components with at least two
 * people. Each set ascending, sets by their first member. Tarjan, "Depth-first search and linear graph algorithms",
 * 1972, with its own stack instead of recursion; linear in ties and memberships, each looked at once.
 *
 * A group's members stand behind its two nodes. A way from a member through a group back to the same member is a
 * loop and joins nobody, so components hold the same people as they would with every group tie drawn as pairs.
 */
export function closedCircles(network: ServiceNetwork, hops: Int32Array): number[][] {
  const search = startSearch(network);
  for (let root = 0; root < network.nodes; root++) {
    if (hops[root] < 0 && search.index[root] === unseen) searchFrom(search, root);
  }
  return listCircles(network, search.circle);
}

const unseen = -1;
/** Greater than every number in the order of the search. */
const closed = 0x7fffffff;

interface Search {
  readonly network: ServiceNetwork;
  /** Each node's number in the order of the search, `unseen`, or `closed` once its component is known. */
  readonly index: Int32Array;
  /** The least number that a node is known to reach among those that are not closed. */
  readonly low: Int32Array;
  /** Where a node's next way on is found: arcs, then memberships. */
  readonly next: Int32Array;
  /** 1 where a way leads to a node of another component. */
  readonly leaves: Uint8Array;
  readonly open: Int32Array;
  readonly path: Int32Array;
  /** The number of each node's circle, the node at which it was entered; -1 for none. */
  readonly circle: Int32Array;
  opened: number;
  seen: number;
}

function startSearch(network: ServiceNetwork): Search {
  const column = () => new Int32Array(network.nodes);
  return {
    network,
    index: column().fill(unseen),
    low: column(),
    next: network.out.start.slice(),
    leaves: new Uint8Array(network.nodes),
    open: column(),
    path: column(),
    circle: column().fill(-1),
    opened: 0,
    seen: 0,
  };
}

function searchFrom(search: Search, root: number): void {
  const { index, low, path } = search;
  let depth = 0;
  path[0] = root;
  enter(search, root);
  while (depth >= 0) {
    const node = path[depth];
    const child = nextUnseen(search, node);
    if (child >= 0) {
      enter(search, child);
      path[++depth] = child;
      continue;
    }
    if (low[node] === index[node]) closeComponent(search, node);
    if (--depth >= 0) leave(search, path[depth], node);
  }
}

function enter(search: Search, node: number): void {
  search.index[node] = search.low[node] = search.seen++;
  search.open[search.opened++] = node;
}

/** What a way on to a node that was seen before tells of the node it starts at. */
function meet({ index, low, leaves }: Search, from: number, to: number): void {
  if (index[to] === closed) leaves[from] = 1;
  else if (index[to] < low[from]) low[from] = index[to];
}

/** What a node that is left for good tells of the one before it on the path. */
function leave({ index, low, leaves }: Search, from: number, to: number): void {
  if (index[to] === closed) leaves[from] = 1;
  else if (low[to] < low[from]) low[from] = low[to];
}

/** The next way on from a node that leads to an unseen one; -1 after the last. */
function nextUnseen(search: Search, node: number): number {
  const { network, index, next } = search;
  const { start, node: far } = network.out;
  const end = start[node + 1];
  while (next[node] < end) {
    const to = far[next[node]++];
    if (index[to] === unseen) return to;
    meet(search, node, to);
  }
  const more = countMemberships(network, node);
  while (next[node] < end + more) {
    const to = throughMembership(network, node, next[node]++ - end);
    if (index[to] === unseen) return to;
    meet(search, node, to);
  }
  return -1;
}

/** A person goes on to the giving nodes of their groups, a group from its getting node to its members. */
function countMemberships(
  { people, nodes, groups, groupsOf, members }: ServiceNetwork,
  node: number,
): number {
  if (node < people) return groupsOf.start[node + 1] - groupsOf.start[node];
  const group = node - (nodes - groups);
  return group < 0 ? 0 : members.start[group + 1] - members.start[group];
}

/** The node itself where a group gives nothing. */
function throughMembership(network: ServiceNetwork, node: number, at: number): number {
  const { people, nodes, groups, groupsOf, members, out } = network;
  const firstGetting = nodes - groups;
  if (node >= people) return members.items[members.start[node - firstGetting] + at];
  const giving = firstGetting - groups + groupsOf.items[groupsOf.start[node] + at];
  return out.start[giving + 1] > out.start[giving] ? giving : node;
}

/** Takes the component of a node off the stack, and marks it if it is a circle. */
function closeComponent(search: Search, root: number): void {
  const { network, index, leaves, open, circle } = search;
  const last = search.opened;
  let people = 0;
  let isLeft = false;
  let node: number;
  do {
    node = open[--search.opened];
    index[node] = closed;
    if (leaves[node]) isLeft = true;
    if (node < network.people && network.here[node]) people++;
  } while (node !== root);
  if (isLeft || people < 2) return;
  for (let at = search.opened; at < last; at++) circle[open[at]] = root;
}

function listCircles({ people, here }: ServiceNetwork, circle: Int32Array): number[][] {
  const circles = new Map<number, number[]>();
  for (let person = 0; person < people; person++) {
    if (circle[person] < 0 || !here[person]) continue;
    const members = circles.get(circle[person]);
    if (members) members.push(person);
    else circles.set(circle[person], [person]);
  }
  return [...circles.values()];
}
