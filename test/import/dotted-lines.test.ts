import { describe, expect, it } from 'vitest';
import type { ImportPlan } from '#model/import-plan.ts';
import { codesOf, linesOf, planOf } from './plan-of.ts';

const staff = [
  'id,name,manager id,dotted line manager',
  '1,Amara Okafor,,',
  '2,Ben Smith,1,',
  '3,"Martin, Chloé",1,',
  '4,Dan Novak,2,',
];

/** The plan of a file in which Eva Kim (row 4, line 6), who reports to Ben, has this dotted-line cell. */
const withCell = (text: string, settings = {}): Promise<ImportPlan> =>
  planOf({ org: [...staff, `5,Eva Kim,2,"${text}"`].join('\n') }, settings);

describe('a dotted-line cell', () => {
  it.each([
    ['1', [0]],
    ['1;3', [0, 2]],
    ['3|1', [2, 0]],
    ['1:3:4', [0, 2, 3]],
    ['1, 3', [0, 2]],
    ['Martin, Chloé', [2]],
    ['Martin, Chloé; Okafor, Amara', [2, 0]],
    ['Amara Okafor, Dan Novak', [0, 3]],
    ['Amara Okafor (1)|Dan Novak (4)', [0, 3]],
    ['1;1;Amara Okafor;', [0]],
    ['5;1', [0]],
    ['2;1', [0]],
    ['None', []],
  ])('that says %s names rows %j, never oneself or the line manager', async (text, rows) => {
    const plan = await withCell(text);
    expect(plan.next.people.dottedLine.get(4) ?? []).toEqual(rows);
    expect(plan.next.people.unknownDotted.size).toBe(0);
    expect(codesOf(plan)).toEqual([]);
  });

  it('keeps those who are not found as written, asks, and says so', async () => {
    const plan = await withCell('1;Jo Smyth;Doe, Jane');
    expect([...plan.next.people.dottedLine]).toEqual([[4, [0]]]);
    expect([...plan.next.people.unknownDotted]).toEqual([[4, 'Jo Smyth; Doe, Jane']]);
    expect(linesOf(plan, 'dotted-manager-not-found')).toEqual([6, 6]);
    expect(plan.questions.map(({ key, column }) => [key, column])).toEqual([
      ['person:Jo Smyth', 'dotted line manager'],
      ['person:Doe, Jane', 'dotted line manager'],
    ]);
  });

  it('takes the answers', async () => {
    const answers = new Map([
      ['person:Jo Smyth', 'person:3'],
      ['person:Doe, Jane', 'leave out'],
    ]);
    const plan = await withCell('1;Jo Smyth;Doe, Jane', { answers });
    expect([...plan.next.people.dottedLine]).toEqual([[4, [0, 2]]]);
    expect(plan.next.people.unknownDotted.size).toBe(0);
    expect(codesOf(plan)).toEqual([]);
  });

  it('in a column where nobody is anybody is said once, without a question', async () => {
    const org = ['id,name,matrix_manager', '1,Amara,901|902', '2,Ben,903', '3,Eva,901'].join('\n');
    const plan = await planOf({ org });
    expect(linesOf(plan, 'dotted-manager-not-found')).toEqual([0]);
    expect(plan.questions).toEqual([]);
    expect([...plan.next.people.unknownDotted]).toEqual([
      [0, '901; 902'],
      [1, '903'],
      [2, '901'],
    ]);
  });

  it('of several columns is one list', async () => {
    const org = 'id,matrix_manager,custom_manager\n1,,\n2,1|3,\n3,1,2\n4,,3';
    expect([...(await planOf({ org })).next.people.dottedLine]).toEqual([
      [1, [0, 2]],
      [2, [0, 1]],
      [3, [2]],
    ]);
  });
});

describe('dotted lines that are held', () => {
  const held = async () => (await withCell('1;3')).next;

  it('stay where the cell is blank or the column is absent', async () => {
    const current = await held();
    for (const org of ['id,dotted line manager\n5,', 'id,name\n5,Eva Kim'])
      expect([...(await planOf({ org }, { current })).next.people.dottedLine]).toEqual([[4, [0, 2]]]);
  });

  it('are replaced by a filled cell, also by a word for nobody', async () => {
    const current = await held();
    const read = async (text: string) => [
      ...(await planOf({ org: `id,dotted line manager\n5,${text}` }, { current })).next.people.dottedLine,
    ];
    expect(await read('4')).toEqual([[4, [3]]]);
    expect(await read('none')).toEqual([]);
  });

  it('do not change when the same file comes again', async () => {
    const plan = await withCell('1;3;Jo Smyth', { current: (await withCell('1;3;Jo Smyth')).next });
    expect(plan.people.changed).toEqual([]);
  });

  it('raise no question and no warning again for a text that is held', async () => {
    const plan = await withCell('1;3;Jo Smyth', { current: (await withCell('1;3;Jo Smyth')).next });
    expect([plan.questions, linesOf(plan, 'dotted-manager-not-found')]).toEqual([[], []]);
    const other = await withCell('1;Jo Smyth;Al Kim', { current: (await withCell('1;3;Jo Smyth')).next });
    expect(other.questions.map(({ text }) => text)).toEqual(['Al Kim']);
    const org = 'id,name,matrix_manager\n1,Amara,901|902\n2,Ben,903';
    expect(codesOf(await planOf({ org }, { current: (await planOf({ org })).next }))).toEqual([
      'several-tops',
    ]);
  });

  it('lose somebody who becomes the line manager', async () => {
    const plan = await planOf({ org: 'id,manager id\n5,3' }, { current: await held() });
    expect([...plan.next.people.dottedLine]).toEqual([[4, [0]]]);
  });
});

describe('a file with a row a relationship', () => {
  const org = [
    'subordinate_id,manager_id,relationship_type,start_date,end_date',
    '1,NO_MANAGER,DIRECT,2020-01-01,',
    '2,1,DIRECT,2020-01-01,',
    '4,1,DOTTED,2021-01-01,2022-01-01',
    '3,1,DIRECT,2020-01-01,',
    '3,2,DOTTED,2021-01-01,',
    '4,2,DIRECT,2021-01-01,',
    '4,3,DOTTED,2021-01-01,',
  ].join('\n');

  it('has one person for all rows of an id, and dotted lines from the dotted ones', async () => {
    const plan = await planOf({ org });
    const { people } = plan.next;
    expect(people.id).toEqual(['1', '2', '3', '4']);
    expect([...people.manager]).toEqual([-1, 0, 0, 1]);
    expect([...people.dottedLine]).toEqual([
      [3, [0, 2]],
      [2, [1]],
    ]);
    expect(people.endDate.size).toBe(0);
    expect(codesOf(plan)).toEqual([]);
  });

  it('keeps somebody who has dotted lines only', async () => {
    const plan = await planOf({ org: `${org}\n9,1,DOTTED,2021-01-01,` });
    expect(plan.next.people.id[4]).toBe('9');
    expect(plan.next.people.manager[4]).toBe(-1);
    expect(plan.next.people.dottedLine.get(4)).toEqual([0]);
  });
});
