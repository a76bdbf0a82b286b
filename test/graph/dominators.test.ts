import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dominators, type FlowGraph } from '#graph/dominators.ts';

type Arc = readonly [from: number, to: number];

/** A graph of so many nodes with 0 as its root. */
function flow(nodes: number, arcs: readonly Arc[]): FlowGraph {
  const rows = Array.from({ length: nodes }, (_, node) =>
    arcs.filter(([, to]) => to === node).map(([from]) => from),
  );
  const start = [0];
  for (const row of rows) start.push(start[start.length - 1] + row.length);
  return { root: 0, from: { start: Int32Array.from(start), items: Int32Array.from(rows.flat()) } };
}

const above = (nodes: number, arcs: readonly Arc[]): number[] => [...dominators(flow(nodes, arcs)).above];

describe('the immediate dominator', () => {
  test('of a root without arcs, and of an island, is none', () => {
    expect(above(1, [])).toEqual([-1]);
    expect(above(3, [[1, 2]])).toEqual([-1, -1, -1]);
  });

  test('along a chain is the node before, and where two ways meet the node where they part', () => {
    const fork: Arc[] = [
      [0, 1],
      [1, 2],
      [1, 3],
      [2, 4],
      [3, 4],
      [4, 5],
    ];
    expect(above(6, fork)).toEqual([-1, 0, 1, 1, 1, 4]);
  });

  test('is not changed by a loop, a doubled arc, a circle back or an arc from where no way leads', () => {
    const arcs: Arc[] = [
      [0, 1],
      [0, 1],
      [1, 1],
      [1, 2],
      [2, 1],
      [2, 0],
      [3, 2],
    ];
    expect(above(4, arcs)).toEqual([-1, 0, 1, -1]);
  });

  test('is that of the example in the paper of Lengauer and Tarjan', () => {
    const letters = 'RABCDEFGHIJKL';
    const arcs = 'RA RB RC AD BA BD BE CF CG DL EH FI GI GJ HE HK IK JI KI KR LH'
      .split(' ')
      .map((arc) => [letters.indexOf(arc[0]), letters.indexOf(arc[1])] as const);
    const found = above(letters.length, arcs).map((node) => letters[node] ?? '-');
    expect(found.join('')).toBe('-RRRRRCCRRGRD');
  });

  test('is found in a chain of two hundred thousand nodes with a way back from each', () => {
    const nodes = 200_000;
    const start = Int32Array.from({ length: nodes + 1 }, (_, node) =>
      node === 0 ? 0 : node === nodes ? 2 * nodes - 2 : 2 * node - 1,
    );
    const items = new Int32Array(start[nodes]);
    for (let node = 0; node < nodes; node++) {
      if (node > 0) items[start[node]] = node - 1;
      if (node < nodes - 1) items[start[node + 1] - 1] = node + 1;
    }
    const found = dominators({ root: 0, from: { start, items } }).above;
    expect(found.every((each, node) => each === node - 1)).toBe(true);
  });
});

test('equals the slow definition: the nearest of those without which no way is left', () => {
  const graph = fc.integer({ min: 1, max: 12 }).chain((nodes) => {
    const node = fc.nat({ max: nodes - 1 });
    return fc.record({ nodes: fc.constant(nodes), arcs: fc.array(fc.tuple(node, node), { maxLength: 30 }) });
  });
  fc.assert(
    fc.property(graph, ({ nodes, arcs }) => {
      const { above: found, order } = dominators(flow(nodes, arcs));
      const reached = reach(nodes, arcs, -1);
      const lostBy = (node: number) => {
        const left = reach(nodes, arcs, node);
        return new Set([...reached].filter((each) => !left.has(each)));
      };
      expect(order.toSorted()).toEqual(Int32Array.from(reached));
      const dominated = new Map([...reached].map((node) => [node, lostBy(node)] as const));
      for (let node = 0; node < nodes; node++) {
        const all = [...reached].filter((each) => each !== node && dominated.get(each)?.has(node));
        // The nearest is the one that all the others dominate too.
        const nearest = all.find((each) =>
          all.every((other) => other === each || dominated.get(other)?.has(each)),
        );
        expect(found[node]).toBe(nearest ?? -1);
        if (nearest !== undefined) expect(order.indexOf(node)).toBeGreaterThan(order.indexOf(nearest));
      }
    }),
    { numRuns: 3000 },
  );
});

/** The nodes that a way from the root reaches without one node; without the root, none. */
function reach(nodes: number, arcs: readonly Arc[], without: number): Set<number> {
  const found = new Set(without === 0 ? [] : [0]);
  for (let round = 0; round < nodes; round++) {
    for (const [from, to] of arcs) if (found.has(from) && to !== without) found.add(to);
  }
  return new Set([...found].sort((a, b) => a - b));
}
