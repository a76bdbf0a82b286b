import { describe, expect, it } from 'vitest';
import { isHere, statusOf } from '#model/people.ts';
import { codesOf, linesOf, planOf } from './plan-of.ts';

const people = async (text: string, settings = {}) => (await planOf({ org: text }, settings)).next.people;

const statuses = async (text: string): Promise<string[]> => {
  const table = await people(text);
  return Array.from({ length: table.count }, (_, row) => statusOf(table, row));
};

describe('the people of an org chart', () => {
  it('keep their ids as text, with leading zeros', async () => {
    const { id, manager } = await people('id,name,manager\n1,Amara,\n00000001,Ben,1\n');
    expect(id).toEqual(['1', '00000001']);
    expect([...manager]).toEqual([-1, 0]);
  });

  it('are numbered by row, from 1', async () => {
    expect([...(await people('id\nA\nB\nC\n')).partyId]).toEqual([1, 2, 3]);
  });

  it('are shown by id where the file has no names', async () => {
    expect((await people('id,email\nE1,a@example.org\n,b@example.org')).name).toEqual([
      'E1',
      'b@example.org',
    ]);
  });

  it('have first and last name joined', async () => {
    expect((await people('id,first name,last name\n1,Amara,Okafor\n2,,Cher')).name).toEqual([
      'Amara Okafor',
      'Cher',
    ]);
  });

  it('have "name" read as the first name beside a last name alone', async () => {
    expect((await people('id,name,lastName\n1,Amara,Okafor')).name).toEqual(['Amara Okafor']);
  });

  it('are shown by title and id where the name is withheld', async () => {
    const table = await people('id,name,title\n00206191,N/D,Head of Care\n7,Name withheld,');
    expect(table.name).toEqual(['Head of Care (00206191)', '7']);
    expect(isHere(table, 0)).toBe(true);
  });

  it('share a department however it is spelled', async () => {
    const { department, departments } = await people(
      'id,department\n1,Night  Care\n2,night care \n3,NIGHT CARE\n4,',
    );
    expect(departments).toEqual(['Night Care']);
    expect([...department]).toEqual([0, 0, 0, -1]);
  });

  it('get back a cell that an export defused, and keep formulas and scripts as they are', async () => {
    const table = await people(
      "id,name\n1,'=SUM(A1)\n2,=2+3\n3,<script>alert(1)</script>\n4,'Ofa\n5,\u202bسلام\u202c",
    );
    expect(table.name).toEqual(['=SUM(A1)', '=2+3', '<script>alert(1)</script>', "'Ofa", '\u202bسلام\u202c']);
  });
});

describe('the status of a person', () => {
  it.each([
    ['Active', 'active'],
    ['employed', 'active'],
    ['Parental leave', 'on-leave'],
    ['LOA', 'on-leave'],
    ['Suspended', 'on-leave'],
    ['Terminated for Cause', 'no-longer-here'],
    ['Voluntarily Terminated', 'no-longer-here'],
    ['Inactive', 'no-longer-here'],
    ['Eliminated', 'no-longer-here'],
    ['0', 'no-longer-here'],
    ['Unfilled', 'vacant'],
    ['TBC', 'vacant'],
    ['Purple', 'active'],
    ['', 'active'],
    ['constructor', 'active'],
  ])('with the word %s is %s', async (word, status) => {
    expect(await statuses(`id,name,status\n1,Amara,${word}`)).toEqual([status]);
  });

  it.each([
    ['Account Enabled', 'False', 'no-longer-here'],
    ['Current Flag', '1', 'active'],
    ['Valid?', 'N', 'no-longer-here'],
    ['Active Status', 'Terminated', 'no-longer-here'],
    ['Block sign in', 'Yes', 'no-longer-here'],
    ['Block credential', 'False', 'active'],
    ['On Leave', 'Yes', 'on-leave'],
    ['On Leave', 'No', 'active'],
    ['userAccountControl', '514', 'no-longer-here'],
    ['userAccountControl', '512', 'active'],
  ])('in a column %s with %s is %s', async (header, word, status) => {
    expect(await statuses(`id,name,${header}\n1,Amara,${word}`)).toEqual([status]);
  });

  it.each(['', 'Vacant', 'VACANCY', 'New Vacancy', 'tbc', 'Open position'])(
    'named "%s" is vacant',
    async (name) => {
      const table = await people(`id,name,title\n1,${name},Nurse`);
      expect(statusOf(table, 0)).toBe('vacant');
      expect(table.name).toEqual(['']);
    },
  );

  it('is no unknown word where the post is vacant anyway', async () => {
    const plan = await planOf({ org: 'id,name,status\n1,,Blue\n2,Vacant,Green\n3,Ben,Blue\n4,Eva,Blue' });
    expect(linesOf(plan, 'unknown-status')).toEqual([4]);
    const marked = await planOf({ org: 'id,name,status,employee status\n1,Amara,Vacant,Blue' });
    expect(codesOf(marked)).toEqual([]);
  });

  it('is what weighs most of several columns', async () => {
    expect(await statuses('id,status,on leave,active\n1,Active,Yes,Yes\n2,Active,Yes,No')).toEqual([
      'on-leave',
      'no-longer-here',
    ]);
  });

  it('follows an end date that has passed, unless it stands for an open end', async () => {
    const ends = ['2026-11-21', '2026-11-22', '9999-01-01', '4712/12/31', '31.10.2026', ''];
    const rows = ends.map((end, i) => `${i},P${i},${end}`).join('\n');
    expect(await statuses(`id,name,end date\n${rows}`)).toEqual([
      'no-longer-here',
      'active',
      'active',
      'active',
      'no-longer-here',
      'active',
    ]);
  });

  it('reads slashed dates by the values that only one order allows', async () => {
    const monthFirst = await people('id,start date\n1,03/04/2020\n2,12/25/2019');
    expect([...monthFirst.startDate.values()]).toEqual(['2020-03-04', '2019-12-25']);
    const dayFirst = await people('id,start date\n1,03/04/2020\n2,25/12/2019');
    expect([...dayFirst.startDate.values()]).toEqual(['2020-04-03', '2019-12-25']);
  });

  it('warns of an unknown word once', async () => {
    const plan = await planOf({ org: 'id,status\n1,Blue\n2,Blue\n3,Red' });
    expect(linesOf(plan, 'unknown-status')).toEqual([2, 4]);
  });
});

