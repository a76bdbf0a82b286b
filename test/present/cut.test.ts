import { expect, it } from 'vitest';
import { cut } from '#present/cut.ts';

it.each([
  ['short', 10, 'short'],
  ['exactly ten', 11, 'exactly ten'],
  ['a longer text', 8, 'a longer…'],
  ['nul\0tab\tline\n', 20, 'nul␀tab␉line␊'],
  ['👩‍⚕️👩‍⚕️', 1, '👩…'],
])('a text from a file, %j, cut at %i letters reads %j', (text, most, expected) => {
  expect(cut(text, most)).toBe(expected);
});
