import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Kysely, Migrator } from 'kysely';
import { expect, test } from 'vitest';
import type { Organisation } from '#model/organisation.ts';
import { packRating, ratingAt } from '#model/ratings.ts';
import { applyPlan } from '#store/apply-plan.ts';
import { catchUp } from '#store/catch-up.ts';
import { createDialect } from '#store/dialect.ts';
import { readJournal } from '#store/journal.ts';
import { loadOrganisation } from '#store/load-organisation.ts';
import { migrations } from '#store/migrations/migrations.ts';
import type { Db } from '#store/tables.ts';
import { addTie, changeTie, endTie } from '#store/tie-edits.ts';
import { undoImport } from '#store/undo-import.ts';
import { tinyOrganisation } from '../tiny-organisation.ts';
import { onEveryEngine, onSharedEngines } from './engines.ts';
import { importMore } from './import-more.ts';
import { planToAdd } from './plan-of.ts';

const by = { actor: 'hr', now: new Date('2026-11-22T09:30:00Z') };
const good = packRating({ overall: 4, empathy: 2 });
const poor = packRating({ overall: 1, responsiveness: 5 });

/** Party ids: E1 is 1, E2 is 2, patients 3. Ties 1 and 2; the second is not rated. */
const ward = tinyOrganisation({
  people: ['E1', 'E2'],
  customers: ['Patients!'],
  ties: [
    { from: 'E1', to: 'E2', service: 'rotas', rating: { overall: 4, empathy: 2 } },
    'E2 > Patients = care',
  ],
});

const ratingsOf = ({ ties }: Organisation): number[] =>
  Array.from({ length: ties.count }, (_, tie) => ratingAt(ties.rating, tie));

const ratingsIn = async (db: Db) => ratingsOf((await loadOrganisation(db)).organisation);

/** A later import in which both ties are rated otherwise. */
const rateAnew = (db: Db) =>
  importMore(
    db,
    ({ ties }) => {
      (ties as { rating: Int32Array }).rating = Int32Array.of(poor, good);
    },
    { rated: [0, 1] },
  );

onEveryEngine((engine) => {
  test('ratings are loaded as they were imported, and take no room where there are none', async () => {
    const { db } = await engine.fresh();
    await applyPlan(db, planToAdd(ward), by);
    expect(await ratingsIn(db)).toEqual([good, 0]);
    const bare = await engine.fresh();
    const ties = { ...ward.ties, rating: new Int32Array(0) };
    await applyPlan(bare.db, planToAdd({ ...ward, ties }), by);
    expect((await loadOrganisation(bare.db)).organisation.ties.rating).toHaveLength(0);
  });

  test('what is edited by hand, ended, or comes back keeps its rating; what is added by hand has none', async () => {
    const { db } = await engine.fresh();
    await applyPlan(db, planToAdd(ward), by);
    await changeTie(db, 1, { promise: 'monthly', byCustomer: true }, by);
    expect(await ratingsIn(db)).toEqual([good, 0]);
    await endTie(db, 1, by);
    expect(await ratingsIn(db)).toEqual([good, 0]);
    await addTie(db, { provider: 1, customer: 2, service: 'rotas' }, by);
    await addTie(db, { provider: 2, customer: 1, service: 'help' }, by);
    expect(await ratingsIn(db)).toEqual([good, 0, 0]);
  });

  test('whoever catches up knows ratings given since, also where there were none', async () => {
    const { db } = await engine.fresh();
    const ties = { ...ward.ties, rating: new Int32Array(0) };
    await applyPlan(db, planToAdd({ ...ward, ties }), by);
    const known = await loadOrganisation(db);
    await rateAnew(db);
    expect(ratingsOf((await catchUp(db, known)).organisation)).toEqual([poor, good]);
    expect(ratingsOf(known.organisation)).toEqual([0, 0]);
  });

  test('undoing an import puts the ratings back that it changed', async () => {
    const { db } = await engine.fresh();
    await applyPlan(db, planToAdd(ward), by);
    const known = await loadOrganisation(db);
    await rateAnew(db);
    expect(await ratingsIn(db)).toEqual([poor, good]);
    await undoImport(db, 2, by);
    expect(await ratingsIn(db)).toEqual([good, 0]);
    expect(ratingsOf((await catchUp(db, known)).organisation)).toEqual([good, 0]);
  });

  test('the journal counts them, and no line holds one', async () => {
    const { db } = await engine.fresh();
    await applyPlan(db, planToAdd(ward), by);
    await rateAnew(db);
    await changeTie(db, 1, { promise: 'monthly' }, by);
    const [edit, second, first] = await readJournal(db, { limit: 3 });
    expect([second.detail.ratings, first.detail.ratings]).toEqual([2, undefined]);
    expect(edit.detail).toEqual({ tie: 1, provider: 1, customer: 2, fields: ['promise'] });
    expect(JSON.stringify([edit, second, first])).not.toMatch(new RegExp(`${good}|${poor}`));
  });
});

onSharedEngines((engine) => {
  test('ties of a store of before there were ratings are not rated', async () => {
    const place = await engine.freshPlace();
    if ('sqliteFile' in place) await mkdir(dirname(place.sqliteFile));
    const old = new Kysely<{ tie: object }>({ dialect: createDialect(place) });
    const provider = { getMigrations: async () => ({ ...migrations }) };
    await new Migrator({ db: old, provider }).migrateTo('003-settings');
    await old.insertInto('tie').values({ id: 1, provider: 1, customer: 2, flags: 1, revision: 1 }).execute();
    await old.destroy();
    const { db } = await engine.open(place);
    expect(await db.selectFrom('tie').select(['id', 'rating']).execute()).toEqual([{ id: 1, rating: 0 }]);
  });
});
