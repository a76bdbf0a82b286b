import { beforeEach, describe, expect, test } from 'vitest';
import type { Organisation } from '#model/organisation.ts';
import type { RepairChange } from '#model/repair.ts';
import { tieFlag } from '#model/ties.ts';
import { applyPlan } from '#store/apply-plan.ts';
import { deleteEverything, deleteSample } from '#store/deletions.ts';
import { findImports } from '#store/import-records.ts';
import { readJournal } from '#store/journal.ts';
import { loadOrganisation } from '#store/load-organisation.ts';
import { readRevision } from '#store/organisation.ts';
import { findRepairs } from '#store/repair-records.ts';
import { recordRepair } from '#store/repairs.ts';
import type { Db } from '#store/tables.ts';
import { addTie, changeTie, endTie } from '#store/tie-edits.ts';
import { undoImport, undoRepair } from '#store/undo-import.ts';
import { tinyOrganisation } from '../tiny-organisation.ts';
import { onEveryEngine } from './engines.ts';
import { planOf, planToAdd } from './plan-of.ts';

const by = { actor: 'hr', now: new Date('2026-11-22T09:30:00Z') };

/** Party ids: Amara 1, Ben 2, patients 3. Ties 1 and 2, need 1. */
const ward = tinyOrganisation({
  people: [
    { id: 'E1', name: 'Amara Okafor', answer: 'named-nobody' },
    { id: 'E2', name: 'Ben Sand', manager: 'E1' },
  ],
  customers: ['Patients?'],
  ties: ['E2 > Patients = care', 'E2 >x E1 = rotas'],
  needs: [{ person: 'E2', text: 'Fair rotas', state: 'open' }],
});
const [amara, ben, patients] = [1, 2, 3];
const [care, rotas, fairRotas] = [1, 2, 1];

const served: RepairChange = {
  kind: 'add-tie',
  provider: amara,
  customer: ben,
  service: 'Day swaps',
  need: 'Fair rotas',
  promise: 'Within a day',
  saidBy: 'provider',
};

