import { expect, test } from 'vitest';
import { fold } from '#present/fold.ts';

test.each([
  ['Siobhán  Gallagher', 'siobhan gallagher'],
  ['Ewa Zielińska', 'ewa zielinska'],
  ['ŁUKASZ Ørsted', 'lukasz orsted'],
  ['Straße', 'strasse'],
  ['Anh Nguyễn', 'anh nguyen'],
  ['O’Sullivan', "o'sullivan"],
  ['  plain\tASCII ', 'plain ascii'],
  ['ليلى', 'ليلى'],
  ['', ''],
])('%j is searched as %j', (text, folded) => {
  expect(fold(text)).toBe(folded);
});
