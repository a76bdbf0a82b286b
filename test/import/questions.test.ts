import { describe, expect, it } from 'vitest';
import { questionKey } from '#import/parties/questions.ts';
import { leaveOut } from '#model/import-plan.ts';
import { answerOf } from '#model/people.ts';
import { codesOf, linesOf, planOf } from './plan-of.ts';
import { sayParty, sayTies } from './say-ties.ts';

const org = [
  'id,name,email,title,department,manager',
  'E1,Amara Okafor,amara@example.org,Head,Care,',
  'E2,Ben Smith,ben@example.org,Nurse,Care,E1',
  'E3,Ben Smith,ben.smith@example.org,Clerk,Payroll,E1',
  ',Chloé Martin,chloe@example.org,Nurse,Care,E1',
].join('\n');

const serves =
  'provider,customer,service\nE1,Finnance,Rota\nE2,finnance,Rota\nBen Smith,E1,Cover\nE2,Finnance,Lists';

const answers = (...pairs: [string, string][]) => new Map(pairs);

describe('a question', () => {
  it('is asked once for all rows that share a text, the one that most rows share first', async () => {
    const { questions } = await planOf({ org, serves });
    expect(questions.map(({ key, kind, rows, line, column }) => ({ key, kind, rows, line, column }))).toEqual(
      [
        { key: 'party:Finnance', kind: 'unknown', rows: 2, line: 2, column: 'customer' },
        { key: 'party:finnance', kind: 'unknown', rows: 1, line: 3, column: 'customer' },
        { key: 'party:Ben Smith', kind: 'ambiguous', rows: 1, line: 4, column: 'provider' },
      ],
    );
    expect(questions[0]).toMatchObject({
      role: 'party',
      source: 'serves',
      fileName: 'serves.csv',
      answer: '',
    });
  });

  it('stands beside the problem of each row until it is answered', async () => {
    const open = await planOf({ org, serves });
    expect(linesOf(open, 'unknown-party')).toEqual([2, 3, 5]);
    const answered = await planOf(
      { org, serves },
      { answers: answers(['party:Finnance', 'group:Payroll'], ['party:finnance', 'outside:Patients']) },
    );
    expect(linesOf(answered, 'unknown-party')).toEqual([]);
    expect(linesOf(answered, 'ambiguous-party')).toEqual([4]);
    expect(answered.files[1].rowsLeftOut).toBe(1);
    expect(sayTies(answered.next)).toEqual([
      'E1 → group:Payroll = Rota',
      'E2 → outside:Patients = Rota',
      'E2 → group:Payroll = Lists',
    ]);
    expect(answered.questions.map(({ answer }) => answer)).toEqual(['group:Payroll', 'outside:Patients', '']);
  });

  it.each([
    ['person:E2', 'E2'],
    ['person:chloe@example.org', ''],
    ['team:E1', 'team:E1'],
    ['group:Care', 'group:Care'],
    ['outside:Somebody new', 'outside:Somebody new'],
    ['everyone', 'everyone'],
  ])('answered %s makes ties with that party, without a problem', async (answer, party) => {
    const plan = await planOf(
      { org, serves: 'provider,customer\nE3,Finnance' },
      { answers: answers(['party:Finnance', answer]) },
    );
    expect(codesOf(plan)).toEqual([]);
    expect(sayParty(plan.next, plan.next.ties.customer[0])).toBe(party);
    expect(plan.questions[0].answer).toBe(answer);
  });

  it('stays open when its answer names nobody', async () => {
    const plan = await planOf({ org, serves }, { answers: answers(['party:Finnance', 'person:E99']) });
    expect(linesOf(plan, 'unknown-party').toSorted()).toEqual([2, 3, 5]);
    expect(plan.questions[0].answer).toBe('');
  });

  it('answered "leave out" leaves its rows out without a problem, and still says that they named somebody', async () => {
    const plan = await planOf(
      { org, serves: 'provider,customer\nE1,Finnance\nE2,Finnance\nGhost,E1' },
      { answers: answers(['party:Finnance', leaveOut], ['party:Ghost', leaveOut]) },
    );
    expect(codesOf(plan)).toEqual([]);
    expect(plan.next.ties.count).toBe(0);
    expect(plan.files[1]).toMatchObject({ rows: 3, rowsLeftOut: 0 });
    expect(plan.files[1].notes).toContain('3 rows are left out, as answered.');
    const { people } = plan.next;
    expect([0, 1, 2].map((row) => answerOf(people, row))).toEqual(['named', 'named', 'named-nobody']);
  });

  it('about the person of a need can only mean a person', async () => {
    const needs = 'person,need,from\nBen Smith,Rota,Supplies\nBen Smith,Chairs,';
    const open = await planOf({ org, needs });
    expect(open.questions.map(({ key, role, rows }) => [key, role, rows])).toEqual([
      ['person:Ben Smith', 'person', 2],
    ]);
    const plan = await planOf({ org, needs }, { answers: answers(['person:Ben Smith', 'person:E3']) });
    expect([...plan.next.needs.person]).toEqual([2, 2]);
    expect(plan.questions.map(({ key, answer }) => [key, answer])).toEqual([
      ['person:Ben Smith', 'person:E3'],
      ['party:Supplies', ''],
    ]);
    const left = await planOf({ org, needs }, { answers: answers(['person:Ben Smith', leaveOut]) });
    expect(left.next.needs.count).toBe(0);
    expect(left.files[1]).toMatchObject({ rowsLeftOut: 0, notes: ['2 rows are left out, as answered.'] });
  });

  it('about whom a need is addressed to may mean a new outside customer, or nobody', async () => {
    const needs = 'person,need,from\nE1,Chairs,Supplies';
    const named = await planOf(
      { org, needs },
      { answers: answers(['party:Supplies', 'outside:Suppliers Ltd']) },
    );
    expect(sayParty(named.next, named.next.needs.supplier[0])).toBe('outside:Suppliers Ltd');
    const left = await planOf({ org, needs }, { answers: answers(['party:Supplies', leaveOut]) });
    expect([left.next.needs.count, left.next.needs.supplier[0], left.next.needs.supplierText[0]]).toEqual([
      1,
      -1,
      '',
    ]);
    expect(codesOf(left)).toEqual([]);
  });

  it('is not asked about a name that a later row makes an outside customer', async () => {
    const plan = await planOf({ org, serves: 'provider,customer\nE1,Guests\nE2,outside:Guests' });
    expect(plan.questions).toEqual([]);
  });

  it('about one text as a person and as a party is one, and one answer does for both', async () => {
    const texts = {
      org: `${org}\nE5,Eva Kim,,,,Jo Smyth`,
      serves: 'provider,customer\nE1,Jo Smyth\nE2,Jo Smyth',
    };
    const asked = async (...pairs: [string, string][]) => {
      const plan = await planOf(texts, { answers: answers(...pairs) });
      const said = plan.questions.map(({ key, rows, answer }) => [key, rows, answer]);
      return { plan, said, ties: sayTies(plan.next), manager: plan.next.people.manager[4] };
    };
    expect((await asked()).said).toEqual([['party:Jo Smyth', 3, '']]);
    const both = { ties: ['E1 → E3', 'E2 → E3'], manager: 2 };
    const byParty = await asked(['party:Jo Smyth', 'person:E3']);
    expect(byParty).toMatchObject({ ...both, said: [['party:Jo Smyth', 3, 'person:E3']] });
    expect(codesOf(byParty.plan)).toEqual([]);
    const byPerson = await asked(['person:Jo Smyth', 'person:E3']);
    expect(byPerson).toMatchObject({ ...both, said: [['person:Jo Smyth', 3, 'person:E3']] });
    const group = await asked(['party:Jo Smyth', 'group:Payroll']);
    expect(group.manager).toBe(-1);
    expect(group.said).toEqual([
      ['party:Jo Smyth', 2, 'group:Payroll'],
      ['person:Jo Smyth', 1, ''],
    ]);
    const apart = await asked(['party:Jo Smyth', 'group:Payroll'], ['person:Jo Smyth', 'person:E1']);
    expect(apart.manager).toBe(0);
    expect(apart.said.map(([, , answer]) => answer)).toEqual(['group:Payroll', 'person:E1']);
    const left = await asked(['party:Jo Smyth', leaveOut]);
    expect(left).toMatchObject({ ties: [], manager: -1, said: [['party:Jo Smyth', 3, leaveOut]] });
    expect(left.plan.next.people.unknownManager.size).toBe(0);
  });

  it('answered as a person does not stand for an outside customer whom another row adds', async () => {
    const chart = 'id,name,manager,serves\nE1,Amara,,Guests\nE2,Ben,Guests,';
    const files = { org: chart, serves: 'provider,customer\nE2,outside:Guests' };
    const plan = await planOf(files, { answers: answers(['person:Guests', 'person:E1']) });
    expect(sayTies(plan.next)).toEqual(['E2 → outside:Guests', 'E1 → outside:Guests']);
    expect([...plan.next.people.manager]).toEqual([-1, 0]);
  });

  it('has a key of its role and text, with spaces collapsed, cut at 200', () => {
    expect(questionKey('person', '  Jo \n Smyth ')).toBe('person:Jo Smyth');
    expect(questionKey('party', 'x'.repeat(500))).toBe(`party:${'x'.repeat(200)}`);
  });
});

describe('person: in a cell', () => {
  it('names somebody by id, else by e-mail, and nobody else', async () => {
    const rows = ['person:E2,person: chloe@example.org', 'E1,person:Amara Okafor'];
    const plan = await planOf({ org, serves: ['provider,customer', ...rows].join('\n') });
    expect(sayTies(plan.next)).toEqual(['E2 → ']);
    expect(linesOf(plan, 'unknown-party')).toEqual([3]);
  });

  it('names the person of a need', async () => {
    const plan = await planOf({ org, needs: 'person,need\nperson:E3,Chairs' });
    expect([...plan.next.needs.person]).toEqual([2]);
  });
});
