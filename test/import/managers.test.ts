import { describe, expect, it } from 'vitest';
import { planImport } from '#import/plan-import.ts';
import { type ImportPlan, plainOptions } from '#model/import-plan.ts';
import { emptyOrganisation } from '#model/organisation.ts';
import { codesOf, linesOf, planOf, sourceOf } from './plan-of.ts';

const managersOf = ({ next }: ImportPlan): number[] => [...next.people.manager];

const staff = [
  'employee id,name,email,manager id',
  '1012,Amara Okafor,amara.okafor@example.org,',
  '1013,"Smith, Ben J",ben@example.org,',
  '1014,Chloé Martin,chloe@example.org,',
];

/** The row of the manager of somebody below, with this text in their manager cell. */
async function managerOf(text: string): Promise<number> {
  const plan = await planOf({ org: [...staff, `1015,Dan Novak,dan@example.org,"${text}"`].join('\n') });
  return plan.next.people.manager[3];
}

describe('a manager cell', () => {
  it.each([
    ['1012', 0],
    ['AMARA.OKAFOR@example.org', 0],
    ['Amara Okafor', 0],
    ['Okafor, Amara', 0],
    ['Ben Smith', 1],
    ['Smith, Ben', 1],
    ['Smith, Ben J.', 1],
    ['Ben J. Smith', 1],
    ['Amara Okafor (1012)', 0],
    ['A. Somebody [1013]', 1],
    ['A. Okafor <amara.okafor@example.org>', 0],
    ['Amara Okafor (On Leave)', 0],
    ['Amara Okafor (9999)', -1],
    ['amara.okafor', 0],
    ['CARE\\amara.okafor', 0],
    ['CN=Chloé Martin,OU=Care,DC=example,DC=org', 2],
    ['CN=Smith\\, Ben,OU=Care,DC=example,DC=org', 1],
    ['person:1012', 0],
    ['Somebody Else', -1],
  ])('that says %s names that person', async (text, row) => {
    expect(await managerOf(text)).toBe(row);
  });

  it.each([
    ...['NO_MANAGER', 'NO_MGR', 'None', 'none', 'N/A', 'XX', 'xx', '\\N', 'NULL', '/', 'ITSELF', 'itself'],
    ...['No manager', '-', '—', '#N/A', '(none)', 'nil', 'not applicable', '0'],
  ])('that says %s is the top of the chart', async (text) => {
    const plan = await planOf({ org: `id,name,manager\n1,Amara,${text}\n2,Ben,1` });
    expect(managersOf(plan)).toEqual([-1, 0]);
    expect(plan.next.people.unknownManager.size).toBe(0);
    expect(codesOf(plan)).toEqual([]);
    expect(plan.questions).toEqual([]);
  });

  it('that names a person by an id that reads like a top is that person', async () => {
    expect(managersOf(await planOf({ org: 'id,manager id\n0,\n1,0\n2,1' }))).toEqual([-1, 0, 1]);
  });

  it('with a login that fits two e-mail addresses names nobody', async () => {
    const org =
      'id,name,email,manager\n1,Amara Okafor,ao@a.example,\n2,Ada Oh,ao@b.example,1\n3,Ben Smith,ben@a.example,ao';
    expect(managersOf(await planOf({ org }))).toEqual([-1, 0, -1]);
  });

  it('with the address of an account names the person whose id is the login', async () => {
    const org = 'user id,name,manager\namara,Amara Okafor,\nben,Ben Smith,amara@corp.example';
    expect(managersOf(await planOf({ org }))).toEqual([-1, 0]);
  });
});

