import { describe, expect, it } from 'vitest';
import { leaveOut } from '#model/import-plan.ts';
import { answerOf } from '#model/people.ts';
import { codesOf, linesOf, planOf } from './plan-of.ts';
import { sayTies } from './say-ties.ts';

const chart = (...serves: string[]): string =>
  [
    'id,name,department,status,serves',
    ...serves.map((cell, i) => `E${i + 1},Person ${i + 1},Care,,"${cell}"`),
  ].join('\n');

const states = async (org: string, settings = {}) => {
  const { people } = (await planOf({ org }, settings)).next;
  return people.id.map((_, row) => answerOf(people, row));
};

describe('the serves column of a chart', () => {
  it('declares a tie a party, in any of the ways of a declaration', async () => {
    const plan = await planOf({
      org: chart('E2; group:Care |outside:Patients', 'everyone\nPerson 1;;E1', ''),
      customers: 'name\nPatients',
    });
    expect(sayTies(plan.next)).toEqual([
      'E1 → E2',
      'E1 → group:Care',
      'E1 → outside:Patients',
      'E2 → everyone',
      'E2 → E1',
    ]);
    expect(codesOf(plan)).toEqual(['several-tops']);
  });

  it('may name outside customers of the file of customers, and of a later cell', async () => {
    const plan = await planOf({
      org: chart('Patients;Guests', 'outside:Guests'),
      customers: 'name\nPatients',
    });
    expect(sayTies(plan.next)).toEqual([
      'E1 → outside:Patients',
      'E2 → outside:Guests',
      'E1 → outside:Guests',
    ]);
    expect(plan.questions).toEqual([]);
  });

  it('is an answer, and its silence too when everyone was asked', async () => {
    const org = chart('E2', 'Keine', '', 'Nobody known');
    expect(await states(org)).toEqual(['named', 'answered-none', 'named-nobody', 'named']);
    expect(await states(org, { asked: 'listed' })).toEqual([
      'named',
      'answered-none',
      'not-answered',
      'named',
    ]);
    expect(await states('id,name\nE1,Amara')).toEqual(['not-answered']);
  });

  it('has the problems of declarations, on the line of the chart', async () => {
    const plan = await planOf({ org: chart('E2', 'Nobody known;E2;E1', 'outside:Guests') });
    expect(linesOf(plan, 'unknown-party')).toEqual([3]);
    expect(linesOf(plan, 'self-declaration')).toEqual([3]);
    expect(linesOf(plan, 'customer-created')).toEqual([4]);
    expect(plan.problems.find(({ code }) => code === 'unknown-party')).toMatchObject({
      file: 'org',
      column: 'serves',
      cell: 4,
      value: 'Nobody known',
    });
    expect(plan.files[0].rowsLeftOut).toBe(0);
  });

  it('asks about a name once for all its cells, together with the declarations', async () => {
    const files = { org: chart('Finnance', 'E1;Finnance', ''), serves: 'provider,customer\nE3,Finnance' };
    const open = await planOf(files);
    expect(open.questions.map(({ key, rows, source, line }) => ({ key, rows, source, line }))).toEqual([
      { key: 'party:Finnance', rows: 3, source: 'org', line: 2 },
    ]);
    const answered = await planOf(files, { answers: new Map([['party:Finnance', 'group:Care']]) });
    expect(sayTies(answered.next)).toEqual([
      'E1 → group:Care',
      'E2 → E1',
      'E2 → group:Care',
      'E3 → group:Care',
    ]);
    const left = await planOf(files, { answers: new Map([['party:Finnance', leaveOut]]) });
    expect(sayTies(left.next)).toEqual(['E2 → E1']);
    expect(codesOf(left)).toEqual(['several-tops']);
    expect(left.files[0].notes).toContain('2 parties are left out, as answered.');
  });

  it('and a declaration of the same tie are one tie, without a warning', async () => {
    const plan = await planOf({
      org: chart('E2', ''),
      serves: 'provider,customer,service,promise\nE1,E2,,in a day\nE1,E2,Rota,',
    });
    expect(sayTies(plan.next)).toEqual(['E1 → E2', 'E1 → E2 = Rota']);
    expect(codesOf(plan)).toEqual(['several-tops']);
  });
});
