import { describe, expect, test } from 'vitest';
import type { Dependant } from '#model/dependants.ts';
import { applyPlan } from '#store/apply-plan.ts';
import { changeCustomer, endCustomer } from '#store/customer-edits.ts';
import { findDependants } from '#store/find-dependants.ts';
import { loadOrganisation } from '#store/load-organisation.ts';
import { addNeed, changeNeed, removeNeed } from '#store/need-edits.ts';
import { readRevision } from '#store/organisation.ts';
import { CannotUndo, EditRefused } from '#store/store-errors.ts';
import type { Db } from '#store/tables.ts';
import { addTie, endTie } from '#store/tie-edits.ts';
import { undoImport } from '#store/undo-import.ts';
import { tinyOrganisation } from '../tiny-organisation.ts';
import { onEveryEngine } from './engines.ts';
import { importMore } from './import-more.ts';
import { planToAdd } from './plan-of.ts';

const by = { actor: 'hr', now: new Date('2026-11-22T09:30:00Z') };

/** Party ids: E1 is 1, E2 is 2, patients 3. Ties 1 and 2, need 1. */
const ward = tinyOrganisation({
  people: [{ id: 'E1' }, { id: 'E2', manager: 'E1' }],
  customers: ['Patients!'],
  ties: ['E1 > E2 = rotas', 'E2 > Patients = care'],
  needs: [{ person: 'E2', text: 'Rest', from: 'Patients' }],
});

/** What is done after the ward was imported, and what then depends on that import. */
const cases: readonly [string, (db: Db) => Promise<unknown>, readonly Dependant[]][] = [
  [
    'a person was changed by a later import',
    (db) => importMore(db, (next) => next, { people: { changed: [1] } }),
    [{ kind: 'person-changed', count: 1, examples: [2] }],
  ],
  [
    'a customer was changed',
    (db) => changeCustomer(db, 3, { requirement: 'Calm' }, by),
    [{ kind: 'customer-changed', count: 1, examples: [3] }],
  ],
  ['a tie was ended', (db) => endTie(db, 2, by), [{ kind: 'tie-changed', count: 1, examples: [2] }]],
  [
    'a need was changed',
    (db) => changeNeed(db, 1, { state: 'met' }, by),
    [{ kind: 'need-changed', count: 1, examples: [1] }],
  ],
  [
    'ties were added to whom it brought',
    async (db) => {
      for (let at = 0; at < 12; at++)
        await addTie(db, { provider: 2, customer: 1, service: `service ${at}` }, by);
    },
    [{ kind: 'tie', count: 12, examples: [3, 4, 5, 6, 7, 8, 9, 10, 11, 12] }],
  ],
  [
    'needs were added of whom it brought',
    (db) => addNeed(db, { person: 1, text: 'A plan', supplier: { everyone: true } }, by),
    [{ kind: 'need', count: 1, examples: [2] }],
  ],
  [
    'somebody new reports to whom it brought',
    (db) => importMore(db, (next) => next.people.manager.set([0], 2), { people: { added: [2] } }),
    [{ kind: 'report', count: 1, examples: [4] }],
  ],
  [
    'somebody new has a dotted line to whom it brought',
    (db) =>
      importMore(db, ({ people }) => (people.dottedLine as Map<number, readonly number[]>).set(2, [2, 1]), {
        people: { added: [2] },
      }),
    [{ kind: 'dotted-line', count: 1, examples: [4] }],
  ],
  [
    'the team of somebody whom it brought was named',
    (db) => addTie(db, { provider: { teamOf: 1 }, customer: { everyone: true } }, by),
    [{ kind: 'team', count: 1, examples: [4] }],
  ],
];

onEveryEngine((engine) => {
  test.each(cases)('refused where %s, and nothing changes', async (_, change, expected) => {
    const { db } = await engine.fresh();
    await applyPlan(db, planToAdd(ward), by);
    expect(await findDependants(db, 1)).toEqual([]);
    await change(db);
    const before = await loadOrganisation(db);
    expect(await findDependants(db, 1)).toEqual(expected);
    const refused = undoImport(db, 1, by);
    await expect(refused).rejects.toThrow(CannotUndo);
    await expect(refused).rejects.toMatchObject({ dependants: expected });
    expect(await loadOrganisation(db)).toEqual(before);
  });

  test('a need that it brought and somebody removed is no reason to refuse', async () => {
    const { db } = await engine.fresh();
    await applyPlan(db, planToAdd(ward), by);
    await removeNeed(db, 1, by);
    await undoImport(db, 1, by);
    expect((await loadOrganisation(db)).organisation.people.count).toBe(0);
  });

  test('a need that it changed and somebody removed is one', async () => {
    const { db } = await engine.fresh();
    await applyPlan(db, planToAdd(ward), by);
    await importMore(db, ({ needs }) => needs.state.set([1], 0), { needs: { changed: [0] } });
    await removeNeed(db, 1, by);
    expect(await findDependants(db, 2)).toEqual([{ kind: 'need-changed', count: 1, examples: [1] }]);
  });

  describe('what it took off named somebody who has left since', () => {
    test('an outside customer who was ended', async () => {
      const { db } = await engine.fresh();
      await applyPlan(db, planToAdd(ward), by);
      await importMore(db, (next) => next, { needs: { gone: [0] } });
      await endCustomer(db, 3, by);
      expect(await findDependants(db, 2)).toEqual([{ kind: 'party-left', count: 1, examples: [3] }]);
      await expect(undoImport(db, 2, by)).rejects.toThrow(CannotUndo);
    });

    test('somebody whose own import was undone', async () => {
      const { db } = await engine.fresh();
      await applyPlan(db, planToAdd(ward), by);
      await importMore(db, (next) => next, { people: { added: [2] } });
      await changeNeed(db, 1, { supplier: 4 }, by);
      await importMore(db, ({ needs }) => needs.supplier.set([0], 0), { needs: { changed: [0] } });
      await undoImport(db, 2, by);
      expect(await findDependants(db, 4)).toEqual([{ kind: 'party-left', count: 1, examples: [4] }]);
    });
  });

  test('what is not there, or is undone already, cannot be undone', async () => {
    const { db } = await engine.fresh();
    await applyPlan(db, planToAdd(ward), by);
    for (const revision of [0, 2, 99])
      await expect(undoImport(db, revision, by)).rejects.toMatchObject({
        refusal: 'gone',
        subject: 'import',
      });
    await undoImport(db, 1, by);
    await expect(undoImport(db, 1, by)).rejects.toThrow(EditRefused);
    await expect(findDependants(db, 1)).rejects.toThrow(EditRefused);
    expect(await readRevision(db)).toBe(2);
  });
});
