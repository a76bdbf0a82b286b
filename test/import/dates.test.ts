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

describe('dates that were said to have the day first', () => {
  it('are read so, in every file, and nobody is asked', async () => {
    const org = 'id,start date\n1,03/04/2021\n2,';
    const serves = 'provider,customer,said on\n1,2,05/06/2022';
    const read = async (dates?: 'day-first' | 'month-first') => {
      const reading = new Map(dates ? ['org', 'serves'].map((key) => [key, { dates }]) : []);
      const { next, problems } = await planOf({ org, serves }, { reading });
      const said = next.texts[next.ties.saidOn[0]];
      const asked = problems.filter(({ code }) => code === 'dates-ambiguous').length;
      return [next.people.startDate.get(0), said, asked];
    };
    expect(await read()).toEqual(['2021-03-04', '2022-05-06', 2]);
    expect(await read('month-first')).toEqual(['2021-03-04', '2022-05-06', 0]);
    expect(await read('day-first')).toEqual(['2021-04-03', '2022-06-05', 0]);
  });

  it('decide which row of a person is the newest', async () => {
    const org = 'id,name,title,snapshot date\n1,Amara,Nurse,02/01/2026\n1,Amara,Head,01/03/2026';
    const titleBy = async (dates: 'day-first' | 'month-first') => {
      const plan = await planOf({ org }, { reading: new Map([['org', { dates }]]) });
      expect(plan.problems.map(({ code }) => code)).toEqual(['older-row']);
      return plan.next.people.title;
    };
    expect(await titleBy('day-first')).toEqual(['Head']);
    expect(await titleBy('month-first')).toEqual(['Nurse']);
  });
});

describe('whole numbers in a column of dates', () => {
  it('are days as a spreadsheet counts them if all of them are', async () => {
    const { next, problems } = await planOf({ org: 'id,hire date\n1,45000\n2,\n3,36526' });
    expect([...next.people.startDate]).toEqual([
      [0, '2023-03-15'],
      [2, '2000-01-01'],
    ]);
    expect(problems.map(({ code }) => code)).toEqual(['several-tops']);
  });

  it('are no dates beside others, nor beyond the days of a career', async () => {
    for (const org of ['id,hire date\n1,45000\n2,2020-01-01', 'id,hire date\n1,123']) {
      const { problems } = await planOf({ org });
      const [{ sentence, fix }] = problems.filter(({ code }) => code === 'unknown-word');
      expect(sentence).toMatch(/^“(45000|123)” is not a date that Servemap can read;/);
      expect(fix).toBe('Write the date as 2026-11-22.');
    }
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
