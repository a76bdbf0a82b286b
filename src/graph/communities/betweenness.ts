import { type ChainSearch, newSearch, searchChains } from './chain-search.ts';
import type { TieGraph } from './tie-graph.ts';

export interface Betweenness {
  /** By node: its part of the shortest chains between two others, summed over all pairs of them. */
  readonly through: Float64Array;
  /** Pairs of two nodes from the one of which a chain leads to the other. */
  readonly chains: number;
}

/**
 * On how many shortest chains of service each stands (L. Freeman, "A set of measures of centrality based on
 * betweenness", 1977): where several chains between two people are equally short, each counts for its part. Exact, by
 * one search from everybody with sums on the way back (U. Brandes, "A faster algorithm for betweenness centrality",
 * 2001): nodes times nodes and arcs. Yields after every search, so that whoever runs it can do something else between.
 *
 * Typed arrays of its own instead of graphology's: that one makes an array a node and search (about four times slower
 * with 2,000 people), and counts chains in 32 bits, of which there can be more.
 */
export function* betweenness(graph: TieGraph): Generator<void, Betweenness> {
  const nodes = graph.people.length;
  const search = newSearch(nodes);
  const behind = new Float64Array(nodes);
  const through = new Float64Array(nodes);
  let chains = 0;
  for (let from = 0; from < nodes; from++) {
    searchChains(search, graph.out, from);
    sumUp(graph, search, { behind, through });
    chains += search.reached - 1;
    yield;
  }
  return { through, chains };
}

/** The furthest first. `behind` is by node the chains on to those behind it, each over its number of ways. */
function sumUp(
  { out }: TieGraph,
  { hops, ways, order, reached }: ChainSearch,
  { behind, through }: { behind: Float64Array; through: Float64Array },
): void {
  for (let at = reached - 1; at >= 0; at--) {
    const node = order[at];
    const next = hops[node] + 1;
    let sum = 0;
    for (let slot = out.start[node]; slot < out.start[node + 1]; slot++) {
      const far = out.items[slot];
      if (hops[far] === next) sum += (1 + behind[far]) / ways[far];
    }
    behind[node] = sum * ways[node];
    if (at > 0) through[node] += behind[node];
  }
}
