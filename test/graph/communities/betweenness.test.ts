import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { errorOf } from '#findings/communities/pick-bridges.ts';
import { betweenness } from '#graph/communities/betweenness.ts';
import { drawChains } from '#graph/communities/draw-chains.ts';
import { endsJoined, endsJoinedBy, joinedKey } from '#graph/communities/ends-joined.ts';
import { seededRandom } from '#graph/communities/seeded-random.ts';
import type { TieGraph } from '#graph/communities/tie-graph.ts';
import { pairsWithChains, shortestChains } from './slow-chains.ts';
import { finish, moderateTieGraph, randomTieGraph, tieGraphOf } from './tie-graph-of.ts';

const throughOf = (graph: TieGraph) => Array.from(finish(betweenness(graph)).through);
const draw = (graph: TieGraph, draws: number, seed = 1) =>
  finish(drawChains(graph, { draws, random: seededRandom(seed) }));

describe('betweenness', () => {
  it('is nothing for nobody, for one and for an island', () => {
    expect(finish(betweenness(tieGraphOf(0, [])))).toEqual({ through: new Float64Array(0), chains: 0 });
    expect(throughOf(tieGraphOf(1, []))).toEqual([0]);
    expect(throughOf(tieGraphOf(3, [[0, 1]]))).toEqual([0, 0, 0]);
  });

  it('counts the pairs that a chain connects, and who stands between', () => {
    // 0 → 1 → 2 → 3: 0-2 and 0-3 pass 1, 0-3 and 1-3 pass 2.
    const graph = tieGraphOf(4, [
      [0, 1],
      [1, 2],
      [2, 3],
    ]);
    expect(finish(betweenness(graph))).toEqual({ through: Float64Array.of(0, 2, 2, 0), chains: 6 });
  });

  it('is the same for all in a circle, and shared between equally short chains', () => {
    // Round a circle of four: each lies on 1 chain of two hops and 2 of three.
    expect(
      throughOf(
        tieGraphOf(4, [
          [0, 1],
          [1, 2],
          [2, 3],
          [3, 0],
        ]),
      ),
    ).toEqual([3, 3, 3, 3]);
    expect(
      throughOf(
        tieGraphOf(4, [
          [0, 1],
          [0, 2],
          [1, 3],
          [2, 3],
        ]),
      ),
    ).toEqual([0, 0.5, 0.5, 0]);
  });

  it('equals writing out every shortest chain', () => {
    fc.assert(
      fc.property(randomTieGraph, (graph) => {
        const { through, chains } = finish(betweenness(graph));
        const pairs = pairsWithChains(graph);
        expect(chains).toBe(pairs.length);
        for (const node of graph.people.keys()) {
          const parts = pairs
            .filter(({ from, to }) => node !== from && node !== to)
            .map((pair) => pair.chains.filter((chain) => chain.includes(node)).length / pair.chains.length);
          expect(through[node]).toBeCloseTo(
            parts.reduce((sum, part) => sum + part, 0),
            9,
          );
        }
      }),
    );
  });
});

describe('chains drawn at random', () => {
  it('are shortest chains, in no order, and none where there is none', () => {
    fc.assert(
      fc.property(randomTieGraph, fc.integer(), (graph, seed) => {
        const drawn = draw(graph, 30, seed);
        const { start, items } = drawn.between;
        for (let chain = 0; chain < drawn.count; chain++) {
          const between = Array.from(items.subarray(start[chain], start[chain + 1])).sort();
          const all = shortestChains(graph, drawn.from[chain], drawn.to[chain]);
          expect(all.map((each) => each.slice(1, -1).sort())).toContainEqual(between);
        }
      }),
    );
  });

  it('finds a chain for every pair that has one', () => {
    // A circle of 30 and, away from it, an island of two: 30 × 29 + 1 of 32 × 31 pairs.
    const circle = Array.from({ length: 30 }, (_, node) => [node, (node + 1) % 30] as const);
    const drawn = draw(tieGraphOf(32, [...circle, [30, 31]]), 5_000);
    expect(drawn.count / 5_000).toBeCloseTo(871 / 992, 1);
    expect(drawn.between.start).toHaveLength(drawn.count + 1);
  });

  it.each([
    [60, 1],
    [120, 2],
    [120, 3],
    [300, 4],
    [300, 5],
  ])('are within the stated error of the exact shares: %i people, seed %i', (nodes, seed) => {
    const graph = moderateTieGraph(nodes, seed);
    const { through, chains } = finish(betweenness(graph));
    const drawn = draw(graph, 4_000, seed);
    const estimated = new Float64Array(nodes);
    for (const node of drawn.between.items) estimated[node] += 1 / drawn.count;
    const error = (share: number) => errorOf({ of: estimated, drawn: drawn.count }, share);
    expect(error(Math.max(...estimated))).toBeLessThan(0.04);
    through.forEach((each, node) => {
      expect(Math.abs(estimated[node] - each / chains)).toBeLessThanOrEqual(error(estimated[node]));
    });
  });
});

describe('the parts that chains through somebody join', () => {
  it('equal those of every shortest chain written out', () => {
    fc.assert(
      fc.property(randomTieGraph, fc.nat({ max: 6 }), (graph, at) => {
        const node = at % graph.people.length;
        const partOf = graph.people.map((each) => each % 3);
        const [joined] = finish(endsJoined(graph, { nodes: [node], partOf }));
        const expected = new Map<string, number>();
        for (const { from, to, chains } of pairsWithChains(graph)) {
          const passing = from === node || to === node ? [] : chains.filter((chain) => chain.includes(node));
          if (passing.length === 0) continue;
          const key = joinedKey(partOf[from], partOf[to]);
          expected.set(key, (expected.get(key) ?? 0) + passing.length / chains.length);
        }
        expect([...joined.keys()].sort()).toEqual([...expected.keys()].sort());
        for (const [key, number] of joined) expect(number).toBeCloseTo(expected.get(key) as number, 9);
      }),
    );
  });

  it('are counted the same of drawn chains', () => {
    const graph = tieGraphOf(3, [
      [0, 1],
      [1, 2],
    ]);
    const chains = draw(graph, 600);
    const [joined] = endsJoinedBy(chains, { nodes: [1], partOf: Int32Array.of(4, 4, 2) });
    expect([...joined.keys()]).toEqual(['2 4']);
    // One pair in six goes from 0 to 2.
    expect((joined.get('2 4') as number) / 600).toBeCloseTo(1 / 6, 1);
  });
});
