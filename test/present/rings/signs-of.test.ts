import { expect, test } from 'vitest';
import { see } from '#access/see.ts';
import { analyse } from '#analysis.ts';
import { cutTeamWeb } from '#graph/cut-web.ts';
import { signsOf } from '#present/rings/signs-of.ts';
import { wordsOf } from '#present/words.ts';
import { type TinyPerson, tinyOrganisation } from '../../tiny-organisation.ts';

const people: TinyPerson[] = [
  { id: 'hana' },
  { id: 'amara', manager: 'hana' },
  { id: 'luis', manager: 'hana', department: 'Ward' },
];
const ties = ['amara > Patients', 'amara > group:Ward', 'hana > luis'];

function signs(all: readonly TinyPerson[]): string[] {
  const analysis = analyse(tinyOrganisation({ people: all, customers: ['Patients!'], ties }));
  const visible = see(analysis.network, { role: 'hr' });
  return signsOf(wordsOf(analysis), cutTeamWeb(analysis, visible, { manager: 0, scope: 'team' })).map(
    ({ id }) => id,
  );
}

test('a legend holds the signs that occur', () => {
  expect(signs(people)).toEqual(['customer', 'no-customer', 'unserved', 'not-named', 'group']);
});

test('of six signs that occur the customer’s gives way, for the words below say what the centre is', () => {
  expect(signs([...people, { id: 'otto', dotted: ['hana'] }])).toEqual([
    'no-customer',
    'unserved',
    'not-named',
    'dotted',
    'group',
  ]);
});
