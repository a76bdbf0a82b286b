import { describe, expect, it } from 'vitest';
import { fieldChanges } from '#import/compare-organisations.ts';
import type { ImportPlan } from '#model/import-plan.ts';
import type { Organisation } from '#model/organisation.ts';
import { answerOf, statusOf } from '#model/people.ts';
import { claimState } from '#model/ties.ts';
import { type PlanSettings, planOf, type Texts } from './plan-of.ts';

const org =
  'id,name,email,title,department,manager\nE1,Amara,a@example.org,Head,Care,\nE2,Ben,b@example.org,Nurse,Care,E1\nE3,Chloé,c@example.org,Nurse,Night,E1';
const serves =
  'provider,customer,service,promise\nE1,E2,Rota,in a day\nE2,outside:Patients,Care,\nE3,group:Care,Cover,';

const held = async (texts: Texts): Promise<Organisation> => (await planOf(texts)).next;

async function onto(current: Organisation, texts: Texts, settings: PlanSettings = {}): Promise<ImportPlan> {
  return planOf(texts, { ...settings, current });
}

describe('an import into an organisation that is not empty', () => {
  it('changes nothing if the files are the same', async () => {
    const current = await held({ org, serves });
    const plan = await onto(current, { org, serves });
    for (const table of [plan.people, plan.customers, plan.ties, plan.needs]) {
      expect(table).toEqual({ added: [], changed: [], gone: [] });
    }
    expect([plan.moved, plan.people.gone, plan.answers, plan.groupsAdded]).toEqual([[], [], [], []]);
    expect({ ...plan.next, dataHealth: null }).toEqual({ ...current, dataHealth: null });
  });

  it('says what is added, changed and moved, and keeps the rows of those held', async () => {
    const current = await held({ org, serves });
    const text = 'id,name,title,manager\nE9,Eva,Nurse,E2\nE3,Chloé Martin,Senior nurse,E2\nE2,Ben,,E1';
    const plan = await onto(current, { org: text });
    expect(plan.next.people.id).toEqual(['E1', 'E2', 'E3', 'E9']);
    expect([...plan.next.people.partyId]).toEqual([1, 2, 3, 6]);
    expect(plan.people.added).toEqual([3]);
    expect(plan.people.changed).toEqual([2]);
    expect(plan.moved).toEqual([2]);
    expect(fieldChanges(current, plan.next, { table: 'people', row: 2 })).toEqual([
      { row: 2, field: 'name', before: 'Chloé', after: 'Chloé Martin' },
      { row: 2, field: 'title', before: 'Nurse', after: 'Senior nurse' },
      { row: 2, field: 'manager_id', before: 'Amara', after: 'Ben' },
    ]);
    expect(plan.next.people.email[2]).toBe('c@example.org');
    expect(plan.revision).toBe(7);
  });

  it('leaves the organisation it was made from alone', async () => {
    const current = await held({ org, serves });
    const before = structuredClone(current);
    await onto(current, {
      org: 'id,name,manager\nE1,Renamed,E2\nE2,Other,',
      serves: 'provider,customer\nE1,E3',
    });
    expect(current).toEqual(before);
  });

  it('matches by e-mail a person whose id is new, when the old id is not in the file', async () => {
    const current = await held({ org });
    const moved = await onto(current, { org: 'id,name,email\nN2,Ben,b@example.org' });
    expect(moved.next.people.id).toEqual(['E1', 'N2', 'E3']);
    const shared = await onto(current, { org: 'id,name,email\nN2,Eva,b@example.org\nE2,Ben,b@example.org' });
    expect(shared.next.people.id).toEqual(['E1', 'E2', 'E3', 'N2']);
  });

  it('never matches by name without asking', async () => {
    const plan = await onto(await held({ org }), { org: 'id,name\nE8,Amara\nE9,Eva' });
    expect(plan.next.people.id).toEqual(['E1', 'E2', 'E3', 'E9', 'E8']);
    expect(plan.people.added).toEqual([3, 4]);
    expect(plan.questions).toMatchObject([
      { key: 'person:Amara (E8)', kind: 'same-person', line: 2, column: 'name', rows: 1 },
    ]);
    expect(plan.questions[0].suggestions.map(({ answer }) => answer)).toEqual(['person:E1']);
  });

  it('takes the answer that somebody new is a person who is held, or is not', async () => {
    const current = await held({ org });
    const answered = (answer: string) =>
      onto(current, { org: 'id,name\nE8,Amara' }, { answers: new Map([['person:Amara (E8)', answer]]) });
    const same = await answered('person:E1');
    expect(same.next.people.id).toEqual(['E8', 'E2', 'E3']);
    expect(same.next.people.email[0]).toBe('a@example.org');
    expect([same.people.added, same.people.changed]).toEqual([[], [0]]);
    expect([...same.next.people.manager]).toEqual([-1, 0, 0]);
    expect((await answered('leave out')).next.people.id).toEqual(['E1', 'E2', 'E3', 'E8']);
  });

  it('does not ask about a namesake whom the file names by their own id, or whom two share a name with', async () => {
    const current = await held({ org });
    const both = await onto(current, { org: 'id,name\nE8,Amara\nE1,Amara' });
    expect(both.questions).toEqual([]);
    expect(both.next.people.id).toEqual(['E1', 'E2', 'E3', 'E8']);
    const twins = await held({ org: 'id,name\n1,Amara\n2,Amara' });
    expect((await onto(twins, { org: 'id,name\n3,Amara' })).questions).toEqual([]);
    const knownByEmail = await onto(current, { org: 'id,name,email\nE8,Amara,a@example.org' });
    expect(knownByEmail.questions).toEqual([]);
    expect(knownByEmail.next.people.id).toEqual(['E8', 'E2', 'E3']);
  });

  it('warns of an id that stands for another name and e-mail than the one held', async () => {
    const head = 'id,name,email\n';
    const current = await held({
      org: `${head}1,Amara Okafor,amara@example.org\n2,"Müller, Eva",eva@example.org`,
    });
    const warned = async (org: string) =>
      (await onto(current, { org: head + org })).problems.filter(
        ({ code }) => code === 'same-id-other-person',
      );
    const [problem, ...others] = await warned('1,Ben Smith,ben@example.org\n2,Eva Kim,eva.kim@example.org');
    expect(others).toEqual([]);
    expect(problem).toMatchObject({ line: 2, column: 'id', value: '1' });
    expect(problem.sentence).toBe(
      'The id 1 was that of Amara Okafor (amara@example.org); in this file it is that of Ben Smith (ben@example.org).',
    );
    expect(await warned('1,Ben Smith,AMARA@example.org')).toEqual([]);
    expect(await warned('1,Ben Smith,')).toEqual([]);
    expect(await warned('1,,ben@example.org')).toEqual([]);
    expect(await warned('1,Okafor-Smith,ben@example.org')).toEqual([]);
    expect(await warned('2,Muller,e.m@example.org')).toEqual([]);
    expect(await warned('1,N/D,ben@example.org')).toEqual([]);
  });

  it('does not take two people for one by an e-mail cell that is no address', async () => {
    const current = await held({ org: 'id,name,email\n1,Amara,n/a' });
    const plan = await onto(current, { org: 'id,name,email\n2,Ben,n/a' });
    expect(plan.next.people.id).toEqual(['1', '2']);
  });

  it('does not add somebody without an id whose e-mail several have', async () => {
    const shared = 'id,name,email\n1,Amara,team@example.org\n2,Ben,team@example.org\n,Eva,team@example.org';
    const plan = await planOf({ org: shared });
    expect(plan.problems.map(({ code }) => code)).toContain('no-id-or-email');
    expect(plan.next.people.count).toBe(2);
  });

  it('says who would no longer be here, and who fills a vacant post', async () => {
    const current = await held({ org: 'id,name,status\n1,Amara,\n2,,\n3,Ben,' });
    const plan = await onto(current, { org: 'id,name,status\n1,Amara,Left\n2,Eva,\n3,,' });
    expect(plan.people.gone).toEqual([0]);
    const { people } = plan.next;
    expect([0, 1, 2].map((row) => statusOf(people, row))).toEqual(['no-longer-here', 'active', 'vacant']);
  });

  it('keeps an answer that was given before', async () => {
    const current = await held({ org, serves });
    const plan = await onto(current, { org: `${org}\nE4,Dan,,,,E1`, serves: 'provider,customer\nE1,E3' });
    const { people } = plan.next;
    expect(people.id.map((_, row) => answerOf(people, row))).toEqual([
      'named',
      'named',
      'named',
      'named-nobody',
    ]);
  });

  it('confirms a tie when the other end reports it, and clears a dispute only by a word', async () => {
    const current = await held({ org, serves: 'provider,customer,confirmed\nE1,E2,\nE1,E3,no' });
    const plan = await onto(current, {
      serves: 'provider,customer,reported_by\nE1,E2,customer\nE1,E3,customer',
    });
    expect([...plan.next.ties.flags].map(claimState)).toEqual(['confirmed', 'disputed']);
    expect(fieldChanges(current, plan.next, { table: 'ties', row: 0 })).toContainEqual({
      row: 0,
      field: 'confirmed',
      before: 'claimed',
      after: 'confirmed',
    });
    const cleared = await onto(plan.next, { serves: 'provider,customer,confirmed\nE1,E3,yes' });
    expect([...cleared.next.ties.flags].map(claimState)).toEqual(['confirmed', 'confirmed']);
  });

  it('reads declarations alone against the people who are held', async () => {
    const plan = await onto(await held({ org }), { serves });
    expect(plan.ties.added).toEqual([0, 1, 2]);
    expect(plan.groupsAdded).toEqual([0]);
    expect(plan.customers.added).toEqual([0]);
  });
});
