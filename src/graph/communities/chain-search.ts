import type { Lists } from '../service-network.ts';

/** One breadth-first search after another over the same nodes, in memory that is used again. */
export interface ChainSearch {
  /** Hops from where the search began, -1 where it has not come. */
  readonly hops: Int32Array;
  /** Shortest chains to each; of those it has not come to, whatever was there before. */
  readonly ways: Float64Array;
  /** Nodes in the order in which they were reached, the first where it began. */
  readonly order: Int32Array;
  /** How many were reached. */
  reached: number;
}

export const newSearch = (nodes: number): ChainSearch => ({
  hops: new Int32Array(nodes).fill(-1),
  ways: new Float64Array(nodes),
  order: new Int32Array(nodes),
  reached: 0,
});

/** Searches along the arcs from a node; what the search before it found is forgotten. Linear in what is reached. */
export function searchChains(search: ChainSearch, arcs: Lists, from: number): void {
  const { hops, ways, order } = search;
  for (let at = 0; at < search.reached; at++) hops[order[at]] = -1;
  let reached = 1;
  order[0] = from;
  hops[from] = 0;
  ways[from] = 1;
  for (let at = 0; at < reached; at++) {
    const node = order[at];
    const next = hops[node] + 1;
    for (let slot = arcs.start[node]; slot < arcs.start[node + 1]; slot++) {
      const far = arcs.items[slot];
      if (hops[far] < 0) {
        hops[far] = next;
        ways[far] = 0;
        order[reached++] = far;
      }
      if (hops[far] === next) ways[far] += ways[node];
    }
  }
  search.reached = reached;
}
