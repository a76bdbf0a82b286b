import { describe, expect, test } from 'vitest';
import { textWidth } from '#present/advance-widths.ts';
import { shorten, wrapName } from '#present/rings/wrap-name.ts';

const small = { size: 12, weight: 'regular' } as const;

describe('a name beside its dot', () => {
  test('is written in one line, else in two, and shortened only at last', () => {
    expect([...wrapName('Amara Okafor', small)]).toEqual([
      ['Amara Okafor'],
      ['Amara', 'Okafor'],
      ['Amara Oka…'],
    ]);
  });

  test('breaks where the longer half is shortest', () => {
    expect([...wrapName('Northgate Health Insurance', small)][0]).toEqual(['Northgate', 'Health Insurance']);
  });

  test('of a single word never breaks', () => {
    expect([...wrapName('田中花子', small)]).toEqual([['田中花子'], ['田中花子']]);
  });

  test('that is too long ends in an ellipsis', () => {
    const [[line]] = wrapName('Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch', small);
    expect(line).toMatch(/^Llanfairpwllgwyngyll.*…$/);
    expect(textWidth(line, small.size)).toBeLessThanOrEqual(150);
  });
});

test('shortening keeps a letter and its accent together, and the parts of an emoji', () => {
  expect(shorten('e\u0301e\u0301e\u0301', 20, small)).toBe('e\u0301…');
  expect(shorten('👩‍⚕️👩‍⚕️👩‍⚕️', 50, small)).toBe('👩‍⚕️…');
});
