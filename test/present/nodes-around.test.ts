import { describe, expect, test } from 'vitest';
import { see } from '#access/see.ts';
import { analyse } from '#analysis.ts';
import { cutOrganisationWeb } from '#graph/cut-web.ts';
import { nodesAround } from '#present/nodes-around.ts';
import { tinyOrganisation } from '../tiny-organisation.ts';

/** Ben and Cy are IT. Ana gives to IT, IT gives to Dan, Eve gives to Ben by name; Patients are far away. */
const analysis = analyse(
  tinyOrganisation({
    people: [
      { id: 'ana' },
      { id: 'ben', department: 'IT' },
      { id: 'cy', department: 'IT', manager: 'ana' },
      { id: 'dan' },
      { id: 'eve' },
    ],
    customers: ['Patients!'],
    ties: ['ana > group:IT', 'group:IT > dan', 'eve > ben', 'dan > Patients'],
  }),
);
const web = cutOrganisationWeb(analysis, see(analysis.network, { role: 'hr' }));
const names = ['', 'ana', 'ben', 'cy', 'dan', 'eve', 'Patients', 'IT'];
const around = (focus: string, hops: 1 | 2 | 'all' = 1) =>
  [...nodesAround(web, { edges: new Set(web.edges()), focus, hops })]
    .map((key) => names[Number(key.split(':')[1])])
    .sort();

describe('round somebody', () => {
  test('who gives to a group stand its members, and none to whom the group gives', () => {
    expect(around('person:1')).toEqual(['IT', 'ana', 'ben', 'cy']);
  });

  test('who gets from a group stand its members, and none who give to it', () => {
    expect(around('person:4')).toEqual(['IT', 'Patients', 'ben', 'cy', 'dan']);
  });

  test('who gives and gets as part of a group stand both its ends, and none of the others in it', () => {
    expect(around('person:2')).toEqual(['IT', 'ana', 'ben', 'dan', 'eve']);
  });

  test('so many hops further stand those beside them in turn', () => {
    expect(around('person:1', 2)).toEqual(['IT', 'ana', 'ben', 'cy', 'dan']);
    expect(around('person:1', 'all')).toEqual(['IT', 'Patients', 'ana', 'ben', 'cy', 'dan']);
  });

  test('stand those with whom only a gap connects them', () => {
    const gapped = analyse(tinyOrganisation({ people: ['boss', { id: 'report', manager: 'boss' }] }));
    const own = cutOrganisationWeb(gapped, see(gapped.network, { role: 'hr' }));
    const near = nodesAround(own, { edges: new Set(own.edges()), focus: 'person:1', hops: 1 });
    expect([...near]).toEqual(['person:1', 'person:2']);
  });
});

test('round a group stand its members, whoever gives to it or them, and whoever gets from it or them', () => {
  expect(around('group:7')).toEqual(['IT', 'ana', 'ben', 'cy', 'dan', 'eve']);
});
