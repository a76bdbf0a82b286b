import { describe, expect, it } from 'vitest';
import { matchColumns } from '#import/columns/match-columns.ts';
import { noChoices } from './column-case.ts';

const guesses = (header: readonly string[], rows: readonly (readonly string[])[]): string[] =>
  matchColumns('org', header, rows, noChoices).matches.map(({ guess }) => guess);

describe('a column whose name says nothing', () => {
  it('is guessed by its values, and not read', () => {
    const rows = [
      ['1', 'x1', '1969-01-29', '2009-01-14', 'M'],
      ['2', 'x2', '1971-08-01', '2008-01-31', 'F'],
      ['3', 'x3', '1974-11-12', '2007-11-11', 'M'],
    ];
    const plan = matchColumns('org', ['', '', '', '', ''], rows, noChoices);
    expect(plan.matches.map(({ guess }) => guess)).toEqual(['employee_id', '', '', 'start_date', '']);
    expect(plan.columns.size).toBe(0);
  });

  it('beside an id may hold managers', () => {
    const rows = [
      ['1', '', 'N'],
      ['2', '1', 'N'],
      ['3', '1', 'O'],
      ['4', '2', 'O'],
    ];
    expect(guesses(['Employee ID', 'Chief', 'Block'], rows)).toEqual(['', 'manager_id', '']);
    const strangers = rows.map(([id, chief, block]) => [id, chief && `9${chief}`, block]);
    expect(guesses(['Employee ID', 'Chief', 'Block'], strangers)).toEqual(['', '', '']);
  });

  it('is not guessed for what is read already, from one row, or where it only counts the rows', () => {
    const rows = [
      ['0', 'E1', 'a@x.org', 'b@x.org'],
      ['1', 'E2', 'c@x.org', 'd@x.org'],
    ];
    expect(guesses(['', 'id', 'Email', 'Other'], rows)).toEqual(['', '', '', '']);
    expect(guesses(['', 'Post'], [['0', 'a@x.org']])).toEqual(['', '']);
    expect(
      guesses(
        ['', 'Post'],
        rows.map(([index, , mail]) => [index, mail]),
      ),
    ).toEqual(['', 'email']);
  });
});
