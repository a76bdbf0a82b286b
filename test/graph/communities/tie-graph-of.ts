import fc from 'fast-check';
import { seededRandom } from '#graph/communities/seeded-random.ts';
import type { TieGraph } from '#graph/communities/tie-graph.ts';
import type { Lists } from '#graph/service-network.ts';

export type Arc = readonly [from: number, to: number];

/** A tie graph of so many nodes, written down as arcs; repeats and arcs to oneself are left out. */
export function tieGraphOf(nodes: number, arcs: readonly Arc[]): TieGraph {
  const pairs = [...new Set(arcs.filter(([from, to]) => from !== to).map(([from, to]) => from * nodes + to))]
    .sort((one, other) => one - other)
    .map((pair): Arc => [Math.floor(pair / nodes), pair % nodes]);
  return {
    people: Int32Array.from({ length: nodes }, (_, node) => node),
    out: toLists(nodes, pairs),
    in: toLists(
      nodes,
      pairs.map(([from, to]): Arc => [to, from]),
    ),
  };
}

function toLists(nodes: number, pairs: readonly Arc[]): Lists {
  const lists = Array.from({ length: nodes }, (_, node) =>
    pairs.filter(([at]) => at === node).map(([, far]) => far),
  );
  const start = new Int32Array(nodes + 1);
  for (const [node, list] of lists.entries()) start[node + 1] = start[node] + list.length;
  return { start, items: Int32Array.from(lists.flat()) };
}

export const arcsOf = ({ people, out }: TieGraph): Arc[] =>
  [...people.keys()].flatMap((node) =>
    Array.from(out.items.subarray(out.start[node], out.start[node + 1]), (far): Arc => [node, far]),
  );

/** Up to seven nodes, any arcs between them: none, islands, circles, both ways. */
export const randomTieGraph: fc.Arbitrary<TieGraph> = fc
  .integer({ min: 1, max: 7 })
  .chain((nodes) =>
    fc
      .array(fc.tuple(fc.nat({ max: nodes - 1 }), fc.nat({ max: nodes - 1 })), { maxLength: 16 })
      .map((arcs) => tieGraphOf(nodes, arcs)),
  );

/** So many nodes in groups of twenty: four arcs each, most of them inside the group, and a few who are known to many. */
export function moderateTieGraph(nodes: number, seed: number): TieGraph {
  const random = seededRandom(seed);
  const arcs = Array.from({ length: 4 * nodes }, (_, arc): Arc => {
    const from = arc % nodes;
    const kind = random();
    if (kind < 0.7)
      return [from, Math.min(nodes - 1, 20 * Math.floor(from / 20) + Math.floor(20 * random()))];
    return [from, Math.floor(nodes * (kind < 0.85 ? random() * random() * random() : random()))];
  });
  return tieGraphOf(nodes, arcs);
}

/** Runs a generator to its end. */
export function finish<Result>(work: Generator<void, Result>): Result {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}
