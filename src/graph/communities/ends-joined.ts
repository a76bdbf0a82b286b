import { newSearch, searchChains } from './chain-search.ts';
import type { DrawnChains } from './draw-chains.ts';
import type { TieGraph } from './tie-graph.ts';

/** Of one node: the pairs of parts that its chains join, in whichever direction, each with how many chains. */
export type EndsJoined = ReadonlyMap<string, number>;

/** The key of a pair of parts. */
export const joinedKey = (one: number, other: number): string =>
  one < other ? `${one} ${other}` : `${other} ${one}`;

/**
 * Which parts of a division (`partOf` by node) are joined by the shortest chains that pass each of a few nodes. Exact:
 * a node is on a shortest chain if the hops to it and from it add up to those of the whole. One search from everybody,
 * and for each of the few nodes a look at everybody it reaches. Yields after every search.
 */
export function* endsJoined(
  { people, out, in: into }: TieGraph,
  { nodes, partOf }: { nodes: readonly number[]; partOf: Int32Array },
): Generator<void, EndsJoined[]> {
  const sides = nodes.map((node) => {
    const [up, down] = [newSearch(people.length), newSearch(people.length)];
    searchChains(up, into, node);
    searchChains(down, out, node);
    return { node, up, down, joined: new Map<string, number>() };
  });
  const search = newSearch(people.length);
  for (let from = 0; from < people.length; from++) {
    const passing = sides.filter(({ node, up }) => node !== from && up.hops[from] >= 0);
    if (passing.length > 0) searchChains(search, out, from);
    for (const { up, down, joined } of passing) {
      // The first that is reached from the node is the node itself.
      for (let at = 1; at < down.reached; at++) {
        const to = down.order[at];
        if (to === from || up.hops[from] + down.hops[to] !== search.hops[to]) continue;
        const chains = (up.ways[from] * down.ways[to]) / search.ways[to];
        add(joined, joinedKey(partOf[from], partOf[to]), chains);
      }
    }
    yield;
  }
  return sides.map(({ joined }) => joined);
}

/** The same from chains drawn at random. */
export function endsJoinedBy(
  chains: DrawnChains,
  { nodes, partOf }: { nodes: readonly number[]; partOf: Int32Array },
): EndsJoined[] {
  const joined = new Map(nodes.map((node) => [node, new Map<string, number>()]));
  const { start, items } = chains.between;
  for (let chain = 0; chain < chains.count; chain++) {
    for (let at = start[chain]; at < start[chain + 1]; at++) {
      const found = joined.get(items[at]);
      if (found) add(found, joinedKey(partOf[chains.from[chain]], partOf[chains.to[chain]]), 1);
    }
  }
  return [...joined.values()];
}

const add = (sums: Map<string, number>, key: string, number: number): void => {
  sums.set(key, (sums.get(key) ?? 0) + number);
};
