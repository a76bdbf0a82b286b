import fc from 'fast-check';
import Graph, { MultiDirectedGraph } from 'graphology';
import { parse } from 'graphology-gexf';
import { expect, test } from 'vitest';
import type { WebExport } from '#export/web/web-export.ts';
import { webGexf } from '#export/web/web-gexf.ts';
import { type WebGraph, webGraph } from '#export/web/web-graph.ts';
import { webJson } from '#export/web/web-json.ts';
import { anyOrganisation } from '../../present/rings/any-web.ts';
import { opened, ward } from './exported.ts';

const fromGexf = (exported: WebExport) => parse(Graph as never, webGexf(exported)) as WebGraph;
const fromJson = (exported: WebExport): WebGraph =>
  MultiDirectedGraph.from(JSON.parse(webJson(exported))) as WebGraph;

const nodesOf = (graph: WebGraph) => graph.mapNodes((key, attributes) => [key, attributes]);
const edgesOf = (graph: WebGraph) =>
  graph.mapEdges((key, attributes, from, to) => [key, from, to, attributes] as const);

test('a small web comes out with ids, names, services, promises and claims', () => {
  const graph = webGraph(opened(ward)!);
  expect(graph.nodes()).toEqual([
    'person:x-01',
    'person:x-02',
    'person:x-03',
    'person:x-04',
    'customer:Patients',
    'team:x-01',
    'customer:Families',
  ]);
  expect(graph.getNodeAttributes('person:x-02')).toMatchObject({
    label: 'Amara Okonjo',
    kind: 'person',
    title: 'Nurse “A”',
    department: 'Nursing',
    hops: 1,
    noCustomer: false,
    unserved: false,
    neighbour: false,
  });
  expect(graph.getNodeAttribute('person:x-01', 'unserved')).toBe(true);
  expect(graph.getNodeAttributes('customer:Patients')).toMatchObject({ label: 'Patients', role: 'primary' });
  expect(graph.getNodeAttributes('team:x-01')).toMatchObject({
    label: 'Hanako Zetterlund’s team',
    kind: 'group',
  });
  const ties = edgesOf(graph).filter(([, , , { kind }]) => kind === 'tie');
  expect(ties.map(([, from, to, { color, ...rest }]) => [from, to, rest])).toEqual([
    [
      'person:x-02',
      'customer:Patients',
      {
        kind: 'tie',
        label: 'Triage, day & night',
        service: 'Triage, day & night',
        promise: 'In 10 minutes',
        claim: 'claimed',
        weight: 1,
      },
    ],
    [
      'person:x-03',
      'person:x-02',
      {
        kind: 'tie',
        label: 'Beds, as Amara Okonjo asks for them',
        service: 'Beds, as Amara Okonjo asks for them',
        claim: 'confirmed',
        weight: 1,
      },
    ],
    ['person:x-02', 'person:x-03', { kind: 'tie', claim: 'claimed', weight: 1 }],
    ['team:x-01', 'customer:Families', { kind: 'tie', claim: 'claimed', weight: 1 }],
    [
      'person:x-04',
      'person:x-03',
      { kind: 'tie', label: 'Keys', service: 'Keys', claim: 'claimed', weight: 1 },
    ],
  ]);
  expect(graph.getAttributes()).toEqual({
    creator: 'Servemap',
    description: 'Ward & Sons: 4 people',
    lastModifiedDate: '2026-11-23',
  });
});

test('every dot of the picture is a node in its place, with y upwards', () => {
  const exported = opened(ward)!;
  const graph = webGraph(exported);
  const places = graph.mapNodes((_, { x, y, size }) => [x, y, size]);
  expect(places).toEqual(exported.picture.dots.map(({ x, y, r }) => [x || 0, -y || 0, r]));
});

test('GEXF declares each attribute once with its type, which every value has', () => {
  const gexf = webGexf(opened(ward)!);
  const declared = [...gexf.matchAll(/<attribute id="(\w+)" title="\1" type="(\w+)"\/>/g)];
  expect(declared.map(([, id, type]) => `${id} ${type}`)).toEqual([
    'kind string',
    'title string',
    'department string',
    'noCustomer boolean',
    'unserved boolean',
    'neighbour boolean',
    'hops integer',
    'role string',
    'service string',
    'promise string',
    'claim string',
    'kind string',
  ]);
  const types = new Map(declared.map(([, id, type]) => [id, type]));
  for (const [, id, value] of gexf.matchAll(/<attvalue for="(\w+)" value="([^"]*)"/g)) {
    const form = { string: /./, integer: /^-?\d+$/, boolean: /^(true|false)$/ }[String(types.get(id))];
    expect([id, value, form?.test(value)]).toEqual([id, value, true]);
  }
  const ids = [...gexf.matchAll(/<(node|edge) id="([^"]*)"/g)].map(([, kind, id]) => `${kind} ${id}`);
  expect(new Set(ids).size).toBe(ids.length);
  expect(gexf).toMatch(
    /^<\?xml version="1.0" encoding="UTF-8"\?>\n<gexf version="1.3" xmlns="http:\/\/gexf.net\/1.3"/,
  );
});

test('opened again, any web is the one that is shown: same nodes, edges and attributes', () => {
  fc.assert(
    fc.property(
      anyOrganisation(14),
      fc.constantFrom('', 'confirmed', 'claimed'),
      fc.constantFrom('', 'any', 'unserved'),
      fc.constantFrom('names', 'initials', 'codes'),
      (organisation, claim, finding, names) => {
        const exported = opened(organisation, { view: { claim, finding, names } });
        if (!exported) return;
        const graph = webGraph(exported);
        expect(graph.order).toBe(exported.shown.nodes.size);
        expect(graph.size).toBe(exported.shown.edges.size);
        for (const again of [fromGexf(exported), fromJson(exported)]) {
          expect(nodesOf(again)).toEqual(nodesOf(graph));
          expect(edgesOf(again)).toEqual(edgesOf(graph));
        }
        expect(fromGexf(exported).getAttributes()).toEqual(graph.getAttributes());
      },
    ),
    { numRuns: 60 },
  );
});

test('the weights of the ties are those the picture counts', () => {
  fc.assert(
    fc.property(anyOrganisation(12), fc.constantFrom('', 'confirmed', 'claimed'), (organisation, claim) => {
      const exported = opened(organisation, { view: { claim } });
      if (!exported) return;
      const weights = webGraph(exported).reduceEdges(
        (sum, _, { kind, weight }) => sum + (kind === 'tie' ? Number(weight) : 0),
        0,
      );
      expect(weights).toBe(exported.shown.ties);
    }),
    { numRuns: 60 },
  );
});

test('of more than 300 people each department is a node with its numbers', () => {
  const people = Array.from({ length: 301 }, (_, at) => ({
    id: `p${at}`,
    department: at % 3 === 0 ? 'Wards' : '',
  }));
  const graph = webGraph(
    opened({ people, customers: ['Patients!'], ties: ['p0 > Patients', 'p3 > Patients', 'p1 > p0'] })!,
  );
  expect(graph.nodes()).toEqual(['department:Wards', 'department:No department', 'customer:Patients']);
  expect(graph.getNodeAttributes('department:Wards')).toMatchObject({
    kind: 'department',
    people: 101,
    peopleWithoutCustomer: 99,
    peopleUnserved: 100,
    peopleOutOfSight: 99,
  });
  expect(edgesOf(graph).map(([, from, to, { weight, confirmed }]) => [from, to, weight, confirmed])).toEqual([
    ['department:Wards', 'customer:Patients', 2, 0],
    ['department:No department', 'department:Wards', 1, undefined],
  ]);
});
