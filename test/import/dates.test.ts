import { describe, expect, it } from 'vitest';
import { findDateOrder, toIsoDate } from '#import/dates.ts';
import { planOf } from './plan-of.ts';

describe('the order of dates', () => {
  it.each([
    [['03/04/2026', '13/04/2026'], 'day first', false],
    [['03/04/2026', '04/13/2026'], 'month first', false],
    [['03/04/2026', '05/05/2026'], 'month first', true],
    [['05/05/2026', ''], 'month first', false],
    [['3.4.2026', '2026-04-03'], 'month first', false],
  ] as const)('of %j is %s (nothing tells: %s)', (dates, order, ambiguous) => {
    expect(findDateOrder(dates)).toMatchObject({ order, ambiguous });
  });

  it('of a column that nothing tells is said once, with an example', async () => {
    const org = 'id,start date,end date\n1,05/05/2020,\n2,03/04/2021,01/02/2099\n3,01/02/2022,';
    const { problems, next } = await planOf({ org });
    const ambiguous = problems.filter(({ code }) => code === 'dates-ambiguous');
    expect(ambiguous.map(({ column, value }) => [column, value])).toEqual([
      ['start date', '03/04/2021'],
      ['end date', '01/02/2099'],
    ]);
    expect(ambiguous[0].sentence).toContain('with the month first (as 2021-03-04)');
    expect(next.people.startDate.get(1)).toBe('2021-03-04');
  });
});

it('a date that is none is none', () => {
  expect(['31/02/2026', '2026-13-01', 'soon', ''].map((date) => toIsoDate(date, 'day first'))).toEqual([
    '',
    '',
    '',
    '',
  ]);
});