describe('a manager who is not found, or several are', () => {
  const org = [
    'id,name,manager',
    '1,Ben Smith,',
    '2,Ben Smith,1',
    '3,Chloé Martin,Ben Smith',
    '4,Dan Novak,Jo Smyth',
    '5,Eva Kim,Jo  Smyth',
    '6,Femi Ade,1',
  ].join('\n');

  it('is a question, once for all rows that share it', async () => {
    const plan = await planOf({ org });
    expect(
      plan.questions.map(({ key, kind, rows, line, column }) => [key, kind, rows, line, column]),
    ).toEqual([
      ['person:Jo Smyth', 'unknown', 2, 5, 'manager'],
      ['person:Ben Smith', 'ambiguous', 1, 4, 'manager'],
    ]);
    expect(linesOf(plan, 'manager-not-in-file')).toEqual([5, 6]);
    expect(linesOf(plan, 'manager-ambiguous')).toEqual([4]);
    expect(managersOf(plan)).toEqual([-1, 0, -1, -1, -1, 0]);
  });

  it('is the person of the answer, without a problem', async () => {
    const answers = new Map([
      ['person:Jo Smyth', 'person:1'],
      ['person:Ben Smith', 'person:2'],
    ]);
    const plan = await planOf({ org }, { answers });
    expect(managersOf(plan)).toEqual([-1, 0, 1, 0, 0, 0]);
    expect(codesOf(plan)).toEqual([]);
    expect(plan.next.people.unknownManager.size).toBe(0);
  });

  it('is nobody if that is the answer', async () => {
    const plan = await planOf({ org }, { answers: new Map([['person:Jo Smyth', 'leave out']]) });
    expect(managersOf(plan).slice(3, 5)).toEqual([-1, -1]);
    expect([...plan.next.people.unknownManager.keys()]).toEqual([2]);
    expect(linesOf(plan, 'manager-not-in-file')).toEqual([]);
  });

  it('is no question in a part of a larger chart, where hardly any row finds its manager', async () => {
    const rows = Array.from({ length: 10 }, (_, i) => `${i + 1},Person ${i},${i === 9 ? 1 : 900 + i}`);
    const plan = await planOf({ org: ['id,name,manager id', ...rows].join('\n') });
    expect(managersOf(plan)[9]).toBe(0);
    expect(linesOf(plan, 'manager-not-in-file')).toHaveLength(9);
    expect(plan.questions).toEqual([]);
    expect(plan.withoutManager).toBe(9);
    expect(plan.files[0].notes).toContain(
      '9 people report to managers who are not in this file; it may be part of a larger chart. They are not asked about one by one.',
    );
  });

  it('is a question where most rows find their manager, however few managers these are', async () => {
    const rows = Array.from({ length: 36 }, (_, i) => `${i + 2},Person ${i},1`);
    const strays = ['a', 'b', 'c', 'd', 'e'].map((letter) => `5${letter},Stray ${letter},Jo ${letter}`);
    const plan = await planOf({ org: ['id,name,manager', '1,Amara Okafor,', ...rows, ...strays].join('\n') });
    expect(plan.questions.map(({ text }) => text)).toEqual(['Jo a', 'Jo b', 'Jo c', 'Jo d', 'Jo e']);
    expect(plan.files[0].notes).toEqual([]);
    expect(plan.withoutManager).toBe(5);
  });

  it('is a question where a fifth of the rows find their manager, or fewer than five are unknown', async () => {
    const chartOf = (...managers: string[]) =>
      ['id,manager', ...managers.map((manager, i) => `${i + 1},${manager}`)].join('\n');
    const asked = async (...managers: string[]) =>
      (await planOf({ org: chartOf(...managers) })).questions.length;
    expect(await asked('', '1', '1', 'p1', 'p2', 'p3', 'p4', 'p5', 'p5', 'p5', 'p5')).toBe(5);
    expect(await asked('', '1', '1', 'p1', 'p2', 'p3', 'p4', 'p5', 'p5', 'p5', 'p5', 'p5')).toBe(0);
    expect(await asked('', '1', 'p1', 'p1', 'p2', 'p2', 'p3', 'p4', 'p4')).toBe(4);
  });

  it('is noted where nobody in the column is anybody', async () => {
    const plan = await planOf({ org: 'id,name,manager\n1,Amara,\n2,Ben,77\n3,Eva,77' });
    expect(plan.questions).toEqual([]);
    expect(plan.withoutManager).toBe(2);
    expect(plan.files[0].notes).toEqual([
      '2 people report to managers who are not in this file; it may be part of a larger chart. They are not asked about one by one.',
    ]);
  });

  it('is neither asked nor told again of somebody of whom it is held', async () => {
    const current = (await planOf({ org })).next;
    const again = await planOf({ org }, { current });
    expect([again.questions, codesOf(again), again.people.changed]).toEqual([[], [], []]);
    expect(again.withoutManager).toBe(3);
    const more = await planOf({ org: `${org}\n7,Gus Lee,Jo Smyth\n4,Dan Novak,Jo Smith` }, { current });
    expect(linesOf(more, 'manager-not-in-file')).toEqual([8]);
    const answers = new Map([['person:Jo Smyth', 'person:1']]);
    expect(managersOf(await planOf({ org }, { current, answers })).slice(3, 5)).toEqual([0, 0]);
    const silent = 'id,name,manager\n1,Amara,\n2,Ben,77\n3,Eva,77';
    const read = await planOf({ org: silent }, { current: (await planOf({ org: silent })).next });
    expect([codesOf(read), read.files[0].notes]).toEqual([[], []]);
  });

  it('is no question where another column names the manager, or nobody in the column is anybody', async () => {
    const rows = ['1,Amara Okafor,,', '2,Ben Smith,901,Amara Okafor', '3,Dan Novak,902,Ben Smith'];
    const plan = await planOf({ org: ['id,name,manager id,manager name', ...rows].join('\n') });
    expect(managersOf(plan)).toEqual([-1, 0, 1]);
    expect(plan.questions).toEqual([]);
  });
});

