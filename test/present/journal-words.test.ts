import { expect, it } from 'vitest';
import { see } from '#access/see.ts';
import { analyse } from '#analysis.ts';
import { journalWords } from '#present/journal-words.ts';
import { tinyOrganisation } from '../tiny-organisation.ts';

// Party ids run on: Ann 1, Ben 2, Patients 3, the Ward 4.
const analysis = analyse(
  tinyOrganisation({
    people: [
      { id: 'a', name: 'Ann', department: 'Ward' },
      { id: 'b', name: 'Ben' },
    ],
    customers: ['Patients!'],
    ties: ['group:Ward > Patients'],
  }),
);
const visible = see(analysis.network, { role: 'hr' });

it.each([
  ['tie-added', { tie: 1, provider: 1, customer: 3 }, 'Added the tie Ann → Patients'],
  ['tie-ended', { tie: 1, provider: 4, customer: 99 }, 'Ended the tie Ward → someone erased'],
  [
    'tie-changed',
    { tie: 1, provider: 1, customer: 2, fields: ['promise'] },
    'Changed the tie Ann → Ben: promise',
  ],
  [
    'tie-changed',
    { tie: 1, provider: 1, customer: 2, fields: ['service', 'need', 'promise', 'main'] },
    'Changed the tie Ann → Ben',
  ],
  ['settings-changed', { fields: ['rules', 'vocabulary'] }, 'Changed the settings: rules and words'],
  [
    'settings-changed',
    { fields: ['rules', 'thresholds'], steps: ['silo medium off', 'staleMonths 12 24', 'gone 1 2'] },
    'Changed the settings: “A department that serves only itself”: medium → off; A tie is stale after: 12 → 24 months',
  ],
  [
    'settings-changed',
    { fields: ['thresholds', 'vocabulary'], steps: ['singleProviderHigh 10 5'] },
    'Changed the settings: A single provider is high from: 10 → 5 others; words',
  ],
  ['settings-reset', { fields: ['vocabulary'] }, 'Set the settings back to the defaults: words'],
  ['need-removed', { need: 1, person: 2 }, 'Removed a need of Ben'],
  [
    'repair-applied',
    { rule: ['no-customer'], tiesAdded: ['7', '8'], needsChanged: ['1'] },
    'Recorded a suggested repair: 2 ties added and 1 need changed',
  ],
  ['repair-undone', { repair: 7, tiesRemoved: 1, rowsRestored: 0 }, 'Undid a suggested repair'],
  ['customer-ended', { customer: 3, tiesEnded: 1 }, 'Took the outside customer Patients off the list'],
  [
    'import-applied',
    { peopleAdded: 1, tiesAdded: 1_200 },
    'Imported files: 1 person added and 1,200 ties added',
  ],
  [
    'import-applied',
    { peopleLeaving: 2, customersEnded: 1, tiesEnded: 3, needsRemoved: 1 },
    'Imported files: 2 people no longer here, 1 outside customer taken off the list, 3 ties ended and 1 need removed',
  ],
  [
    'import-undone',
    { import: 7, peopleRemoved: 1, tiesRemoved: 1_200, rowsRestored: 1 },
    'Undid an import: 1 person taken out again, 1,200 ties taken out again and 1 entry as it was before',
  ],
  ['import-undone', { import: 7 }, 'Undid an import: nothing changed'],
  ['import-applied', {}, 'Imported files: nothing changed'],
  ['something-new', {}, 'something new'],
])('%s %j: %s', (action, detail, expected) => {
  expect(journalWords(analysis, visible, { action, detail })).toBe(expected);
});
