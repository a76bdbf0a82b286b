import { expect, test } from 'vitest';
import { see } from '#access/see.ts';
import { analyse } from '#analysis.ts';
import { cutOrganisationWeb } from '#graph/cut-web.ts';
import { readSpots } from '#present/rings/read-spots.ts';
import { wordsToPlace } from '#present/rings/words-to-place.ts';
import { tinyOrganisation } from '../../tiny-organisation.ts';

/** People a1, a2 … of Archive and b1, b2 … of Billing, without managers; each but the first two serves the first. */
function namedAtRest(archive: number, billing: number): string[] {
  const ids = (letter: string, count: number) =>
    Array.from({ length: count }, (_, at) => `${letter}${at + 1}`);
  const people = [
    ...ids('a', archive).map((id) => ({ id, name: id, department: 'Archive' })),
    ...ids('b', billing).map((id) => ({ id, name: id, department: 'Billing' })),
  ];
  const toFirst = (letter: string, count: number) => ids(letter, count).map((id) => `${id} > ${letter}1`);
  const ties = [...toFirst('a', archive).slice(1), ...toFirst('b', billing).slice(1), 'a1 > a2', 'b1 > b2'];
  const facts = analyse(tinyOrganisation({ people, ties }));
  const visible = see(facts.network, { role: 'hr' });
  const web = cutOrganisationWeb(facts, visible);
  const { names } = wordsToPlace(web, readSpots(web), { facts, visible });
  return names.filter(({ atRest, name }) => atRest && name !== '').map(({ name }) => name);
}

test('in a crowd without signs the best connected tenth of each department is named', () => {
  const named = namedAtRest(146, 5);
  expect(named).toContain('a1');
  expect(named).toContain('a2');
  expect(named).toContain('b1');
  expect(named).toHaveLength(15 + 1);
});

test('where they are few, everybody is named', () => {
  expect(namedAtRest(100, 50)).toHaveLength(150);
});
