import type { TieGraph } from '#graph/communities/tie-graph.ts';
import { arcsOf } from './tie-graph-of.ts';

/** Every shortest chain from one node to another, written out: all chains that visit nobody twice, then the shortest. */
export function shortestChains(graph: TieGraph, from: number, to: number): number[][] {
  const arcs = arcsOf(graph);
  const chains: number[][] = [];
  const walk = (chain: number[]) => {
    const last = chain[chain.length - 1];
    if (last === to) chains.push(chain);
    else for (const [at, far] of arcs) if (at === last && !chain.includes(far)) walk([...chain, far]);
  };
  walk([from]);
  const shortest = Math.min(...chains.map((chain) => chain.length));
  return chains.filter((chain) => chain.length === shortest);
}

/** Every pair of two nodes with a chain from the one to the other. */
export function pairsWithChains(graph: TieGraph) {
  const nodes = [...graph.people.keys()];
  return nodes
    .flatMap((from) => nodes.filter((to) => to !== from).map((to) => ({ from, to })))
    .map((pair) => ({ ...pair, chains: shortestChains(graph, pair.from, pair.to) }))
    .filter(({ chains }) => chains.length > 0);
}
