import { expect, it } from 'vitest';
import { defaultSettings } from '#model/settings.ts';
import { importCountsInWords, importInWords } from '#present/import-counts.ts';
import { wordsOf } from '#present/words.ts';

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
  expect(importCountsInWords(wordsOf({ settings: defaultSettings }), counts).join(' ')).toBe(words);
});

it('an import that changed nothing but answers does not read as if nothing changed', () => {
  expect(importInWords(wordsOf({ settings: defaultSettings }), { answersChanged: 4 })).toBe(
    'What 4 people answered is known anew.',
  );
  expect(importInWords(wordsOf({ settings: defaultSettings }), { answersChanged: 4, tiesAdded: 1 })).toBe(
    '1 tie was added.',
  );
  expect(importInWords(wordsOf({ settings: defaultSettings }), {})).toBe('Nothing changed.');
});
