import { describe, expect, it } from 'vitest';
import { fieldChanges } from '#import/compare-organisations.ts';
import type { ImportPlan } from '#model/import-plan.ts';
import type { Organisation } from '#model/organisation.ts';
import { statusOf } from '#model/people.ts';
import { type PlanSettings, planOf, type Texts } from './plan-of.ts';
import { sayTies } from './say-ties.ts';

const org = 'id,name,status,manager\nE1,Amara,,\nE2,Ben,,E1\nE3,Chloé,On leave,E1\nE4,,Vacant,E1';
const customers = 'name,role,serves\nPatients,primary,\nClinics,supporting,Patients\nFamilies,supporting,';
const serves = 'provider,customer,service\nE1,E2,Rota\nE2,Patients,Care\nE3,Families,Visits\nE2,E1,';
const needs = 'person,need,from\nE1,Chairs,Families\nE2,Rota,E1';

const held = async (texts: Texts): Promise<Organisation> => (await planOf(texts)).next;
const everything = () => held({ org, customers, serves, needs });

const replace = (current: Organisation, texts: Texts, settings: PlanSettings = {}): Promise<ImportPlan> =>
  planOf(texts, { mode: 'replace', ...settings, current });

const gone = ({ people, customers, ties, needs }: ImportPlan) =>
  [people, customers, ties, needs].map((table) => table.gone);

const statuses = ({ next: { people } }: ImportPlan): string[] =>
  people.id.map((_, row) => statusOf(people, row));