onEveryEngine((engine) => {
  let db: Db;
  beforeEach(async () => {
    db = (await engine.fresh()).db;
    await applyPlan(db, planToAdd(ward), { ...by, sample: true });
  });
  const load = async (): Promise<Organisation> => (await loadOrganisation(db)).organisation;
  const record = async (...changes: RepairChange[]) =>
    recordRepair(db, { rule: 'no-customer', changes, revision: await readRevision(db) }, by);

  describe('a repair', () => {
    test('adds a tie as the word of one end, who has thereby answered', async () => {
      expect(await record(served)).toBe(2);
      const { ties, texts, people } = await load();
      expect([ties.provider[2], ties.customer[2], ties.flags[2]]).toEqual([0, 4, tieFlag.byProvider]);
      expect([texts[ties.service[2]], texts[ties.need[2]], texts[ties.promise[2]]]).toEqual([
        'Day swaps',
        'Fair rotas',
        'Within a day',
      ]);
      expect(people.answer[0]).toBe(3);
    });

    test('changes what it says in one go, and the journal keeps numbers only', async () => {
      await record(
        { kind: 'change-tie', tie: care, promise: 'Every day', main: true, saidOn: '2026-11-22' },
        { kind: 'end-tie', tie: rotas },
        { kind: 'change-need', need: fairRotas, state: 'taken on', supplier: amara },
        { kind: 'change-role', customer: patients, role: 'primary' },
      );
      const { ties, texts, needs, customers } = await load();
      expect(ties.flags[0]).toBe(tieFlag.byProvider | tieFlag.main);
      expect([texts[ties.promise[0]], texts[ties.saidOn[0]]]).toEqual(['Every day', '2026-11-22']);
      expect(ties.flags[1] & tieFlag.ended).toBe(tieFlag.ended);
      expect([needs.supplier[0], needs.state[0]]).toEqual([0, 2]);
      expect(customers.role[0]).toBe(1);
      const [line] = await readJournal(db, { limit: 1 });
      expect(line).toMatchObject({ revision: 2, actor: 'hr', action: 'repair-applied' });
      expect(line.detail).toEqual({
        rule: ['no-customer'],
        tiesChanged: ['1'],
        tiesEnded: ['2'],
        needsChanged: ['1'],
        customersChanged: ['3'],
      });
    });

    test('that was suggested on an older revision changes nothing', async () => {
      await addTie(db, { provider: ben, customer: amara, service: 'tea' }, by);
      const stale = recordRepair(db, { rule: 'no-customer', changes: [served], revision: 1 }, by);
      await expect(stale).rejects.toMatchObject({ name: 'StalePlan', plannedOn: 1, revision: 2 });
      expect(await readRevision(db)).toBe(2);
    });

    test('never brings back a tie that had ended, nor adds one that is there', async () => {
      const again: RepairChange = { ...served, provider: ben, customer: patients, service: 'care' };
      await expect(record(again)).rejects.toMatchObject({ refusal: 'already-there', subject: 'tie' });
      await endTie(db, care, by);
      await expect(record(again)).rejects.toMatchObject({ refusal: 'already-there', subject: 'tie' });
      expect(await readRevision(db)).toBe(2);
    });
  });

  describe('undoing a repair', () => {
    test('takes back what it added and what it changed, the answer too', async () => {
      const before = await load();
      await record(served, { kind: 'change-tie', tie: care, promise: 'Every day' });
      expect(await undoRepair(db, 2, by)).toBe(3);
      expect(await load()).toEqual(before);
      const [line] = await readJournal(db, { limit: 1 });
      expect(line).toMatchObject({ action: 'repair-undone', detail: { repair: 2, tiesRemoved: 1 } });
    });

    test('is refused if what it changed or added was changed since', async () => {
      await record(served);
      await changeTie(db, 3, { promise: 'Within two days' }, by);
      await expect(undoRepair(db, 2, by)).rejects.toMatchObject({
        name: 'CannotUndo',
        dependants: [{ kind: 'tie-changed', count: 1, examples: [3] }],
      });
      expect(await readRevision(db)).toBe(3);
    });

    test('is refused a second time, for an import, and for what is none', async () => {
      await record(served);
      await undoRepair(db, 2, by);
      for (const revision of [1, 2, 3, 9])
        await expect(undoRepair(db, revision, by)).rejects.toMatchObject({
          refusal: 'gone',
          subject: 'repair',
        });
      await expect(undoImport(db, 2, by)).rejects.toMatchObject({ refusal: 'gone', subject: 'import' });
    });

    test('goes in any order where repairs touch different things', async () => {
      const before = await load();
      await record(served);
      await record({ kind: 'change-role', customer: patients, role: 'primary' });
      await undoRepair(db, 2, by);
      await undoRepair(db, 3, by);
      expect(await load()).toEqual(before);
    });
  });

  describe('repairs and imports', () => {
    test('many repairs leave the imports undoable, and an import stays undoable beside them', async () => {
      for (let at = 0; at < 14; at++)
        await record({ kind: 'change-role', customer: patients, role: at % 2 ? 'supporting' : 'primary' });
      const [{ undoable }] = await findImports(db, { limit: 9 });
      expect(undoable).toBe(true);
      expect((await findRepairs(db, { limit: 99 })).every((each) => each.undoable)).toBe(true);
    });

    test('undoing an import puts its data health back past a later repair, which never had any', async () => {
      const next = { ...(await load()), dataHealth: { problems: 3, rows: 9 } };
      await applyPlan(db, planOf(next, { revision: 1 }), by);
      await record({ kind: 'change-role', customer: patients, role: 'primary' });
      await undoImport(db, 2, by);
      expect((await load()).dataHealth).toEqual(ward.dataHealth);
      await undoRepair(db, 3, by);
      expect((await load()).dataHealth).toEqual(ward.dataHealth);
    });

    test('what a repair changed keeps an import from being undone, until the repair is', async () => {
      await record({ kind: 'change-tie', tie: care, promise: 'Every day' });
      await expect(undoImport(db, 1, by)).rejects.toMatchObject({ name: 'CannotUndo' });
      await undoRepair(db, 2, by);
      await undoImport(db, 1, by);
      expect((await load()).people.count).toBe(0);
    });
  });

  test('repairs are listed with what they did, the newest first', async () => {
    await record(served);
    await record({ kind: 'change-need', need: fairRotas, state: 'taken on' });
    await undoRepair(db, 2, { ...by, actor: 'someone' });
    expect(await findRepairs(db, { limit: 9 })).toEqual([
      {
        revision: 3,
        at: by.now,
        actor: 'hr',
        rule: 'no-customer',
        changes: [{ kind: 'change-need', need: fairRotas, person: ben, fields: ['state'] }],
        undoable: true,
      },
      {
        revision: 2,
        at: by.now,
        actor: 'hr',
        rule: 'no-customer',
        changes: [{ kind: 'add-tie', tie: 3, provider: amara, customer: ben }],
        undoable: false,
        undone: { at: by.now, actor: 'someone' },
      },
    ]);
  });

  test('only the newest hundred can be undone', async () => {
    for (let at = 0; at < 102; at++)
      await record({ kind: 'change-role', customer: patients, role: at % 2 ? 'supporting' : 'primary' });
    const repairs = await findRepairs(db, { limit: 999 });
    expect(repairs.map(({ undoable }) => undoable)).toEqual(repairs.map((_, at) => at < 100));
    expect((await findImports(db, { limit: 9 }))[0].undoable).toBe(true);
  });

  test('deleting the sample, or everything, leaves no trace of repairs but the journal’s', async () => {
    const left = async () => [
      ...(await findRepairs(db, { limit: 9 })),
      ...(await db.selectFrom('repair').selectAll().execute()),
      ...(await db.selectFrom('undo_row').selectAll().execute()),
      ...(await db.selectFrom('import_undo').selectAll().execute()),
    ];
    await record(served);
    await deleteSample(db, by);
    expect(await left()).toEqual([]);
    await applyPlan(db, { ...planToAdd(ward), revision: 3 }, by);
    const { people } = await load();
    await record({ ...served, provider: people.partyId[0], customer: people.partyId[1] });
    await deleteEverything(db, by);
    expect(await left()).toEqual([]);
  });
});
