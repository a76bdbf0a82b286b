import { describe, expect, it } from 'vitest';
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
      expect(table).toEqual({ added: [], changed: [], fields: [] });
    }
    expect([plan.moved, plan.leaving, plan.answers, plan.groupsAdded]).toEqual([[], [], [], []]);
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
    expect(plan.people.fields).toEqual([
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

  it('never matches by name', async () => {
    const plan = await onto(await held({ org }), { org: 'id,name\nE8,Amara' });
    expect(plan.people.added).toEqual([3]);
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
    expect(plan.leaving).toEqual([0]);
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
    expect(plan.ties.fields).toContainEqual({
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
