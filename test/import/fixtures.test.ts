import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { statusOf } from '#model/people.ts';
import { codesOf, linesOf, planOf } from './plan-of.ts';

const fixture = (path: string): Buffer =>
  readFileSync(new URL(`../../fixtures/import/${path}.csv`, import.meta.url));

describe('an organogram of posts', () => {
  it('keeps posts apart that differ by zeros, and finds managers by letter case and zeros', async () => {
    const plan = await planOf({ org: fixture('posts/org') });
    const { people } = plan.next;
    expect(people.id).toEqual(['1', '00000001', '00153528', 'LMP-7', 'LMP-8', 'LMP-9', 'LMP-10']);
    expect([...people.manager]).toEqual([-1, 0, 0, 0, 3, 2, -1]);
    expect(linesOf(plan, 'id-matched-loosely')).toEqual([6, 7]);
    expect(linesOf(plan, 'same-row-twice')).toEqual([8]);
    expect(linesOf(plan, 'reports-to-self')).toEqual([9]);
    expect(plan.blocked).toBe(false);
  });

  it('shows undisclosed people by title and post, and a vacant post as vacant', async () => {
    const { people } = (await planOf({ org: fixture('posts/org') })).next;
    expect(people.name[2]).toBe('Head of Wicks (00153528)');
    expect(statusOf(people, 2)).toBe('active');
    expect(statusOf(people, 3)).toBe('vacant');
    expect(people.departments).toEqual(['Head Office', 'Wicks', 'Oil']);
  });
});

describe("a file whose manager numbers are another system's", () => {
  it('finds managers by name and says once that the numbers are nobody here', async () => {
    const plan = await planOf({ org: fixture('other-numbers/org') });
    const { people } = plan.next;
    expect([...people.manager]).toEqual([1, -1, 0, 0]);
    expect(plan.problems.map(({ code, line, column }) => [code, line, column])).toEqual([
      ['manager-not-in-file', 0, 'ManagerID'],
      ['manager-not-in-file', 3, 'ManagerName'],
    ]);
    expect(plan.files[0]).toMatchObject({ delimiter: 'semicolon', encodingName: 'UTF-8 with BOM', rows: 4 });
  });

  it('reads its leavers and their dates', async () => {
    const { people } = (await planOf({ org: fixture('other-numbers/org') })).next;
    expect(statusOf(people, 2)).toBe('no-longer-here');
    expect([...people.endDate]).toEqual([[2, '2016-06-16']]);
    expect(people.startDate.get(0)).toBe('2011-07-05');
    expect(people.name[2]).toBe('Brandt,Tomas');
  });
});

describe('the four files of a small clinic', () => {
  const clinic = () =>
    planOf({
      org: fixture('small-clinic/org'),
      customers: fixture('small-clinic/customers'),
      serves: fixture('small-clinic/serves'),
      needs: fixture('small-clinic/needs'),
    });

  it('are read as a whole without a problem', async () => {
    const plan = await clinic();
    expect(codesOf(plan)).toEqual([]);
    expect(plan.files.map(({ file, rows, rowsLeftOut }) => [file, rows, rowsLeftOut])).toEqual([
      ['org', 4, 0],
      ['customers', 2, 0],
      ['serves', 5, 0],
      ['needs', 1, 0],
    ]);
    expect(plan.people.added).toEqual([0, 1, 2, 3]);
    expect(plan.ties.added).toEqual([0, 1, 2, 3]);
    expect(plan.next.dataHealth).toEqual({ problems: 0, rows: 12 });
  });

  it('number people, then customers, then groups', async () => {
    const { people, customers, groups } = (await clinic()).next;
    expect([...people.partyId, ...customers.partyId, ...groups.partyId]).toEqual([1, 2, 3, 4, 5, 6, 7]);
  });
});
