import fc from 'fast-check';
import { expect, test } from 'vitest';
import { emptyOrganisation } from '#model/organisation.ts';
import type { RepairChange } from '#model/repair.ts';
import { applyPlan } from '#store/apply-plan.ts';
import { catchUp } from '#store/catch-up.ts';
import { endCustomer } from '#store/customer-edits.ts';
import { findImports } from '#store/import-records.ts';
import { loadOrganisation } from '#store/load-organisation.ts';
import { addNeed, changeNeed, removeNeed } from '#store/need-edits.ts';
import { readRevision } from '#store/organisation.ts';
import { findRepairs } from '#store/repair-records.ts';
import { recordRepair } from '#store/repairs.ts';
import { CannotUndo, EditRefused } from '#store/store-errors.ts';
import type { Db } from '#store/tables.ts';
import { addTie, endTie } from '#store/tie-edits.ts';
import { undoImport, undoRepair } from '#store/undo-import.ts';
import { anyImport, planAnything } from './change-anything.ts';
import { onEveryEngine } from './engines.ts';
import { plainLoaded } from './plain-loaded.ts';

const by = { actor: 'hr', now: new Date('2026-11-22T09:30:00Z') };

type Step = (db: Db) => Promise<unknown>;

const importing: fc.Arbitrary<Step> = anyImport.map((each) => async (db: Db) => {
  const { organisation, revision } = await loadOrganisation(db);
  return applyPlan(db, planAnything(organisation, each, revision), by);
});

/** Undoes one of the imports so far, whichever. */
const undoing: fc.Arbitrary<Step> = fc.nat(5).map((which) => async (db: Db) => {
  const imports = await findImports(db, { limit: 9 });
  if (imports.length > 0) await undoImport(db, imports[which % imports.length].revision, by);
});

const id = fc.integer({ min: 1, max: 30 });

/** Edits by hand of whatever has these numbers; of most there is nothing. */
const editing: fc.Arbitrary<Step> = fc.tuple(fc.nat(8), id, id).map(
  ([kind, one, other]) =>
    (db: Db) =>
      edits[kind](db, one, other),
);

const edits: readonly ((db: Db, one: number, other: number) => Promise<unknown>)[] = [
  (db, one, other) => addTie(db, { provider: one, customer: other, service: 'by hand' }, by),
  (db, one) => endTie(db, one, by),
  (db, one, other) => addNeed(db, { person: one, text: 'by hand', supplier: other }, by),
  (db, one, other) => changeNeed(db, one, { supplier: other }, by),
  (db, one) => removeNeed(db, one, by),
  (db, one) => endCustomer(db, one, by),
  (db, one, other) => repair(db, [{ ...newTie, provider: one, customer: other }]),
  (db, one, other) =>
    repair(db, [
      { kind: 'change-tie', tie: one, promise: 'by repair' },
      { kind: 'change-need', need: other, state: 'taken on' },
    ]),
  async (db, one) => {
    const repairs = await findRepairs(db, { limit: 9 });
    if (repairs.length > 0) await undoRepair(db, repairs[one % repairs.length].revision, by);
  },
];

const newTie = {
  kind: 'add-tie',
  service: 'by repair',
  need: '',
  promise: '',
  saidBy: 'provider',
} as const;

const repair = async (db: Db, changes: readonly RepairChange[]) =>
  recordRepair(db, { rule: 'unserved', changes, revision: await readRevision(db) }, by);

const steps = fc.array(
  fc.oneof(
    { weight: 2, arbitrary: importing },
    { weight: 3, arbitrary: undoing },
    { weight: 3, arbitrary: editing },
  ),
  { maxLength: 12 },
);

onEveryEngine((engine) => {
  test('whatever is undone in between, nothing is left hanging, and what is refused changes nothing', async () => {
    await fc.assert(
      fc.asyncProperty(importing, steps, async (first, others) => {
        const { db, close } = await engine.fresh();
        await first(db);
        let known = await loadOrganisation(db);
        for (const step of others) {
          const before = await readRevision(db);
          const refused = await step(db).then(() => false, isRefusal);
          const loaded = await loadOrganisation(db);
          if (refused) expect(loaded.revision).toBe(before);
          expect(await findHanging(db)).toEqual([]);
          expect(plainLoaded(await catchUp(db, known))).toEqual(plainLoaded(loaded));
          known = loaded;
        }
        await close();
      }),
      { numRuns: engine.runs * 2 },
    );
  });

  test('imports alone can be undone, the newest first, unless what they would put back was undone before', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.oneof(importing, undoing), { minLength: 1, maxLength: 8 }),
        async (imports) => {
          const { db, close } = await engine.fresh();
          for (const step of imports) await step(db).catch(isRefusal);
          const left = (await findImports(db, { limit: 9 })).filter(({ undoable }) => undoable);
          const kinds = new Set<string>();
          for (const { revision } of left)
            await undoImport(db, revision, by).catch((error) => {
              if (!(error instanceof CannotUndo)) throw error;
              for (const { kind } of error.dependants) kinds.add(kind);
            });
          if (kinds.size === 0)
            expect((await loadOrganisation(db)).organisation).toEqual({
              ...emptyOrganisation,
              published: null,
            });
          // An import may hang on one that stays; but then it is never anything else that begins it.
          else expect([...kinds]).toContain('party-left');
          expect(await findHanging(db)).toEqual([]);
          await close();
        },
      ),
      { numRuns: engine.runs },
    );
  });
});

function isRefusal(error: unknown): boolean {
  if (error instanceof EditRefused || error instanceof CannotUndo) return true;
  throw error;
}

/** Rows that name a party who is not there, and ties that go on with a customer who was ended. */
async function findHanging(db: Db): Promise<readonly object[]> {
  const people = await db.selectFrom('person').selectAll().execute();
  const customers = await db.selectFrom('customer').selectAll().execute();
  const groups = await db.selectFrom('party_group').selectAll().execute();
  const ties = await db.selectFrom('tie').selectAll().execute();
  const needs = await db.selectFrom('need').selectAll().execute();
  const there = new Set([...people, ...customers, ...groups].map((party) => party.party_id));
  const ended = new Set(customers.filter((each) => each.ended_on !== '').map((each) => each.party_id));
  const isLost = (party: number | null) => party !== null && !there.has(party);
  const isOff = (party: number | null) => party !== null && (isLost(party) || ended.has(party));
  const dotted = (lines: string) => lines.split(';').filter(Boolean).map(Number);
  return [
    ...people.filter((row) => isLost(row.manager_id) || dotted(row.dotted_line).some(isLost)),
    ...groups.filter((row) => isLost(row.manager_id)),
    ...ties.filter((row) => isLost(row.provider) || isLost(row.customer)),
    ...ties.filter((row) => row.ended_on === '' && (isOff(row.provider) || isOff(row.customer))),
    ...needs.filter((row) => isLost(row.person) || isOff(row.supplier)),
  ];
}
