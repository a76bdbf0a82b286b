import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ImportPlan } from '#model/import-plan.ts';
import { codesOf, linesOf, planOf } from './plan-of.ts';

const problem = (plan: ImportPlan, code: string) => plan.problems.find((one) => one.code === code);

describe('a file with a row a person and date', () => {
  const rows = [
    'a@example.org,10/1/2017,Nurse,b@example.org',
    'a@example.org,12/1/2017,,c@example.org',
    'b@example.org,12/1/2017,Head,',
    'a@example.org,11/1/2017,Senior nurse,b@example.org',
    'c@example.org,11/1/2017,Lead,b@example.org',
  ];
  const org = ['PersonId,EffectiveDate,Title,ManagerId', ...rows].join('\n');

  it('is read by the newest row of each, whatever their order, and no blank is filled from an older one', async () => {
    const { people } = (await planOf({ org })).next;
    expect(people.id).toEqual(['a@example.org', 'b@example.org', 'c@example.org']);
    expect(people.title).toEqual(['', 'Head', 'Lead']);
    expect([...people.manager]).toEqual([2, -1, 1]);
  });

  it('says how many rows are older, and who has none of the newest date', async () => {
    const plan = await planOf({ org });
    expect(codesOf(plan)).toEqual(['older-row']);
    expect(problem(plan, 'older-row')?.sentence).toMatch(/^2 rows are of an earlier date/);
    expect(plan.files[0].rows).toBe(5);
    expect(plan.files[0].rowsLeftOut).toBe(0);
    expect(plan.files[0].notes.join(' ')).toMatch(/2 older rows were passed over/);
    expect(plan.files[0].notes.join(' ')).toMatch(/1 of 3 people have no row of 2017-12-01/);
  });

  it('says nothing if nobody has two', async () => {
    const plan = await planOf({ org: 'id,effective date,name\n1,2026-01-01,Amara\n2,2025-01-01,Ben' });
    expect(codesOf(plan)).not.toContain('older-row');
  });

  it('understands days first when the column does', async () => {
    const org = 'id,snapshot date,name\n1,02/01/2026,Older\n1,01/02/2026,Newer\n2,31/01/2026,Ben';
    expect((await planOf({ org })).next.people.name).toEqual(['Newer', 'Ben']);
    const monthFirst = 'id,snapshot date,name\n1,02/01/2026,Newer\n1,01/02/2026,Older\n2,01/31/2026,Ben';
    expect((await planOf({ org: monthFirst })).next.people.name).toEqual(['Newer', 'Ben']);
  });

  it('says that the order of its dates is not clear only where that matters', async () => {
    const org = 'id,snapshot date,name\n1,02/01/2026,Amara\n1,01/02/2026,Ben';
    expect(codesOf(await planOf({ org }))).toEqual(['dates-ambiguous', 'older-row']);
  });

  it.each([
    ['2026-09', '2026-10'],
    ['202609', '202610'],
    ['9/2026', '10/2026'],
    ['Sep 2026', 'October 2026'],
    ['', '2026-10-01'],
  ])('knows that %j is before %j', async (older, newer) => {
    const org = `id,period,name\n1,${newer},Newer\n1,${older},Older`;
    expect((await planOf({ org })).next.people.name).toEqual(['Newer']);
  });

  it('still blocks two differing rows of the newest date, and reads equal ones once', async () => {
    const lines = ['1,2026-10,Amara', '1,2026-11,Amara', '1,2026-11,Ben', '2,2026-11,Eva', '2,2026-11,Eva'];
    const plan = await planOf({ org: ['id,month,name', ...lines].join('\n') });
    expect(linesOf(plan, 'duplicate-id')).toEqual([4]);
    expect(linesOf(plan, 'same-row-twice')).toEqual([6]);
    expect(plan.blocked).toBe(true);
  });

  it('comes out the same in every order of its rows', async () => {
    const cells = fc.record({
      person: fc.integer({ min: 1, max: 4 }),
      month: fc.integer({ min: 1, max: 6 }),
      title: fc.constantFrom('', 'Nurse', 'Head'),
    });
    const unique = fc.uniqueArray(cells, {
      selector: ({ person, month }) => person * 10 + month,
      minLength: 1,
    });
    const file = unique.chain((rows) =>
      fc.record({ rows: fc.constant(rows), order: fc.shuffledSubarray(rows, { minLength: rows.length }) }),
    );
    await fc.assert(
      fc.asyncProperty(file, async ({ rows, order }) => {
        const lines = order.map(({ person, month, title }) => `${person},2026-0${month}-01,${title}`);
        const { people } = (await planOf({ org: ['id,as of,title', ...lines].join('\n') })).next;
        const newest = new Map(
          rows.toSorted((a, b) => a.month - b.month).map((row) => [row.person, row.title]),
        );
        expect(new Map(people.id.map((id, row) => [Number(id), people.title[row]]))).toEqual(newest);
      }),
      { numRuns: 50 },
    );
  });
});
