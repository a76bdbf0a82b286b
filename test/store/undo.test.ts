import { describe, expect, test } from 'vitest';
import type { Organisation } from '#model/organisation.ts';
import { tieFlag } from '#model/ties.ts';
import { applyPlan } from '#store/apply-plan.ts';
import { endCustomer } from '#store/customer-edits.ts';
import { deleteSample } from '#store/deletions.ts';
import { findImports, findLastImport } from '#store/import-records.ts';
import { readJournal } from '#store/journal.ts';
import { loadOrganisation } from '#store/load-organisation.ts';
import { readHead } from '#store/organisation.ts';
import { readRemembered } from '#store/remembered-columns.ts';
import type { Db } from '#store/tables.ts';
import { endTie } from '#store/tie-edits.ts';
import { undoImport } from '#store/undo-import.ts';
import { undoKinds, undoTables } from '#store/undo-tables.ts';
import { tinyOrganisation } from '../tiny-organisation.ts';
import { onEveryEngine } from './engines.ts';
import { importMore } from './import-more.ts';
import { type PlanOf, planOf, planToAdd } from './plan-of.ts';

const by = { actor: 'hr', now: new Date('2026-11-22T09:30:00Z') };
const later = { actor: 'boss', now: new Date('2026-12-24T09:30:00Z') };

/** Party ids: E1 is 1, E2 is 2, patients 3. Ties 1 and 2, need 1. */
const ward = tinyOrganisation({
  people: [
    { id: 'E1', name: 'Amara Okafor' },
    { id: 'E2', manager: 'E1' },
  ],
  customers: ['Patients!'],
  ties: ['E1 > E2 = rotas', 'E2 > Patients = care'],
  needs: [{ person: 'E2', text: 'Rest', from: 'Patients' }],
});

