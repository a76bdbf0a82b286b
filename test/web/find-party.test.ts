import { expect, it } from 'vitest';
import { customerRef, groupRef, noParty, personRef } from '#model/party.ts';
import { findParty, wordsFor } from '#web/find-party.ts';
import { tinyOrganisation } from '../tiny-organisation.ts';

const organisation = tinyOrganisation({
  people: [
    { id: '007', name: 'Ann Berg', department: 'Ward' },
    { id: '8', name: 'Cy Low', department: 'Ward', manager: '007' },
    { id: '9', name: 'Cy Low', department: 'Patients' },
    { id: 'everyone', name: 'Odd One' },
  ],
  customers: ['Patients!', 'Cy Low'],
  ties: ['group:Ward > 007', 'team:007 > 9', '8 > Patients'],
});

const found = (typed: string) => {
  const answer = findParty(organisation, typed);
  return answer.kind === 'found' ? answer.party : answer.kind;
};

it.each([
  ['007', personRef(0)],
  ['7', personRef(0)],
  ['berg, ann', personRef(0)],
  ['ANN  BERG', personRef(0)],
  ['group:ward', groupRef(0)],
  ['Group : Ward', groupRef(0)],
  ['ward', groupRef(0)],
  ['team:007', groupRef(1)],
  ['everyone', noParty],
  ['outside:patients', customerRef(0)],
  ['patients', 'several'],
  ['cy low', 'several'],
  ['outside:cy low', customerRef(1)],
  ['group:kitchen', 'unknown'],
  ['team:nobody', 'unknown'],
  ['none', 'unknown'],
  ['somebody', 'unknown'],
])('%s', (typed, expected) => {
  expect(found(typed)).toBe(expected);
});

it('chooses a group that nothing has named yet by what it is made of', () => {
  expect(findParty(organisation, 'everyone')).toMatchObject({ choice: { everyone: true } });
  expect(findParty(organisation, 'team:8')).toMatchObject({ choice: { teamOf: 2 }, party: noParty });
  expect(findParty(organisation, 'group:patients')).toMatchObject({ choice: { department: 'Patients' } });
});

it('lists who could be meant, each with words that mean nobody else', () => {
  const answer = findParty(organisation, 'Cy Low');
  const candidates = answer.kind === 'several' ? answer.candidates : [];
  expect(candidates.map(({ value }) => value)).toEqual(['outside:Cy Low', '8', '9']);
  expect(candidates.map(({ label }) => label)).toEqual([
    'Cy Low, outside customer',
    'Cy Low, Ward, 8',
    'Cy Low, Patients, 9',
  ]);
  expect(candidates.map(({ value }) => found(value))).toEqual([customerRef(1), personRef(1), personRef(2)]);
});

it('writes a party so that it is found again', () => {
  const parties = [personRef(0), personRef(1), customerRef(0), customerRef(1), groupRef(0), groupRef(1)];
  expect(parties.map((party) => found(wordsFor(organisation, party)))).toEqual(parties);
  expect(wordsFor(organisation, personRef(0))).toBe('Ann Berg');
  expect(wordsFor(organisation, noParty)).toBe('');
});
