import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Kysely, Migrator } from 'kysely';
import { expect, test } from 'vitest';
import { packRatings } from '#model/published-ratings.ts';
import { blankCell, noFigures, type RatingCell, type RatingCells } from '#model/rating-cells.ts';
import { packRating } from '#model/ratings.ts';
import { applyPlan } from '#store/apply-plan.ts';
import { catchUp } from '#store/catch-up.ts';
import { deleteEverything, deleteSample } from '#store/deletions.ts';
import { createDialect } from '#store/dialect.ts';
import { loadOrganisation } from '#store/load-organisation.ts';
import { migrations } from '#store/migrations/migrations.ts';
import { nameOrganisation } from '#store/organisation.ts';
import type { Db } from '#store/tables.ts';
import { endTie } from '#store/tie-edits.ts';
import { undoImport } from '#store/undo-import.ts';
import { tinyOrganisation } from '../tiny-organisation.ts';
import { onEveryEngine, onSharedEngines } from './engines.ts';
import { planOf, planToAdd } from './plan-of.ts';

const by = { actor: 'hr', now: new Date('2026-11-22T09:30:00Z') };

const ward = tinyOrganisation({
  people: [
    { id: 'E1', department: 'Ward 7' },
    { id: 'E2', department: 'Theatre', manager: 'E1' },
  ],
  ties: [{ from: 'E1', to: 'E2', rating: { overall: 4 } }],
});

/** Cells of which the sum is told by, for organisation, Ward 7 and the branch of E1; nothing of Theatre. */
function cellsOf(sum: number): RatingCells {
  const cell: RatingCell = {
    given: { ...noFigures, empathy: { sum, ratings: 9, raters: 5 } },
    received: noFigures,
  };
  return { organisation: cell, departments: [cell, blankCell], branches: new Map([[0, cell]]) };
}

/** As the store keeps it; E1 is party 1. */
const publishedAt = (revision: number, sum: number) =>
  packRatings(cellsOf(sum), { revision, people: ward.people, partyIds: Int32Array.of(1, 2) });

const publishing = (sum: number) => ({ ...by, publish: () => cellsOf(sum) });

const load = (db: Db, sum: number, more: { sample?: boolean } = {}) =>
  applyPlan(db, planToAdd(ward, { rated: [0] }), { ...publishing(sum), ...more });

/** A later import that rates the tie; with null it publishes nothing. */
async function rateAgain(db: Db, publish: () => RatingCells | null): Promise<number> {
  const { organisation, revision } = await loadOrganisation(db);
  const rating = Int32Array.of(packRating({ overall: 2 }));
  const next = { ...organisation, ties: { ...organisation.ties, rating } };
  return applyPlan(db, planOf(next, { revision, rated: [0] }), { ...by, publish });
}

const publishedIn = async (db: Db) => (await loadOrganisation(db)).organisation.published;

onEveryEngine((engine) => {
  test('what an import publishes of ratings stays, whatever is edited, until the next does', async () => {
    const { db } = await engine.fresh();
    await load(db, 21);
    expect(await publishedIn(db)).toEqual(publishedAt(1, 21));
    await endTie(db, 1, by);
    const { organisation, revision } = await loadOrganisation(db);
    await applyPlan(db, planOf(organisation, { revision }), publishing(99));
    await rateAgain(db, () => null);
    expect(await publishedIn(db)).toEqual(publishedAt(1, 21));
    await rateAgain(db, () => cellsOf(30));
    expect(await publishedIn(db)).toEqual(publishedAt(5, 30));
  });

  test('nothing is published where nothing ever was', async () => {
    const { db } = await engine.fresh();
    expect(await publishedIn(db)).toBeNull();
    await applyPlan(db, planToAdd(ward, { rated: [0] }), by);
    expect(await publishedIn(db)).toBeNull();
  });

  test('undoing the import brings back what was published before it, and nothing before the first', async () => {
    const { db } = await engine.fresh();
    await load(db, 21);
    const known = await loadOrganisation(db);
    const second = await rateAgain(db, () => cellsOf(30));
    await undoImport(db, second, by);
    expect(await publishedIn(db)).toEqual(publishedAt(1, 21));
    expect((await catchUp(db, known)).organisation.published).toEqual(publishedAt(1, 21));
    await undoImport(db, 1, by);
    expect(await publishedIn(db)).toBeNull();
  });

  test('it goes with the sample, and with everything', async () => {
    const { db } = await engine.fresh();
    await load(db, 21, { sample: true });
    await deleteSample(db, by);
    expect(await publishedIn(db)).toBeNull();
    const { organisation, revision } = await loadOrganisation(db);
    expect(organisation.people.count).toBe(0);
    await applyPlan(db, planToAdd(ward, { revision, rated: [0] }), publishing(22));
    await deleteEverything(db, by);
    expect(await publishedIn(db)).toBeNull();
    expect(await db.selectFrom('rating_publication').selectAll().execute()).toEqual([]);
  });
});

onSharedEngines((engine) => {
  test('another process that catches up knows what was published since, and keeps what it knows else', async () => {
    const place = await engine.freshPlace();
    const [one, other] = [await engine.open(place), await engine.open(place)];
    await load(one.db, 21);
    const known = await loadOrganisation(other.db);
    await nameOrganisation(one.db, 'St Elsewhere', by);
    const named = await catchUp(other.db, known);
    expect(named.organisation.published).toBe(known.organisation.published);
    await rateAgain(one.db, () => cellsOf(30));
    expect((await catchUp(other.db, named)).organisation.published).toEqual(publishedAt(3, 30));
  });

  test('a store of before it was kept has nothing published', async () => {
    const place = await engine.freshPlace();
    if ('sqliteFile' in place) await mkdir(dirname(place.sqliteFile));
    const old = new Kysely<{ tie: object }>({ dialect: createDialect(place) });
    const provider = { getMigrations: async () => ({ ...migrations }) };
    await new Migrator({ db: old, provider }).migrateTo('005-repairs');
    const tie = { id: 1, provider: 1, customer: 2, flags: 2, rating: 4, revision: 1 };
    await old.insertInto('tie').values(tie).execute();
    await old.destroy();
    expect(await publishedIn((await engine.open(place)).db)).toBeNull();
  });
});
