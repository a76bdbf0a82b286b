import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Lists } from '#graph/service-network.ts';
import { drawTogether, smallCuts } from '#graph/small-cuts.ts';
import { UnionFind } from '#graph/union-find.ts';

const toLists = (edges: readonly (readonly number[])[]): Lists => ({
  start: Int32Array.from([0, ...edges.map((_, at) => edges.slice(0, at + 1).flat().length)]),
  items: Int32Array.from(edges.flat()),
});

/** How many edges hold some node of the set and some other. */
const leadingOut = (edges: readonly (readonly number[])[], isIn: (node: number) => boolean): number =>
  edges.filter((edge) => edge.some(isIn) && !edge.every(isIn)).length;

const cutsOf = (edges: readonly (readonly number[])[], nodes: number, least: number): number[][] => {
  const together = new UnionFind(nodes);
  const cuts = smallCuts(toLists(edges), together, least);
  return cuts.map((cut) =>
    Array.from({ length: nodes }, (_, node) => node).filter((node) => together.find(node) === cut),
  );
};

test('without edges there is nothing to part', () => {
  expect(cutsOf([], 3, 5)).toEqual([]);
});

test('an edge within one node leads nowhere', () => {
  expect(cutsOf([[1, 1], [2]], 3, 2)).toEqual([]);
});

test('two islands that nothing joins are no cut, each whole enough in itself', () => {
  expect(
    cutsOf(
      [
        [0, 1],
        [1, 0],
        [2, 3],
        [3, 2],
      ],
      4,
      2,
    ),
  ).toEqual([]);
});

test('a bridge between two triangles is found, and which side it leads out of', () => {
  const triangles = [
    [0, 1],
    [1, 2],
    [2, 0],
    [3, 4],
    [4, 5],
    [5, 3],
  ];
  const [one, other] = cutsOf([...triangles, [2, 3]], 6, 2).map((cut) => cut.sort());
  expect([one, other].sort()).toEqual([
    [0, 1, 2],
    [3, 4, 5],
  ]);
});

test('an edge of many nodes is one edge, wherever it is cut', () => {
  expect(
    cutsOf(
      [
        [0, 1, 2, 3],
        [0, 1, 2, 3],
      ],
      4,
      2,
    ),
  ).toEqual([]);
  expect(
    cutsOf(
      [
        [0, 1, 2, 3],
        [0, 1, 2],
      ],
      4,
      2,
    ),
  ).toEqual([[3]]);
});

test('nodes that were together before count as one', () => {
  const together = new UnionFind(3);
  together.join(0, 2);
  expect(
    smallCuts(
      toLists([
        [0, 1],
        [2, 1],
      ]),
      together,
      2,
    ),
  ).toEqual([]);
});

const hypergraph = fc.integer({ min: 2, max: 8 }).chain((nodes) =>
  fc.record({
    nodes: fc.constant(nodes),
    edges: fc.array(fc.array(fc.integer({ min: 0, max: nodes - 1 }), { minLength: 1, maxLength: 4 }), {
      maxLength: 24,
    }),
    least: fc.integer({ min: 1, max: 6 }),
  }),
);

test('a set that few edges lead out of is found if and only if trying every set finds one', () => {
  fc.assert(
    fc.property(hypergraph, ({ nodes, edges, least }) => {
      const found = cutsOf(edges, nodes, least);
      for (const cut of found) {
        const out = leadingOut(edges, (node) => cut.includes(node));
        expect(out).toBeGreaterThan(0);
        expect(out).toBeLessThan(least);
      }
      const isSmall = (set: number) => {
        const out = leadingOut(edges, (node) => (set & (1 << node)) !== 0);
        return out > 0 && out < least;
      };
      const some = Array.from({ length: 2 ** nodes }, (_, set) => set).some(isSmall);
      expect(found.length > 0).toBe(some);
    }),
    { numRuns: 1000 },
  );
});

test('nodes drawn together by some of the edges are parted by no few edges', () => {
  fc.assert(
    fc.property(hypergraph, ({ nodes, edges, least }) => {
      const together = new UnionFind(nodes);
      drawTogether(toLists(edges.slice(0, 16)), together, least);
      for (let set = 0; set < 2 ** nodes; set++) {
        const out = leadingOut(edges, (node) => (set & (1 << node)) !== 0);
        if (out >= least) continue;
        for (let node = 0; node < nodes; node++) {
          const first = together.find(node);
          expect((set >> node) & 1).toBe((set >> first) & 1);
        }
      }
    }),
    { numRuns: 300 },
  );
});
