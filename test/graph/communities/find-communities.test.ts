import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildNetwork } from '#graph/build-network.ts';
import { findCommunities, modularityOf } from '#graph/communities/find-communities.ts';
import { dealtByChance, type JointGraph, toJointGraph } from '#graph/communities/joint-graph.ts';
import { seededRandom } from '#graph/communities/seeded-random.ts';
import { cutTieGraph, type TieGraph } from '#graph/communities/tie-graph.ts';
import { type TinyPerson, tinyOrganisation } from '../../tiny-organisation.ts';
import { moderateTieGraph, randomTieGraph, tieGraphOf } from './tie-graph-of.ts';

const most = { people: 100, pairs: 1_000 };
const cut = (tiny: Parameters<typeof tinyOrganisation>[0]) =>
  cutTieGraph(buildNetwork(tinyOrganisation(tiny)), () => true, most) as TieGraph;
const find = (graph: TieGraph) => findCommunities(toJointGraph(graph), seededRandom(1));

/** Ids of each community, in whatever order. */
function sets(people: readonly (string | TinyPerson)[], graph: TieGraph): Set<string> {
  const ids = people.map((each) => (typeof each === 'string' ? each : each.id));
  const { of, count } = find(graph);
  return new Set(
    Array.from({ length: count }, (_, community) =>
      Array.from(graph.people)
        .filter((_, node) => of[node] === community)
        .map((person) => ids[person])
        .sort()
        .join(' '),
    ),
  );
}

/** Everybody serves everybody else. */
const clique = (ids: readonly string[]) =>
  ids.flatMap((from) => ids.filter((to) => to !== from).map((to) => `${from} > ${to}`));
const two = {
  people: ['a1', 'a2', 'a3', 'a4', 'b1', 'b2', 'b3', 'b4', 'mid'],
  ties: [
    ...clique(['a1', 'a2', 'a3', 'a4', 'mid']),
    ...clique(['b1', 'b2', 'b3', 'b4']),
    'mid > b1',
    'b1 > mid',
  ],
};

/** The definition, pair by pair: Q = 1/2m Σ (A − k k / 2m) over pairs in one community. */
function slowModularity(joint: JointGraph, of: Int32Array): number {
  const nodes = joint.nodes();
  const weight = (one: string, other: string) =>
    joint.hasEdge(one, other) ? joint.getEdgeAttribute(one, other, 'weight') : 0;
  const strength = new Map(
    nodes.map((node) => [node, nodes.reduce((sum, other) => sum + weight(node, other), 0)]),
  );
  const twice = [...strength.values()].reduce((sum, each) => sum + each, 0);
  let modularity = 0;
  for (const one of nodes) {
    for (const other of nodes) {
      if (of[Number(one)] !== of[Number(other)]) continue;
      const expected = ((strength.get(one) as number) * (strength.get(other) as number)) / twice;
      modularity += (weight(one, other) - expected) / twice;
    }
  }
  return modularity;
}

describe('cutting the graph of ties by name', () => {
  it('takes people here who serve each other by name, each pair once, and nobody else', () => {
    const graph = cut({
      people: [
        'ana',
        'ben',
        'cid',
        { id: 'gone', status: 'no-longer-here' },
        { id: 'dan', department: 'IT' },
        'eve',
      ],
      customers: ['Patients!'],
      ties: [
        'ben > ana = Rota',
        'ben > ana = Notes',
        'ana > ana',
        'cid >x ana',
        'ana > gone',
        'eve > Patients',
        'dan > group:IT',
        'group:IT > everyone',
        'ana > ben',
      ],
    });
    expect([...graph.people]).toEqual([0, 1]);
    expect([...graph.out.start, ...graph.out.items]).toEqual([0, 1, 2, 1, 0]);
    expect([...graph.in.start, ...graph.in.items]).toEqual([0, 1, 2, 1, 0]);
  });

  it('looks only at those inside, and gives up where they are too many', () => {
    const network = buildNetwork(tinyOrganisation(two));
    const inside = cutTieGraph(network, (person) => person < 3, most) as TieGraph;
    expect([...inside.people]).toEqual([0, 1, 2]);
    expect(inside.out.items).toHaveLength(6);
    expect(cutTieGraph(network, () => true, { people: 8, pairs: 1_000 })).toBeNull();
    expect(cutTieGraph(network, () => true, { people: 9, pairs: 33 })).toBeNull();
    expect(cutTieGraph(network, () => true, { people: 9, pairs: 34 })).not.toBeNull();
  });
});

