import fc from 'fast-check';
import { expect, test } from 'vitest';
import { emptyOrganisation, type Organisation } from '#model/organisation.ts';
import { applyPlan } from '#store/apply-plan.ts';
import { catchUp } from '#store/catch-up.ts';
import { addCustomer, changeCustomer, endCustomer } from '#store/customer-edits.ts';
import { deleteSample } from '#store/deletions.ts';
import { loadOrganisation } from '#store/load-organisation.ts';
import { addNeed, changeNeed, removeNeed } from '#store/need-edits.ts';
import { nameOrganisation } from '#store/organisation.ts';
import type { Db } from '#store/tables.ts';
import { addTie, changeTie, endTie } from '#store/tie-edits.ts';
import { tinyOrganisation } from '../tiny-organisation.ts';
import { crowdOf } from './crowd-of.ts';
import { onEveryEngine } from './engines.ts';
import { plainLoaded } from './plain-loaded.ts';
import { planOf, planToAdd } from './plan-of.ts';

const by = { actor: 'hr', now: new Date('2026-11-22T09:30:00Z') };

/** Party ids: people 1 to 3, patients 4, families 5, Ward 7 is 6. Ties 1 to 3, need 1. */
const ward = tinyOrganisation({
  people: [
    { id: 'E1', department: 'Ward 7' },
    { id: 'E2', department: 'Theatre', manager: 'E1', answer: 'named-nobody' },
    { id: 'E3', manager: 'E1', answer: 'not-answered' },
  ],
  customers: ['Patients!', 'Families'],
  ties: ['E1 > E2 = rotas', 'E2 > Patients = care', 'group:Ward 7 > Families'],
  needs: [{ person: 'E3', text: 'Time', from: 'Patients' }],
});

/** Edits of every kind; what is not there any more is refused, and that is no change. */
const edits: readonly ((db: Db) => Promise<unknown>)[] = [
  (db) => addTie(db, { provider: 2, customer: 3, service: 'new', promise: 'soon', byProvider: true }, by),
  (db) => addTie(db, { provider: 3, customer: { department: 'Theatre' } }, by),
  (db) => addTie(db, { provider: { teamOf: 1 }, customer: { everyone: true } }, by),
  (db) => changeTie(db, 1, { service: 'other rotas', byCustomer: true }, by),
  (db) => endTie(db, 2, by),
  (db) => addNeed(db, { person: 1, text: 'Rest', supplier: { everyone: true } }, by),
  (db) => changeNeed(db, 1, { state: 'met', supplier: 2 }, by),
  (db) => removeNeed(db, 1, by),
  (db) => addCustomer(db, { name: 'County', role: 'supporting' }, by),
  (db) => changeCustomer(db, 5, { role: 'primary' }, by),
  (db) => endCustomer(db, 4, by),
  (db) => nameOrganisation(db, 'St Elsewhere', by),
  (db) => deleteSample(db, by),
  (db) => moveEverybody(db),
];

const someEdits = fc.array(fc.nat(edits.length - 1), { maxLength: 12 });

onEveryEngine((engine) => {
  test('whoever catches up, however far behind, knows what a fresh reader reads', async () => {
    await fc.assert(
      fc.asyncProperty(someEdits, fc.nat(3), fc.boolean(), async (order, every, sample) => {
        const { db, close } = await engine.fresh();
        await applyPlan(db, planToAdd(ward), { ...by, sample });
        let known = await loadOrganisation(db);
        for (const [at, edit] of order.entries()) {
          await edits[edit](db).catch(() => {});
          if (at % (every + 1) === 0) known = await catchUp(db, known);
        }
        expect(plainLoaded(await catchUp(db, known))).toEqual(plainLoaded(await loadOrganisation(db)));
        await close();
      }),
      { numRuns: 20 },
    );
  });

  test('nothing changed: the known value itself comes back', async () => {
    const { db } = await engine.fresh();
    await applyPlan(db, planToAdd(ward), by);
    const known = await loadOrganisation(db);
    expect(await catchUp(db, known)).toBe(known);
  });

  test('what was known stays as it was', async () => {
    const { db } = await engine.fresh();
    await applyPlan(db, planToAdd(ward), by);
    const known = await loadOrganisation(db);
    const before = structuredClone(known);
    for (const edit of edits) {
      await edit(db).catch(() => {});
      await catchUp(db, known);
    }
    expect(known).toEqual(before);
  });

  test('what was deleted is gone for whoever knew it', async () => {
    const { db } = await engine.fresh();
    await applyPlan(db, planToAdd(crowdOf(3)), { ...by, sample: true });
    const known = await loadOrganisation(db);
    await deleteSample(db, by);
    expect((await catchUp(db, known)).organisation).toEqual({ ...emptyOrganisation, published: null });
  });

  test('a large import is read anew', async () => {
    const { db } = await engine.fresh();
    const known = await loadOrganisation(db);
    await applyPlan(db, planToAdd(crowdOf(10_001)), by);
    expect(plainLoaded(await catchUp(db, known))).toEqual(plainLoaded(await loadOrganisation(db)));
  });
});

/** An import in which everybody changes department and manager. */
async function moveEverybody(db: Db): Promise<number> {
  const { organisation, revision } = await loadOrganisation(db);
  const { people } = organisation;
  const moved: Organisation['people'] = {
    ...people,
    departments: [
      'Theatre',
      'Kitchen',
      ...people.departments.filter((name) => !/Theatre|Kitchen/.test(name)),
    ],
    department: people.department.map((_, row) => row % 2),
    manager: people.manager.map((_, row) => (row === 2 ? -1 : 2)),
    dottedLine: new Map([[0, [1, 2]]]),
  };
  const rows = Array.from(people.partyId.keys());
  return applyPlan(db, planOf({ ...organisation, people: moved }, { revision, moved: rows }), by);
}
