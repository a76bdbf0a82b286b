import fc from 'fast-check';
import Graph, { MultiDirectedGraph } from 'graphology';
import { parse } from 'graphology-gexf';
import { expect, test } from 'vitest';
import { mapGraph } from '#export/map/map-graph.ts';
import { graphGexf } from '#export/web/graph-gexf.ts';
import { graphJson } from '#export/web/graph-json.ts';
import type { WebGraph } from '#export/web/web-graph.ts';
import { randomOrganisation } from '../../random-organisation.ts';
import { tinyOrganisation } from '../../tiny-organisation.ts';
import { hana, hiddenFromHana, twoBranches } from '../../web/two-branches.ts';
import { openedMap } from './exported-map.ts';

const views = [
  '',
  'open=*',
  'open=Nursing&colour=finding',
  'finding=any&open=IT',
  'claim=confirmed',
  'names=codes&open=*',
];
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
const all = (graph: WebGraph) => ({
  nodes: graph.mapNodes((key, attributes) => [key, attributes]),
  edges: graph.mapEdges((key, attributes, from, to) => [key, from, to, attributes]),
});

test('a map opened again from GEXF or JSON is the same map', () => {
  fc.assert(
    fc.property(randomOrganisation, fc.constantFrom(...views), (organisation, address) => {
      const exported = openedMap(organisation, address);
      if (!exported) return;
      const graph = mapGraph(exported);
      const gexf = parse(Graph as never, graphGexf(graph)) as WebGraph;
      expect(all(gexf)).toEqual(all(graph));
      const json = MultiDirectedGraph.from(JSON.parse(graphJson(graph))) as WebGraph;
      expect(all(json)).toEqual(all(graph));
    }),
  );
});

test('a map holds as many people and ties as its page counts, whatever is filtered or opened', () => {
  fc.assert(
    fc.property(randomOrganisation, fc.constantFrom(...views), (organisation, address) => {
      const exported = openedMap(organisation, address);
      if (!exported) return;
      const graph = mapGraph(exported);
      const { people, ties } = exported.data.counts;
      expect(sum(graph.mapNodes((_, node) => Number(node.people ?? 0)))).toBe(people);
      const inside = sum(graph.mapNodes((_, node) => Number(node.tiesInside ?? 0)));
      const between = sum(graph.mapEdges((_, { kind, weight }) => (kind === 'tie' ? Number(weight) : 0)));
      expect(inside + between).toBe(ties);
    }),
    { numRuns: 300 },
  );
});

test('closed departments are one node each, opened ones their people', () => {
  const organisation = tinyOrganisation({
    people: [
      { id: 'ana', name: 'Ana', title: 'Nurse', department: 'Nursing' },
      { id: 'ben', name: 'Ben', department: 'Nursing', manager: 'ana' },
      { id: 'cai', name: 'Cai', department: 'IT' },
      { id: 'dee', name: 'Dee', department: 'IT' },
    ],
    customers: ['Patients!'],
    ties: ['ana > Patients', 'ben > ana', 'cai > ana', 'cai > ben', 'cai > dee'],
  });
  const closed = mapGraph(openedMap(organisation)!);
  expect(closed.nodes()).toEqual([
    'department:Nursing',
    'department:IT',
    'department:IT, no line of sight',
    'customer:Patients',
  ]);
  expect(closed.getNodeAttributes('department:Nursing')).toMatchObject({
    label: 'Nursing',
    kind: 'department',
    people: 2,
    tiesInside: 1,
    hops: 1,
  });
  const edges = (graph: WebGraph) =>
    graph.mapEdges((_, { weight, kind }, from, to) => `${from} ${kind} ${weight} ${to}`);
  expect(edges(closed).sort()).toEqual([
    'department:IT tie 1 department:IT, no line of sight',
    'department:IT tie 2 department:Nursing',
    'department:Nursing tie 1 customer:Patients',
  ]);
  const opened = mapGraph(openedMap(organisation, 'open=Nursing')!);
  expect(opened.getNodeAttributes('person:ana')).toMatchObject({
    label: 'Ana',
    title: 'Nurse',
    people: 1,
    hops: 1,
  });
  expect(opened.getEdgeAttribute(opened.outEdges('person:ben', 'person:ana')[0], 'claim')).toBe('claimed');
  expect(edges(opened).sort()).toEqual([
    'department:IT tie 1 department:IT, no line of sight',
    'department:IT tie 1 person:ana',
    'department:IT tie 1 person:ben',
    'person:ana gap 0 person:ben',
    'person:ana tie 1 customer:Patients',
    'person:ben tie 1 person:ana',
  ]);
});

test('a manager’s map holds nobody beyond their branch and its neighbours', () => {
  const json = graphJson(mapGraph(openedMap(twoBranches(), 'open=*', hana)!));
  for (const hidden of hiddenFromHana) expect(json).not.toContain(hidden);
  expect(json).toContain('Amara Okafor');
});