describe('the manager of a person', () => {
  const managers = async (text: string): Promise<number[]> => [...(await people(text)).manager];

  it.each(['', 'NO_MANAGER', 'NO_MGR', 'None', 'N/A', 'XX', 'xx', '\\N', 'NULL', '/', '1'])(
    'of the head may be written "%s"',
    async (word) => {
      const plan = await planOf({ org: `id,name,manager id\n1,Amara,${word}\n2,Ben,1` });
      expect([...plan.next.people.manager]).toEqual([-1, 0]);
      expect(codesOf(plan)).toEqual(word === '1' ? ['reports-to-self'] : []);
    },
  );

  it.each([
    ['an id', 'E1'],
    ['an e-mail in another letter case', 'Amara@Example.org'],
    ['a name', 'Amara Okafor'],
    ['a name turned round', '"Okafor, Amara"'],
    ['a name with a middle initial', '"Okafor, Amara B."'],
    ['a name with its id', 'Somebody Else (E1)'],
    ['an id in another letter case', 'e1'],
  ])('may be %s', async (_, manager) => {
    expect(
      await managers(`id,name,email,manager\nE1,Amara Okafor,amara@example.org,\nE2,Ben,,${manager}`),
    ).toEqual([-1, 0]);
  });

  it('may stand on a later row', async () => {
    expect(await managers('id,manager\n1,3\n2,3\n3,')).toEqual([2, 2, -1]);
  });

  it('is found by losing zeros or letter case only if one id fits, with a warning', async () => {
    const plan = await planOf({ org: 'id,manager id\n0012,\nDfE-1,\nDFE-1,\n5,12\n6,dfe-1' });
    expect([...plan.next.people.manager]).toEqual([-1, -1, -1, 0, -1]);
    expect(linesOf(plan, 'id-matched-loosely')).toEqual([5]);
    expect(linesOf(plan, 'manager-not-in-file')).toEqual([6]);
  });

  it('that is not in the file is kept as a word, and the person stays', async () => {
    const plan = await planOf({ org: 'id,name,manager\n1,Amara,Board of Directors\n2,Ben,1' });
    expect([...plan.next.people.unknownManager]).toEqual([[0, 'Board of Directors']]);
    expect(plan.blocked).toBe(false);
  });

  it('is the first column that names somebody; another that disagrees is a warning', async () => {
    const plan = await planOf({
      org: 'id,name,manager id,manager name\n1,Amara Okafor,,\n2,Ben Smith,1,Amara Okafor\n3,Dan Novak,1,Ben Smith\n4,Eva Kim,77,Ben Smith',
    });
    expect([...plan.next.people.manager]).toEqual([-1, 0, 0, 1]);
    expect(linesOf(plan, 'managers-disagree')).toEqual([4]);
  });

  it('in a column of other numbers is said once for the column', async () => {
    const rows = Array.from(
      { length: 50 },
      (_, i) => `E${i},Person ${i},${900 + (i % 7)},${i ? 'Person 0' : ''}`,
    );
    const plan = await planOf({ org: ['id,name,manager id,manager name', ...rows].join('\n') });
    expect(linesOf(plan, 'manager-not-in-file')).toEqual([0]);
    expect(plan.next.people.manager[49]).toBe(0);
  });

  it('in a circle of two or more blocks; the lowest line is read as a top', async () => {
    const text = 'id,name,manager\n1,Amara,2\n2,Ben,3\n3,Chloé,1\n4,Dan,5\n5,Eva,4\n6,Femi,1';
    const plan = await planOf({ org: text });
    expect(plan.blocked).toBe(true);
    const cycles = plan.problems.filter(({ code }) => code === 'reporting-cycle');
    expect(cycles.map(({ line, value }) => [line, value])).toEqual([
      [2, '1'],
      [5, '4'],
    ]);
    expect(cycles[0].sentence).toContain('Amara (1) on line 2; Ben (2) on line 3; Chloé (3) on line 4');
    expect([...plan.next.people.manager]).toEqual([-1, 2, 0, -1, 3, 0]);
    expect((await planOf({ org: text }, { loadGoodRows: true })).blocked).toBe(false);
  });

  it('who left or whose post is vacant stays the manager', async () => {
    const plan = await planOf({ org: 'id,name,manager,status\n1,Amara,,Left\n2,Ben,1,\n3,,1,\n4,Dan,3,' });
    expect([...plan.next.people.manager]).toEqual([-1, 0, 0, 2]);
    expect(linesOf(plan, 'leaver-with-reports')).toEqual([2]);
  });
});

