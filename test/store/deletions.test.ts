import { expect, test } from 'vitest';
import { plainOptions } from '#model/import-plan.ts';
import { emptyOrganisation, type Organisation } from '#model/organisation.ts';
import { customerRef, groupRef, personRef } from '#model/party.ts';
import { applyPlan } from '#store/apply-plan.ts';
import { saveCircles } from '#store/circles.ts';
import { addCustomer } from '#store/customer-edits.ts';
import { deleteEverything, deleteSample } from '#store/deletions.ts';
import { hasSample } from '#store/has-sample.ts';
import { findLastImport } from '#store/import-records.ts';
import { readJournal } from '#store/journal.ts';
import { loadOrganisation } from '#store/load-organisation.ts';
import { addNeed } from '#store/need-edits.ts';
import { nameOrganisation, readHead } from '#store/organisation.ts';
import type { Db, Tables } from '#store/tables.ts';
import { addTie } from '#store/tie-edits.ts';
import { undoImport } from '#store/undo-import.ts';
import { tinyOrganisation } from '../tiny-organisation.ts';
import { onEveryEngine } from './engines.ts';
import { planOf, planToAdd } from './plan-of.ts';
import { saveUpload } from './save-upload.ts';

const by = { actor: 'hr', now: new Date('2026-11-22T09:30:00Z') };

/** Party ids: S1 1, S2 2, patients 3, the ward 4, everyone 5, the team of S1 6. */
const sample = tinyOrganisation({
  people: [
    { id: 'S1', department: 'Ward' },
    { id: 'S2', department: 'Ward', manager: 'S1' },
  ],
  customers: ['Patients!'],
  ties: ['S1 > S2 = swaps', 'group:Ward > Patients', 'S2 > everyone', 'team:S1 > Patients'],
  needs: [{ person: 'S2', text: 'Rest' }],
});

onEveryEngine((engine) => {
  test('deleting the sample alone leaves nothing but its journal', async () => {
    const { db } = await engine.fresh();
    await applyPlan(db, planToAdd(sample), { ...by, sample: true });
    expect(await hasSample(db)).toBe(true);
    expect(await deleteSample(db, by)).toBe(2);
    expect(await hasSample(db)).toBe(false);
    expect((await loadOrganisation(db)).organisation).toEqual({ ...emptyOrganisation, published: null });
    expect(await findLastImport(db)).toBeUndefined();
    const journal = await readJournal(db, { limit: 9 });
    expect(journal.map((line) => line.action)).toEqual(['sample-deleted', 'sample-loaded']);
    expect(journal[0].detail).toEqual({ people: 2, customers: 1, ties: 4, needs: 1 });
  });

  test('deleting the sample leaves own rows, without what touched the sample', async () => {
    const { db } = await engine.fresh();
    await applyPlan(db, planToAdd(sample), { ...by, sample: true });
    await importOwn(db);
    const own = { e1: 7, e2: 8, county: 9 };
    await addCustomer(db, { name: 'County' }, by);
    await addTie(db, { provider: own.e1, customer: own.e2, service: 'kept' }, by);
    await addTie(db, { provider: own.e1, customer: own.county, service: 'kept' }, by);
    await addTie(db, { provider: own.e2, customer: { everyone: true }, service: 'kept' }, by);
    await addTie(db, { provider: own.e1, customer: 2, service: 'touches the sample' }, by);
    await addTie(db, { provider: { teamOf: 1 }, customer: own.e1, service: 'touches the sample' }, by);
    await addNeed(db, { person: own.e1, text: 'kept', supplier: own.e2 }, by);
    await addNeed(db, { person: own.e1, text: 'touches the sample', supplier: 1 }, by);
    await deleteSample(db, by);
    const { people, customers, groups, ties, needs, texts } = (await loadOrganisation(db)).organisation;
    expect(people.id).toEqual(['E1', 'E2']);
    expect(Array.from(people.manager)).toEqual([-1, 0]);
    expect(customers.name).toEqual(['County']);
    expect(Array.from(groups.partyId)).toEqual([5]);
    expect(Array.from(ties.service, (text) => texts[text])).toEqual(['kept', 'kept', 'kept']);
    expect(Array.from(ties.customer)).toEqual([personRef(1), customerRef(0), groupRef(0)]);
    expect(needs.text).toEqual(['kept']);
  });

  test('a sample person whom an own import has changed since is an own person', async () => {
    const { db } = await engine.fresh();
    await applyPlan(db, planToAdd(sample), { ...by, sample: true });
    const { organisation } = await loadOrganisation(db);
    await applyPlan(db, planOf(organisation, { revision: 1, people: { changed: [1] } }), by);
    await deleteSample(db, by);
    const { people } = (await loadOrganisation(db)).organisation;
    expect(people.id).toEqual(['S2']);
    expect(people.manager[0]).toBe(-1);
  });

  test('the sample does not take own rows over', async () => {
    const { db } = await engine.fresh();
    await applyPlan(db, planToAdd(sample), by);
    const { organisation } = await loadOrganisation(db);
    const plan = planOf(organisation, { revision: 1, people: { changed: [0, 1] }, ties: { changed: [0] } });
    await applyPlan(db, plan, { ...by, sample: true });
    await deleteSample(db, by);
    const after = (await loadOrganisation(db)).organisation;
    expect([after.people.count, after.ties.count]).toEqual([2, 4]);
  });

  test('data health after the sample is that of the last own import', async () => {
    const { db } = await engine.fresh();
    const withHealth = (problems: number, rows: number) => ({ ...sample, dataHealth: { problems, rows } });
    await applyPlan(db, planToAdd(withHealth(3, 30)), { ...by, sample: true });
    await applyPlan(db, planOf(withHealth(1, 10), { revision: 1 }), by);
    await applyPlan(db, planOf(withHealth(2, 20), { revision: 2 }), { ...by, sample: true });
    expect((await readHead(db)).dataHealth).toEqual({ problems: 2, rows: 20 });
    await deleteSample(db, by);
    expect((await readHead(db)).dataHealth).toEqual({ problems: 1, rows: 10 });
  });

  test('deleting everything leaves one line, and revisions and numbers go on', async () => {
    const { db } = await engine.fresh();
    await fillEveryTable(db);
    expect(await deleteEverything(db, by)).toBe(5);
    expect(await loadOrganisation(db)).toEqual({
      organisation: { ...emptyOrganisation, published: null },
      revision: 5,
    });
    expect(await countRows(db)).toEqual({ organisation: 1, journal: 1 });
    expect(await readJournal(db, { limit: 9 })).toEqual([
      {
        revision: 5,
        at: by.now,
        actor: 'hr',
        action: 'everything-deleted',
        detail: { people: 2, customers: 1, ties: 4, needs: 1 },
      },
    ]);
    await applyPlan(db, planToAdd(sample, { revision: 5 }), by);
    const { people, ties } = (await loadOrganisation(db)).organisation;
    expect([people.partyId[0], ties.id[0]]).toEqual([7, 5]);
  });
});