describe('replacing', () => {
  it('with the same files takes nothing off and changes nothing', async () => {
    const current = await everything();
    const plan = await replace(current, { org, customers, serves, needs });
    expect(gone(plan)).toEqual([[], [], [], []]);
    expect({ ...plan.next, dataHealth: null }).toEqual({ ...current, dataHealth: null });
    expect(plan).toMatchObject({ mode: 'replace', nothingTakenOff: false });
  });

  it('takes nothing off that only files of another kind could name', async () => {
    const current = await everything();
    const plan = await replace(current, { org: 'id,name,status,manager\nE1,Amara,,' });
    expect(gone(plan)).toEqual([[1, 2, 3], [], [], []]);
    expect(statuses(plan)).toEqual(['active', 'no-longer-here', 'no-longer-here', 'no-longer-here']);
    expect(plan.people.added).toEqual([]);
  });

  it('has people back who stand on the chart again, unless it says that they left', async () => {
    const chart = 'id,name\nE1,Amara\nE2,Ben\nE3,Chloé';
    const fewer = await replace(await held({ org: chart }), { org: 'id,name\nE1,Amara' });
    expect(statuses(fewer)).toEqual(['active', 'no-longer-here', 'no-longer-here']);
    const back = await replace(fewer.next, { org: chart });
    expect(statuses(back)).toEqual(['active', 'active', 'active']);
    const said = await replace(fewer.next, { org: 'id,name,status\nE1,Amara,\nE2,Ben,Left\nE3,Chloé,' });
    expect(statuses(said)).toEqual(['active', 'no-longer-here', 'active']);
  });

  it('ends the ties that no file of declarations names, but not those between outside customers', async () => {
    const plan = await replace(await everything(), {
      serves: 'provider,customer,service\nE1,E2,Rota\nE2,E1,New',
    });
    expect(sayTies(plan.next)).toEqual([
      'outside:Clinics → outside:Patients',
      'E1 → E2 = Rota',
      'E2 → outside:Patients = Care (ended)',
      'E3 → outside:Families = Visits (ended)',
      'E2 → E1 (ended)',
      'E2 → E1 = New',
    ]);
    expect(gone(plan)).toEqual([[], [], [2, 3, 4], []]);
    expect([plan.ties.changed, plan.ties.added]).toEqual([[], [5]]);
  });

  it('reads a serves column as a file of ties', async () => {
    const chart =
      'id,name,status,manager,serves\nE1,Amara,,,\nE2,Ben,,E1,E1\nE3,Chloé,On leave,E1,\nE4,,Vacant,E1,';
    const plan = await replace(await everything(), { org: chart });
    expect(gone(plan)).toEqual([[], [], [1, 2, 3], []]);
  });

  it('takes outside customers off with their ties, and keeps their name where they are to meet a need', async () => {
    const plan = await replace(await everything(), {
      customers: 'name,role,serves\nPatients,primary,\nClinics,supporting,Patients',
    });
    expect(gone(plan)).toEqual([[], [2], [3], []]);
    expect([plan.next.customers.count, plan.customers.changed]).toEqual([3, []]);
    expect([plan.next.needs.supplier[0], plan.next.needs.supplierText[0]]).toEqual([-1, 'Families']);
    expect(plan.needs.changed).toEqual([0]);
  });

  it('ends the ties between outside customers that their file no longer lists', async () => {
    const plan = await replace(await everything(), {
      customers: customers.replace('Clinics,supporting,Patients', 'Clinics,supporting,'),
    });
    expect(gone(plan)).toEqual([[], [], [0], []]);
    const silent = await replace(await everything(), { customers: 'name\nPatients\nClinics\nFamilies' });
    expect(gone(silent)).toEqual([[], [], [], []]);
  });

  it('keeps an outside customer whom only a declaration names', async () => {
    const plan = await replace(await everything(), { customers: 'name\nPatients\nClinics', serves });
    expect(plan.customers.gone).toEqual([]);
  });

  it('takes off needs that are not named', async () => {
    const plan = await replace(await everything(), { needs: 'person,need\nE2,Rota\nE2,Lamps' });
    expect(gone(plan)).toEqual([[], [], [], [0]]);
    expect([plan.needs.added, plan.needs.changed, plan.next.needs.count]).toEqual([[2], [], 3]);
  });

  it('takes nothing off when any row of any file is left out', async () => {
    const files = { org: 'id,name,manager\nE1,Amara,', serves: 'provider,customer\nE1,Nobody known' };
    const plan = await replace(await everything(), files);
    expect(plan.nothingTakenOff).toBe(true);
    expect(gone(plan)).toEqual([[], [], [], []]);
    const answered = await replace(await everything(), files, {
      answers: new Map([['party:Nobody known', 'leave out']]),
    });
    expect(answered.nothingTakenOff).toBe(false);
    expect(answered.people.gone).toEqual([1, 2, 3]);
  });

  it('takes nothing off when a party of a serves column is left out, or a file cannot be read', async () => {
    const current = await everything();
    const misspelt = await replace(current, { org: 'id,name,serves\nE1,Amara,Nobody known' });
    expect([misspelt.nothingTakenOff, gone(misspelt)]).toEqual([true, [[], [], [], []]]);
    const unread = await replace(current, { org: '', needs: 'person,need\nE2,Rota' });
    expect([unread.nothingTakenOff, gone(unread)]).toEqual([true, [[], [], [], []]]);
  });
});

describe('a tie that has ended', () => {
  it.each(['update', 'replace'] as const)('holds again once a file names it (%s)', async (mode) => {
    const current = (await replace(await everything(), { serves: 'provider,customer,service\nE1,E2,Rota' }))
      .next;
    const plan = await planOf({ serves }, { mode, current });
    expect(sayTies(plan.next).filter((tie) => tie.includes('ended'))).toEqual([]);
    expect([plan.ties.changed, plan.ties.gone]).toEqual([[2, 3, 4], []]);
    expect(fieldChanges(current, plan.next, { table: 'ties', row: 2 })).toEqual([
      { row: 2, field: 'ended', before: 'yes', after: 'no' },
    ]);
  });

  it('stays ended when nothing names it, and is not taken off twice', async () => {
    const current = (await replace(await everything(), { serves: 'provider,customer,service\nE1,E2,Rota' }))
      .next;
    const plan = await replace(current, { serves: 'provider,customer,service\nE1,E2,Rota' });
    expect([plan.ties.changed, plan.ties.gone]).toEqual([[], []]);
  });
});
