import { expect, it } from 'vitest';
import { importCountsInWords } from '#present/import-counts.ts';

it.each([
  [{}, ''],
  [{ peopleAdded: 120, tiesAdded: 214 }, '120 people and 214 ties were added.'],
  [{ peopleAdded: 1 }, '1 person was added.'],
  [
    { peopleChanged: 5, peopleMoved: 1, peopleLeaving: 2 },
    '1 person moved to another manager. 2 people changed. 2 people are no longer here.',
  ],
  [{ tiesChanged: 3, tiesEnded: 3, needsRemoved: 1 }, '3 ties and 1 need ended.'],
])('an import that did %j reads %j', (counts, words) => {
  expect(importCountsInWords(counts).join(' ')).toBe(words);
});