describe('a file of an org chart', () => {
  it('with bad rows is blocked, or loads the good ones and counts the rest', async () => {
    const text = 'id,name,manager\n1,Amara,\n,Ben,1\n2,Chloé,1\n2,Dan,1\n3,Eva,1';
    const strict = await planOf({ org: text });
    expect(strict.blocked).toBe(true);
    const loose = await planOf({ org: text }, { loadGoodRows: true });
    expect(loose.blocked).toBe(false);
    expect(loose.next.people.name).toEqual(['Amara', 'Chloé', 'Eva']);
    expect(loose.files[0]).toMatchObject({ rows: 5, rowsLeftOut: 2 });
  });

  it('without an id or e-mail column stays blocked, and all its rows are left out', async () => {
    const plan = await planOf({ org: 'name\nAmara\nBen' }, { loadGoodRows: true });
    expect(plan.blocked).toBe(true);
    expect(plan.files[0]).toMatchObject({ rows: 2, rowsLeftOut: 2 });
  });

  it('with a header and no rows says so', async () => {
    const plan = await planOf({ org: 'id,name\n\n\n' });
    expect(plan.problems.map(({ code, blocking }) => [code, blocking])).toEqual([['unreadable-file', true]]);
    expect(plan.problems[0].sentence).toMatch(/no rows/);
  });

  it('may have titles above its header and labels below it', async () => {
    const plan = await planOf({
      org: 'version:v1.0\n\nUSERID,FIRSTNAME,LASTNAME\nUser ID,First Name,Last Name\n7,Amara,Okafor',
    });
    expect(plan.next.people.name).toEqual(['Amara Okafor']);
    expect(plan.files[0].rows).toBe(1);
  });

  it('may have rows that are too short or too long, and blank cells too many', async () => {
    const plan = await planOf({
      org: 'id,name,title\n1,Amara\n2,Ben,Nurse,,\n3,Chloé,Nurse,x\n,,,\n4,Dan,Nurse',
    });
    expect(linesOf(plan, 'row-length')).toEqual([2, 4]);
    expect(plan.next.people.name).toEqual(['Amara', 'Ben', 'Chloé', 'Dan']);
    expect(plan.files[0].rows).toBe(4);
  });

  it('takes a column by hand, and says when it is not there', async () => {
    const columns = new Map([['org', new Map([['Chef', 'manager_id']])]]);
    const plan = await planOf({ org: 'id,Chef\n1,\n2,1' }, { columns });
    expect([...plan.next.people.manager]).toEqual([-1, 0]);
    const missing = await planOf({ org: 'id,Boss\n1,\n2,1' }, { columns });
    expect(missing.problems.find(({ code }) => code === 'missing-column')?.sentence).toContain('"Chef"');
  });
});
