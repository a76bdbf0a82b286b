import { expect, test } from 'vitest';
import { see } from '#access/see.ts';
import { analyse } from '#analysis.ts';
import { personName } from '#present/names.ts';
import { tinyOrganisation } from '../tiny-organisation.ts';

test('a mark that would turn the rest of a sentence round is not shown; right-to-left letters are', () => {
  const people = [
    { id: '1', name: '\u202Eevil' },
    { id: '2', name: 'עברית' },
  ];
  const analysis = analyse(tinyOrganisation({ people }));
  const visible = see(analysis.network, { role: 'hr' });
  expect([0, 1].map((person) => personName(analysis, visible, person))).toEqual(['evil', 'עברית']);
});