onEveryEngine((engine) => {
  test('what an import changed, ended, took off and added is as before, to the day a tie ended', async () => {
    const { db } = await engine.fresh();
    await applyPlan(db, planToAdd(ward), by);
    await endTie(db, 1, by);
    const before = await loadOrganisation(db);
    await importMore(db, ({ ties }) => ties.flags.set([tieFlag.byProvider]), {
      people: { added: [2], changed: [0] },
      customers: { gone: [0] },
      ties: { changed: [0] },
      needs: { gone: [0] },
    });
    await undoImport(db, 3, later);
    expect((await loadOrganisation(db)).organisation).toEqual(before.organisation);
    const ties = await db.selectFrom('tie').select(['id', 'ended_on']).orderBy('id').execute();
    expect(ties).toEqual([
      { id: 1, ended_on: '2026-11-22' },
      { id: 2, ended_on: '' },
    ]);
  });

  test('numbers that an undone import gave are never given again', async () => {
    const { db } = await engine.fresh();
    await applyPlan(db, planToAdd(ward), by);
    await undoImport(db, 1, by);
    await applyPlan(db, planToAdd(ward, { revision: 2 }), by);
    const { people, ties } = (await loadOrganisation(db)).organisation;
    expect([Array.from(people.partyId), Array.from(ties.id)]).toEqual([
      [4, 5],
      [3, 4],
    ]);
  });

  test('the journal tells of it in counts, and the import’s record stays', async () => {
    const { db } = await engine.fresh();
    await applyPlan(db, planToAdd(ward), by);
    await importMore(db, (next) => next, { people: { added: [2], changed: [0] } });
    expect(await undoImport(db, 2, later)).toBe(3);
    const [line] = await readJournal(db, { limit: 1 });
    expect(line).toMatchObject({ revision: 3, actor: 'boss', at: later.now, action: 'import-undone' });
    expect(line.detail).toEqual({
      import: 2,
      peopleRemoved: 1,
      customersRemoved: 0,
      groupsRemoved: 0,
      tiesRemoved: 0,
      needsRemoved: 0,
      rowsRestored: 1,
    });
    expect(await findImports(db, { limit: 9 })).toEqual([
      {
        ...{ revision: 2, at: by.now, actor: 'hr', rows: 0, problemCount: 0, sample: false },
        counts: expect.objectContaining({ peopleAdded: 1, peopleChanged: 1 }),
        undoable: false,
        undone: { revision: 3, at: later.now, actor: 'boss' },
      },
      {
        ...{ revision: 1, at: by.now, actor: 'hr', rows: 0, problemCount: 0, sample: false },
        counts: expect.objectContaining({ peopleAdded: 2, tiesAdded: 2 }),
        undoable: true,
      },
    ]);
    expect((await findImports(db, { limit: 1 })).map(({ revision }) => revision)).toEqual([2]);
    expect(await findLastImport(db)).toMatchObject({ revision: 1 });
  });

  describe('an older import is undone while a later one stands', () => {
    const boss = (field: string) => ({
      ...({ file: 'org', headers: 'boss | id' } as const),
      columns: new Map([['Boss', field]]),
    });
    const health = (problems: number) => ({ problems, rows: 10 });

    test('what the later one found changes with it', async () => {
      const { db } = await engine.fresh();
      await applyPlan(db, planToAdd({ ...ward, dataHealth: health(1) }, { remember: [boss('name')] }), by);
      await applyNothing(db, health(2), { remember: [boss('title')] });
      await applyNothing(db, health(3), {});
      await applyNothing(db, health(4), { remember: [boss('manager_id')] });
      await undoImport(db, 2, by);
      await undoImport(db, 3, by);
      expect((await readHead(db)).dataHealth).toEqual(health(4));
      expect(await readRemembered(db)).toEqual([boss('manager_id')]);
      await undoImport(db, 4, by);
      expect((await readHead(db)).dataHealth).toEqual(health(1));
      expect(await readRemembered(db)).toEqual([boss('name')]);
      await undoImport(db, 1, by);
      expect((await readHead(db)).dataHealth).toBeNull();
      expect(await readRemembered(db)).toEqual([]);
    });
  });

  describe('what is kept', () => {
    test('the newest twelve imports can be undone, of older ones nothing is kept', async () => {
      const { db } = await engine.fresh();
      await applyPlan(db, planToAdd(ward), by);
      for (let at = 0; at < 13; at++) await importMore(db, (next) => next, { people: { changed: [0] } });
      const imports = await findImports(db, { limit: 99 });
      const undoable = imports.filter((each) => each.undoable).map(({ revision }) => revision);
      expect(undoable).toEqual([14, 13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3]);
      const kept = await db.selectFrom('undo_row').select('revision').orderBy('revision').execute();
      expect(kept.map(({ revision }) => revision)).toEqual(undoable.toReversed());
      await expect(undoImport(db, 2, by)).rejects.toMatchObject({ refusal: 'gone' });
    });

    test('of an undone import no words are kept', async () => {
      const { db } = await engine.fresh();
      await applyPlan(db, planToAdd(ward), by);
      await importMore(db, (next) => next, { people: { changed: [0] }, needs: { gone: [0] } });
      expect(await wordsKept(db)).toMatch(/Amara Okafor.*Rest/s);
      await undoImport(db, 2, by);
      expect(await wordsKept(db)).toBe('');
    });

    test('after the sample was deleted, earlier imports cannot be undone', async () => {
      const { db } = await engine.fresh();
      await applyPlan(db, planToAdd(ward), { ...by, sample: true });
      await importMore(db, (next) => next, { people: { added: [2], changed: [0] } });
      await deleteSample(db, by);
      expect((await findImports(db, { limit: 9 })).map(({ undoable }) => undoable)).toEqual([false]);
      await expect(undoImport(db, 2, by)).rejects.toMatchObject({ refusal: 'gone' });
      expect(await wordsKept(db)).toBe('');
    });

    test('every column of a row is kept', async () => {
      const { db } = await engine.fresh();
      await applyPlan(db, planToAdd(ward), by);
      for (const kind of undoKinds) {
        const row = await db.selectFrom(kind).selectAll().executeTakeFirstOrThrow();
        expect(undoTables[kind].columns.toSorted()).toEqual(Object.keys(row).sort());
      }
    });
  });

  test('an outside customer whom an import took off is back with the ties of before', async () => {
    const { db } = await engine.fresh();
    await applyPlan(db, planToAdd(ward), by);
    await importMore(db, (next) => next, { customers: { gone: [0] } });
    expect((await loadOrganisation(db)).organisation.customers.count).toBe(0);
    await undoImport(db, 2, by);
    expect((await loadOrganisation(db)).organisation).toEqual({
      ...ward,
      ties: withIds(ward),
      published: null,
    });
    await endCustomer(db, 3, by);
    expect((await loadOrganisation(db)).organisation.ties.count).toBe(1);
  });
});

const withIds = ({ ties }: Organisation): object =>
  expect.objectContaining({ provider: ties.provider, customer: ties.customer, flags: ties.flags });

async function wordsKept(db: Db): Promise<string> {
  const rows = await db.selectFrom('undo_row').select('before').orderBy('kind', 'desc').execute();
  return rows.map(({ before }) => before).join('');
}

async function applyNothing(db: Db, dataHealth: Organisation['dataHealth'], plan: PlanOf): Promise<number> {
  const { organisation, revision } = await loadOrganisation(db);
  return applyPlan(db, planOf({ ...organisation, dataHealth }, { revision, ...plan }), by);
}
