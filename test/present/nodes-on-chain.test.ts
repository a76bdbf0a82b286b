import { expect, test } from 'vitest';
import { see } from '#access/see.ts';
import { analyse } from '#analysis.ts';
import { cutOrganisationWeb } from '#graph/cut-web.ts';
import { nodesOnChain } from '#present/nodes-on-chain.ts';
import { tinyOrganisation } from '../tiny-organisation.ts';

const analysis = analyse(
  tinyOrganisation({
    people: [
      { id: 'ana', department: 'IT' },
      { id: 'ben', department: 'Finance' },
      { id: 'cy' },
      { id: 'dan' },
    ],
    customers: ['Patients!'],
    ties: ['ana > group:Finance', 'ben > Patients', 'cy > dan'],
  }),
);
const visible = see(analysis.network, { role: 'hr' });
const web = cutOrganisationWeb(analysis, visible);
const edges = new Set(web.edges());
const near = (key: string, seen = visible) =>
  [...nodesOnChain(web, { analysis, visible: seen, key, edges })].toSorted();

test('a line of sight goes over the group it leads through to the outside customer', () => {
  const group = web.filterNodes((_, node) => node.kind === 'group')[0];
  expect(near('person:1')).toEqual(['customer:5', group, 'person:1', 'person:2'].toSorted());
});

test('whoever has none stands with those beside them', () => {
  expect(near('person:3')).toEqual(['person:3', 'person:4']);
  expect(near('customer:5')).toContain('person:2');
});

test('a line of sight that is not the viewer’s to see is not followed', () => {
  const outsider = { ...visible, branch: () => false };
  expect(near('person:1', outsider)).not.toContain('customer:5');
});
