import { describe, expect, test } from 'vitest';
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

describe('in a large organisation, where departments are folded', () => {
  const people = Array.from({ length: 310 }, (_, at) => ({
    id: `p${at}`,
    name: at === 30 ? 'Person 40' : `Person ${at}`,
    department: at % 2 ? 'Nursing' : 'Pharmacy',
  }));
  const said = (asked: Parameters<typeof openedFor>[1]) => {
    const { found, controls, said: shown, address, own } = openedFor({ people }, asked).panel;
    return { words: found?.words, links: found?.links, search: controls.search, shown, address, own };
  };

  test('somebody who is typed is told by name with their department, which is marked, and their own web', () => {
    const { words, links, search, address } = said({ search: 'person 17' });
    expect(words).toBe('Person 17 is in Nursing. Nursing is marked.');
    expect(links?.[0]).toEqual({ text: 'Open the web of Person 17', href: '/people/18/web' });
    expect(search).toBe('Person 17');
    expect(address).toBe('/web?find=person%3A18');
  });

  test('a link that names somebody says the same', () => {
    const asked = said({ view: { ...plainView, find: 'person:18' } });
    expect(asked).toEqual(said({ search: 'person 17' }));
    const round = said({ view: { ...plainView, focus: 'person:18', hops: 2 } });
    expect(round.words).toContain('Person 17 is in Nursing. Nursing stands out');
    expect(round.address).toContain('focus=person%3A18');
    expect(said({ view: { ...plainView, find: 'person:999' } }).words).toBeUndefined();
  });

  test('of several by one name each is told with the department', () => {
    const { words, links } = said({ search: 'Person 40' });
    expect(words).toBe('2 match. Whom do you mean?');
    expect(links).toEqual([
      { text: 'Person 40, Pharmacy', href: '/web?find=person%3A31' },
      { text: 'Person 40, Pharmacy', href: '/web?find=person%3A41' },
    ]);
  });

  test('nobody is told by name where people go by codes', () => {
    const { words, links } = said({ search: 'P18', view: { ...plainView, names: 'codes' } });
    expect(words).toBe('P18 is in Nursing. Nursing is marked.');
    expect(links?.[0]).toEqual({ text: 'Open the web of P18', href: '/people/18/web?names=codes' });
  });

  test('a department that is chosen leads to its own web', () => {
    expect(said({ view: { ...plainView, department: 'Nursing', colour: 'finding' } }).own).toEqual({
      text: 'The web of Nursing on its own',
      href: '/departments/Nursing/web?colour=finding',
    });
    expect(said({}).own).toBeNull();
  });
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