describe('finding communities', () => {
  it('finds two circles of colleagues, and nobody between them alone', () => {
    const graph = cut(two);
    expect(sets(two.people, graph)).toEqual(new Set(['a1 a2 a3 a4 mid', 'b1 b2 b3 b4']));
    const { of, modularity } = find(graph);
    expect([...of]).toEqual([0, 0, 0, 0, 1, 1, 1, 1, 0]);
    // 34 ties: 20 and 12 inside, 2 between; strengths 42 and 26 of 68.
    expect(modularity).toBeCloseTo(32 / 34 - (42 / 68) ** 2 - (26 / 68) ** 2, 12);
  });

  it('finds nothing among nobody, and islands as they are', () => {
    expect(find(tieGraphOf(0, []))).toEqual({ of: new Int32Array(0), count: 0, modularity: 0 });
    expect(find(tieGraphOf(2, []))).toEqual({ of: Int32Array.of(0, 1), count: 2, modularity: 0 });
    const islands = find(
      tieGraphOf(5, [
        [0, 1],
        [2, 3],
        [3, 4],
      ]),
    );
    expect([...islands.of]).toEqual([1, 1, 0, 0, 0]);
  });

  it('keeps a small circle together', () => {
    const circle = find(
      tieGraphOf(3, [
        [0, 1],
        [1, 2],
        [2, 0],
      ]),
    );
    expect(circle).toEqual({ of: new Int32Array(3), count: 1, modularity: 0 });
  });

  it('does not depend on the order of rows and ties', () => {
    const expected = sets(two.people, cut(two));
    fc.assert(
      fc.property(
        fc.shuffledSubarray(two.people, { minLength: 9 }),
        fc.shuffledSubarray(two.ties, { minLength: two.ties.length }),
        (people, ties) => {
          expect(sets(people, cut({ people, ties }))).toEqual(expected);
        },
      ),
      { numRuns: 30 },
    );
  });

  it('gives the same answer every time', () => {
    const graph = moderateTieGraph(200, 7);
    expect(find(graph)).toEqual(find(graph));
  });

  it('has the modularity of its definition, as has any other division', () => {
    fc.assert(
      fc.property(randomTieGraph, fc.nat({ max: 3 }), (graph, parts) => {
        const joint = toJointGraph(graph);
        if (joint.size === 0) return;
        const found = findCommunities(joint, seededRandom(1));
        expect(found.modularity).toBeCloseTo(slowModularity(joint, found.of), 9);
        const division = graph.people.map((node) => node % (parts + 1));
        expect(modularityOf(joint, division)).toBeCloseTo(slowModularity(joint, division), 9);
        expect(found.modularity).toBeGreaterThanOrEqual(-1e-9);
      }),
    );
  });
});

describe('ties dealt out by chance', () => {
  it('leave everybody with at most as many ties, and nobody with themself', () => {
    const graph = moderateTieGraph(100, 3);
    const [joint, dealt] = [toJointGraph(graph), dealtByChance(graph, seededRandom(5))];
    const strength = (of: JointGraph, node: number) =>
      of.reduceEdges(String(node), (sum, _, { weight }) => sum + weight, 0);
    for (const node of graph.people) {
      expect(strength(dealt, node)).toBeLessThanOrEqual(strength(joint, node));
    }
    const kept = dealt.reduceEdges((sum, _, { weight }) => sum + weight, 0);
    expect(kept).toBeGreaterThan(0.95 * graph.out.items.length);
    expect(dealt.selfLoopCount).toBe(0);
  });

  it('have less modularity than real groups, but some', () => {
    const graph = moderateTieGraph(200, 9);
    const real = find(graph).modularity;
    const chance = findCommunities(dealtByChance(graph, seededRandom(5)), seededRandom(1)).modularity;
    expect(real).toBeGreaterThan(chance + 0.1);
    expect(chance).toBeGreaterThan(0.2);
  });
});
