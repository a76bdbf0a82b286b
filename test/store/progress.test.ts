import { expect, test } from 'vitest';
import { emptyOrganisation } from '#model/organisation.ts';
import { type ApplyContext, applyPlan } from '#store/apply-plan.ts';
import { readJournal } from '#store/journal.ts';
import { loadOrganisation } from '#store/load-organisation.ts';
import { Cancelled } from '#store/store-errors.ts';
import { undoImport } from '#store/undo-import.ts';
import { crowdOf } from './crowd-of.ts';
import { onEveryEngine } from './engines.ts';
import { planOf, planToAdd, rowsTo } from './plan-of.ts';

const by = { actor: 'hr', now: new Date('2026-11-22T09:30:00Z') };
const crowd = crowdOf(3_000);

/** Notes each word of progress. */
const noting = (told: [number, number][]): ApplyContext => ({
  ...by,
  progress: (done, total) => {
    told.push([done, total]);
  },
});

/** Cancels at the first word of progress past so many rows. */
const cancelling = (rows: number): ApplyContext => ({
  ...by,
  progress: (done) => {
    if (done > rows) throw new Cancelled();
  },
});

onEveryEngine((engine) => {
  test('progress counts up to all rows, and is told seldom', async () => {
    const { db } = await engine.fresh();
    const told: [number, number][] = [];
    await applyPlan(db, planToAdd(crowd), noting(told));
    expect(told.length).toBeGreaterThan(4);
    expect(told.length).toBeLessThanOrEqual(12);
    expectToRise(told, 6_000);
  });

  test('rows that are kept for undoing count too, and so do those put back', async () => {
    const { db } = await engine.fresh();
    await applyPlan(db, planToAdd(crowd), by);
    const { organisation } = await loadOrganisation(db);
    const again = planOf(organisation, { revision: 1, people: { changed: rowsTo(3_000) } });
    for (const [total, work] of [
      [6_000, (context: ApplyContext) => applyPlan(db, again, context)],
      [3_000, (context: ApplyContext) => undoImport(db, 2, context)],
      [6_000, (context: ApplyContext) => undoImport(db, 1, context)],
    ] as const) {
      const told: [number, number][] = [];
      await work(noting(told));
      expectToRise(told, total);
    }
  });

  test.each([0, 3_000, 5_400])('an import that is cancelled past %i rows leaves nothing', async (rows) => {
    const { db } = await engine.fresh();
    await expect(applyPlan(db, planToAdd(crowd), cancelling(rows))).rejects.toThrow(Cancelled);
    expect(await loadOrganisation(db)).toEqual({
      organisation: { ...emptyOrganisation, published: null },
      revision: 0,
    });
    expect(await readJournal(db, { limit: 9 })).toEqual([]);
    expect(await db.selectFrom('undo_row').selectAll().execute()).toEqual([]);
    expect(await applyPlan(db, planToAdd(crowd), by)).toBe(1);
  });

  test('an undoing that is cancelled leaves the import, and can be tried again', async () => {
    const { db } = await engine.fresh();
    await applyPlan(db, planToAdd(crowd), by);
    const before = await loadOrganisation(db);
    await expect(undoImport(db, 1, cancelling(2_000))).rejects.toThrow(Cancelled);
    expect(await loadOrganisation(db)).toEqual(before);
    expect(await undoImport(db, 1, by)).toBe(2);
  });
});

function expectToRise(told: readonly (readonly [number, number])[], total: number): void {
  const done = told.map(([rows]) => rows);
  expect(done).toEqual(done.toSorted((a, b) => a - b));
  expect(done.at(-1)).toBeGreaterThan(total - 600);
  expect(new Set(told.map(([, all]) => all))).toEqual(new Set([total]));
  expect(Math.max(...done)).toBeLessThanOrEqual(total);
}