/** Two own people; the first stands below a person of the sample. */
async function importOwn(db: Db): Promise<void> {
  const { organisation } = await loadOrganisation(db);
  const own = tinyOrganisation({
    people: ['S1', 'S2', { id: 'E1', manager: 'S2' }, { id: 'E2', manager: 'E1' }],
  });
  const { people, ...rest } = organisation;
  const departments = { departments: people.departments, department: Int32Array.of(0, 0, -1, -1) };
  const next: Organisation = { ...rest, people: { ...own.people, ...departments } };
  await applyPlan(db, planOf(next, { revision: 1, people: { added: [2, 3] } }), by);
}

async function fillEveryTable(db: Db): Promise<void> {
  const remember = [{ file: 'org', headers: 'boss | id', columns: new Map([['Boss', 'name']]) } as const];
  await applyPlan(db, planToAdd(sample, { remember }), by);
  const { organisation } = await loadOrganisation(db);
  await applyPlan(db, planOf(organisation, { revision: 1, people: { changed: [0] } }), by);
  await undoImport(db, 2, by);
  await nameOrganisation(db, 'St Elsewhere', by);
  await saveCircles(db, [{ key: 'closed-circle/1', members: [1, 2] }]);
  const options = { ...plainOptions, asOf: '2026-11-22' };
  await saveUpload(
    db,
    [{ file: 'org', key: 'org', name: 'org.csv', bytes: Buffer.from('id') }],
    options,
    by.now,
  );
  expect(Object.keys(await countRows(db))).toEqual(tables);
}

const tables = [
  'organisation',
  'person',
  'customer',
  'party_group',
  'tie',
  'need',
  'journal',
  'import_record',
  'import_undo',
  'undo_row',
  'undone_import',
  'remembered_columns',
  'upload',
  'upload_part',
  'circle',
] as const satisfies readonly (keyof Tables)[];

/** Rows of each table that has some. */
async function countRows(db: Db): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const table of tables) {
    const { length } = await db.selectFrom(table).selectAll().execute();
    if (length > 0) counts[table] = length;
  }
  return counts;
}
