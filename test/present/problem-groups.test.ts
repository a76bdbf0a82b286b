import { describe, expect, it } from 'vitest';
import type { Problem, ProblemCode } from '#model/problem.ts';
import { cut, groupProblems } from '#present/problem-groups.ts';

const problem = (code: ProblemCode, line: number, more: Partial<Problem> = {}): Problem => ({
  code,
  blocking: false,
  file: 'org',
  fileName: 'org.csv',
  line,
  column: 'name',
  value: '',
  sentence: 'Something is wrong.',
  fix: 'Mend it.',
  ...more,
});

const many = (code: ProblemCode, number: number): Problem[] =>
  Array.from({ length: number }, (_, at) => problem(code, at + 2));

describe('problems by code', () => {
  it('stand in the order in which the codes first occur', () => {
    const groups = groupProblems(
      [problem('row-length', 2), problem('missing-cell', 3), problem('row-length', 4)],
      10,
    );
    expect(groups.map(({ name, times }) => [name, times])).toEqual([
      ['A row has more or fewer cells than the header', '2 times'],
      ['A cell that is needed is blank', ''],
    ]);
  });

  it('say once what all of a kind share, and only then only where they stand', () => {
    const [same] = groupProblems([problem('row-length', 2), problem('row-length', 3)], 10);
    expect([same.sentence, same.fix, same.placesOnly]).toEqual(['Something is wrong.', 'Mend it.', true]);
    expect(same.rows[0].sentence).toBe('');
    const [differ] = groupProblems(
      [problem('row-length', 2), problem('row-length', 3, { sentence: 'Else.' })],
      10,
    );
    expect([differ.sentence, differ.placesOnly, differ.rows[1].sentence]).toEqual(['', false, 'Else.']);
  });

  it('never fill the page with one kind: each is shown five times before any is shown more often', () => {
    const groups = groupProblems([...many('row-length', 5_000), ...many('missing-cell', 30)], 50);
    expect(groups.map(({ rows }) => rows.length)).toEqual([45, 5]);
    expect(groups.map(({ more }) => more)).toEqual([
      'Another 4,955 in the whole list.',
      'Another 25 in the whole list.',
    ]);
  });
});

describe('a text from a file', () => {
  it.each([
    ['short', 10, 'short'],
    ['exactly ten', 11, 'exactly ten'],
    ['a longer text', 8, 'a longer…'],
    ['nul\0tab\tline\n', 20, 'nul␀tab␉line␊'],
    ['👩‍⚕️👩‍⚕️', 1, '👩…'],
  ])('%j cut at %i letters reads %j', (text, most, expected) => {
    expect(cut(text, most)).toBe(expected);
  });
});
