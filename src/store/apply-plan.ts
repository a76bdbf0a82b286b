import type { ImportPlan } from '#model/import-plan.ts';
import type { Organisation } from '#model/organisation.ts';
import { answerOf } from '#model/people.ts';
import { packRatings } from '#model/published-ratings.ts';
import type { RatingCells } from '#model/rating-cells.ts';
import { writeCustomers } from './customers.ts';
import { scrub } from './dialect.ts';
import { endCustomers } from './end-customers.ts';
import { writeGroups } from './groups.ts';
import { writeImportRecord } from './import-records.ts';
import { inBatches } from './in-batches.ts';
import type { JournalDetail } from './journal.ts';
import { keepRows } from './keep-rows.ts';
import { keepUndo } from './kept-undo.ts';
import { type By, makeChange } from './make-change.ts';
import { writeNeeds } from './needs.ts';
import type { StoreIds } from './party-ids.ts';
import { writePeople } from './people.ts';
import { type Added, findTouched, listRows, type PlanRows, takeIds } from './plan-rows.ts';
import { writePublished } from './rating-publications.ts';
import { rememberColumns } from './remembered-columns.ts';
import { countRows, type Progress } from './row-counter.ts';
import { isoDay, type Stamp } from './stamp.ts';
import { EditRefused, StalePlan } from './store-errors.ts';
import type { Db, OrganisationRow } from './tables.ts';
import { writeTies } from './ties.ts';
import { undoColumns, undoKinds } from './undo-tables.ts';
import { dropUpload } from './uploads.ts';

export interface ApplyContext extends By {
  /** The rows are of the sample organisation. */
  readonly sample?: boolean;
  /** The upload that the plan was made of: it is dropped with the import. */
  readonly uploadId?: string;
  /** Told now and then of the rows written; what it throws rolls all of them back. */
  readonly progress?: Progress;
  /** What is published of ratings once the plan is applied, if it rates ties; null leaves what was published before. */
  readonly publish?: (next: Organisation) => RatingCells | null;
}

/**
 * Applies a plan: all of it or nothing. New parties, ties and needs get the store's own numbers in place of the
 * plan's; what undoing it takes is kept. Returns the new revision; throws `StalePlan` if something has changed
 * since the plan was made, and `EditRefused` (blocked) if a blocking problem stands.
 */
export async function applyPlan(db: Db, plan: ImportPlan, context: ApplyContext): Promise<number> {
  if (plan.blocked) throw new EditRefused('blocked', 'upload');
  const action = context.sample ? 'sample-loaded' : 'import-applied';
  const change = { actor: context.actor, now: context.now, action } as const;
  const made = await makeChange(db, change, async (trx, revision) => {
    if (revision !== plan.revision + 1) throw new StalePlan(plan.revision, revision - 1);
    const { ids, added, tiesEnded } = await writeRows(trx, plan, { revision, ...context });
    await publish(trx, plan, { revision, partyIds: ids.people, ...context });
    const dataHealth = await writeHealth(trx, plan);
    const remembered = await rememberColumns(trx, plan.remember, revision);
    await writeImportRecord(trx, plan, { revision, ...context });
    await keepUndo(trx, revision, { ...added, dataHealth, remembered, columns: undoColumns });
    if (context.uploadId !== undefined) await dropUpload(trx, context.uploadId);
    return { ...toDetail(plan), tiesEnded };
  });
  // With the upload went ratings and comments that nobody may read.
  await scrub(db);
  return made;
}

/** Every row's number, what is added, and how many ties ended. */
async function writeRows(
  db: Db,
  plan: ImportPlan,
  { revision, now, sample, progress }: ApplyContext & { revision: number },
): Promise<{ ids: StoreIds; added: Added; tiesEnded: number }> {
  const { ids, added } = await takeIds(db, plan);
  const rows = listRows(plan);
  const touched = await findTouched(db, plan, { rows, ids, added });
  const kept = undoKinds.reduce((sum, kind) => sum + touched[kind].length, 0);
  const off = plan.customers.gone.length + plan.needs.gone.length;
  const wrote = countRows(kept + rows.count + off, progress);
  const stamp = { revision, sample: sample ? 1 : 0, today: isoDay(now), wrote } as const;
  await keepRows(db, touched, { revision, wrote });
  await writeNext(db, plan, { rows, ids, stamp });
  await deleteNeeds(db, touched.deletedNeeds, wrote);
  const gone = plan.customers.gone.map((row) => ids.customers[row]);
  const tiesEnded = await endCustomers(db, gone, stamp);
  return { ids, added, tiesEnded: plan.ties.gone.length + tiesEnded };
}

async function publish(
  db: Db,
  { next, rated }: ImportPlan,
  { publish, revision, partyIds }: Pick<ApplyContext, 'publish'> & { revision: number; partyIds: Int32Array },
): Promise<void> {
  const cells = rated.length > 0 ? publish?.(next) : null;
  if (cells) await writePublished(db, packRatings(cells, { revision, partyIds, people: next.people }));
}

async function writeNext(
  db: Db,
  { next }: ImportPlan,
  { rows, ids, stamp }: { rows: PlanRows; ids: StoreIds; stamp: Stamp },
): Promise<void> {
  await writePeople(db, { people: next.people, rows: rows.people, ids, stamp });
  await writeCustomers(db, { customers: next.customers, rows: rows.customers, ids, stamp });
  await writeGroups(db, { next, rows: rows.groups, ids, stamp });
  await writeTies(db, { next, rows: rows.ties, ids, stamp });
  await writeNeeds(db, { needs: next.needs, rows: rows.needs, ids, stamp });
}

async function deleteNeeds(db: Db, ids: readonly number[], wrote: (rows: number) => void): Promise<void> {
  for (const batch of inBatches(ids)) {
    await db.deleteFrom('need').where('id', 'in', batch).execute();
    wrote(batch.length);
  }
}

/** Returns what it was. */
async function writeHealth(
  db: Db,
  { next }: ImportPlan,
): Promise<Pick<OrganisationRow, 'problems' | 'rows_read'>> {
  const before = await db
    .selectFrom('organisation')
    .select(['problems', 'rows_read'])
    .executeTakeFirstOrThrow();
  const { problems, rows } = next.dataHealth ?? { problems: null, rows: null };
  await db.updateTable('organisation').set({ problems, rows_read: rows }).execute();
  return before;
}

const toDetail = (plan: ImportPlan): JournalDetail => ({
  peopleAdded: plan.people.added.length,
  peopleChanged: plan.people.changed.length,
  peopleMoved: plan.moved.length,
  peopleLeaving: plan.people.gone.length,
  answersChanged: plan.answers.length,
  ...given(
    'namedNobody',
    plan.answers.filter((row) => answerOf(plan.next.people, row) === 'named-nobody').length,
  ),
  customersAdded: plan.customers.added.length,
  customersChanged: plan.customers.changed.length,
  customersEnded: plan.customers.gone.length,
  tiesAdded: plan.ties.added.length,
  tiesChanged: plan.ties.changed.length,
  ...given('ratings', plan.rated.length),
  needsAdded: plan.needs.added.length,
  needsChanged: plan.needs.changed.length,
  needsRemoved: plan.needs.gone.length,
  problems: plan.problems.length,
  ...given(
    'rowsLeftOut',
    plan.files.reduce((sum, file) => sum + file.rowsLeftOut, 0),
  ),
});

const given = (name: string, number: number): JournalDetail => (number > 0 ? { [name]: number } : {});
