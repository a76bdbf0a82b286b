import { expect, test } from 'vitest';
import { findInWeb, searchTexts } from '#present/panel/find-in-web.ts';
import { plainView } from '#present/web-view.ts';
import { openedFor } from './any-panel.ts';

const { analysis, visible, panel } = openedFor({
  people: [
    { id: '1012', name: 'Ana Bó', title: 'Nurse' },
    { id: '1013', name: 'Ben Cy', title: 'Nurse' },
    { id: '1014', name: 'Ben Cy', title: 'Porter' },
    { id: '1015', name: 'Ben Cyrus', title: 'Clerk' },
  ],
  customers: ['Patients!'],
});
const find = (typed: string, names: 'names' | 'codes' = 'names') =>
  findInWeb(panel.web, { analysis, visible, names }, typed);

test('whoever’s name, id or title holds every word typed is meant, accents aside', () => {
  expect(find('ana bo')).toEqual(['person:1']);
  expect(find('1012')).toEqual(['person:1']);
  expect(find('nurse cy')).toEqual(['person:2']);
  expect(find('pat')).toEqual(['customer:5']);
  expect(find('zoe')).toEqual([]);
  expect(find('   ')).toEqual([]);
});

test('a whole name means those who have it, and nobody whose name goes on', () => {
  expect(find('Ben Cy')).toEqual(['person:2', 'person:3']);
  expect(find('ben')).toEqual(['person:2', 'person:3', 'person:4']);
});

test('somebody is found by name and by the code that the picture shows instead', () => {
  expect(find('P2', 'codes')).toEqual(['person:2']);
  expect(find('ana', 'codes')).toEqual(['person:1']);
});

test('what stands in the field finds the same one again, also where two have one name', () => {
  for (const names of ['names', 'initials', 'codes'] as const) {
    const texts = searchTexts(panel.web, { analysis, visible, names });
    for (const [key, typed] of texts)
      expect([typed, findInWeb(panel.web, { analysis, visible, names }, typed)]).toEqual([typed, [key]]);
  }
});

test('and says nobody’s name where people go by initials, even if two have the same', () => {
  const texts = searchTexts(panel.web, { analysis, visible, names: 'initials' });
  expect([...texts.values()]).toEqual(['AB', 'BC P2', 'BC P3', 'BC P4', 'Patients']);
});

test('people who are folded are found in the dot of their department', () => {
  const people = Array.from({ length: 310 }, (_, at) => ({
    id: `p${at}`,
    name: `Person ${at}`,
    department: 'Nursing',
  }));
  const folded = openedFor({ people });
  const search = { analysis: folded.analysis, visible: folded.visible, names: 'names' } as const;
  expect(findInWeb(folded.panel.web, search, 'person 17')).toEqual(['department:0']);
});

test('where several by the same initials are meant, each is told with a code', () => {
  const { panel: several } = openedFor(
    {
      people: [
        { id: '1', name: 'Ben Cy' },
        { id: '2', name: 'Bea Cole' },
      ],
    },
    { view: { ...plainView, names: 'initials' }, search: 'b' },
  );
  expect(several.found?.links.map(({ text }) => text)).toEqual(['BC P1', 'BC P2']);
});