describe('managers of another id space', () => {
  it('are found by the column that holds their ids, with one warning', async () => {
    const org = [
      'Associate ID,Name,Position ID,Reports To Position ID',
      'A1,Amara Okafor,P-900,',
      'A2,Ben Smith,P-901,P-900',
      'A3,Chloé Martin,P-902,P-901',
      'A4,Dan Novak,P-903,P-901',
    ].join('\n');
    const plan = await planOf({ org });
    expect(managersOf(plan)).toEqual([-1, 0, 1, 1]);
    expect(codesOf(plan)).toEqual(['manager-by-other-column']);
    expect(plan.problems[0]).toMatchObject({ column: 'Reports To Position ID', line: 0 });
    expect(plan.problems[0].sentence).toContain('Position ID');
  });

  it('are found where at least three and four fifths of them stand', async () => {
    const rows = ['1,P1,', '2,P2,P1', '3,P3,P2', '4,P4,P3', '5,P5,P4', '6,P6,P99'];
    const plan = await planOf({ org: ['id,position id,reports to position id', ...rows].join('\n') });
    expect(managersOf(plan)).toEqual([-1, 0, 1, 2, 3, -1]);
    expect(plan.problems[0].sentence).toContain('4 of 5');
    const fewer = await planOf({
      org: ['id,position id,reports to position id', ...rows, '7,P7,P98'].join('\n'),
    });
    expect(managersOf(fewer)).toEqual([-1, -1, -1, -1, -1, -1, -1]);
    expect(codesOf(fewer)).not.toContain('manager-by-other-column');
  });

  it('are not looked for in a column that several people share', async () => {
    const org = 'id,name,position id,manager id\n1,Amara,19,\n2,Ben,19,19\n3,Eva,20,19';
    expect(managersOf(await planOf({ org }))).toEqual([-1, -1, -1]);
  });

  it('may be whole distinguished names, which tell namesakes apart', async () => {
    const dn = (unit: string) => `"CN=Ben Smith,OU=${unit},DC=example,DC=org"`;
    const org = [
      'EmployeeID,Name,DistinguishedName,Manager',
      `1,Ben Smith,${dn('Care')},`,
      `2,Ben Smith,${dn('Night')},${dn('Care')}`,
      `3,Eva Kim,"CN=Eva Kim,OU=Night,DC=example,DC=org",${dn('Night')}`,
    ].join('\n');
    expect(managersOf(await planOf({ org }))).toEqual([-1, 0, 1]);
  });
});

describe('managers by tree path', () => {
  it('are those whose path is one step shorter', async () => {
    const org = 'id,OrganizationNode\n1,/\n2,/1/\n3,/1/1/\n4,/1/2/\n5,/2/\n6,/1/1/1/';
    expect(managersOf(await planOf({ org }))).toEqual([-1, 0, 1, 1, 0, 2]);
  });

  it('are nobody, and no question, where several people share the path', async () => {
    const plan = await planOf({ org: 'id,OrganizationNode\n1,/Care\n2,/Care\n3,/Care/Night\n4,/Care/Day' });
    expect(managersOf(plan)).toEqual([-1, -1, -1, -1]);
    expect(plan.questions).toEqual([]);
    expect(linesOf(plan, 'manager-not-in-file')).toEqual([0]);
  });
});

describe('two org charts in one upload', () => {
  it('are one chart: a manager may stand in either', async () => {
    const sources = [
      ['org', 'id,name,manager\n1,Amara Okafor,Dan Novak\n2,Ben Smith,1'],
      ['org-2', 'id,name,manager\n3,Eva Kim,Ben Smith\n4,Dan Novak,'],
    ].map(([key, text]) => ({ file: 'org' as const, key, ...sourceOf(`${key}.csv`, text) }));
    const current = { organisation: emptyOrganisation, revision: 0 };
    const plan = await planImport(current, sources, { ...plainOptions, asOf: '2026-11-22' });
    expect(managersOf(plan)).toEqual([3, 0, 1, -1]);
    expect([codesOf(plan), plan.questions]).toEqual([[], []]);
  });
});
