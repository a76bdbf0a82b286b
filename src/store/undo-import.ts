import { scrub } from './dialect.ts';
import { collectDependants } from './find-dependants.ts';
import type { JournalDetail } from './journal.ts';
import { readKeptRows } from './kept-rows.ts';
import { changeKept, findKeptSince, type Kept, type NumberRange } from './kept-undo.ts';
import { type By, makeChange } from './make-change.ts';
import { putRemembered, type RememberedBefore } from './remembered-columns.ts';
import { countRows, type Progress } from './row-counter.ts';
import { CannotUndo, EditRefused } from './store-errors.ts';
import type { Db, UndoKind } from './tables.ts';
import { type UndoTable, undoKinds, undoTables } from './undo-tables.ts';
import { upsertRows } from './upsert-rows.ts';

export interface UndoContext extends By {
  /** Told now and then of the rows put back; what it throws leaves the import as it is. */
  readonly progress?: Progress;
}

/**
 * Takes an import back, all of it or nothing: what it added goes, and what it changed or took off is as it was. What it
 * published of ratings gives way to what was published before.
 * Returns the new revision. Throws `CannotUndo` if something later depends on it, and `EditRefused` (gone) if there
 * is no such import, it is undone already or too old to be undone.
 */
export const undoImport = (db: Db, imported: number, context: UndoContext): Promise<number> =>
  undo(db, imported, { ...context, what: 'import' });

/** Takes a repair back, as `undoImport` does an import. */
export const undoRepair = (db: Db, repaired: number, by: By): Promise<number> =>
  undo(db, repaired, { ...by, what: 'repair' });

async function undo(
  db: Db,
  undone: number,
  { actor, now, progress, what }: UndoContext & { readonly what: 'import' | 'repair' },
): Promise<number> {
  const action = `${what}-undone` as const;
  const made = await makeChange(db, { actor, now, action }, async (trx, revision) => {
    const [it, ...later] = await findKeptSince(trx, undone);
    if (it?.revision !== undone || (await isRepair(trx, undone)) !== (what === 'repair'))
      throw new EditRefused('gone', what);
    const dependants = await collectDependants(trx, undone, it.kept);
    if (dependants.length > 0) throw new CannotUndo(dependants);
    const wrote = countRows(await countAll(trx, it), progress);
    const taken = await deleteAdded(trx, it.kept, wrote);
    let rowsRestored = 0;
    for (const kind of undoKinds)
      rowsRestored += await restoreRows(trx, kind, { imported: it, revision, wrote });
    await restoreAround(trx, it.kept, later);
    await trx.deleteFrom('rating_publication').where('revision', '=', undone).execute();
    await markUndone(trx, undone, revision);
    // Whoever knows what an import had brought reads all anew; of a repair the ties tell who is to go.
    if (what === 'import') await trx.updateTable('organisation').set({ deleted_at: revision }).execute();
    return { [what]: undone, ...taken, rowsRestored };
  });
  await scrub(db);
  return made;
}

async function isRepair(db: Db, revision: number): Promise<boolean> {
  const found = await db
    .selectFrom('repair')
    .select('revision')
    .where('revision', '=', revision)
    .executeTakeFirst();
  return found !== undefined;
}

interface KeptImport {
  readonly revision: number;
  readonly kept: Kept;
}

async function countAll(db: Db, { revision, kept }: KeptImport): Promise<number> {
  const { count } = await db
    .selectFrom('undo_row')
    .select(({ fn, cast }) => cast<number>(fn.countAll(), 'integer').as('count'))
    .where('revision', '=', revision)
    .executeTakeFirstOrThrow();
  return count + kept.parties.count + kept.ties.count + kept.needs.count;
}

type Wrote = (rows: number) => void;

async function deleteAdded(db: Db, { parties, ties, needs }: Kept, wrote: Wrote): Promise<JournalDetail> {
  return {
    tiesRemoved: await deleteRange(db, { table: 'tie', key: 'id', range: ties }, wrote),
    needsRemoved: await deleteRange(db, { table: 'need', key: 'id', range: needs }, wrote),
    groupsRemoved: await deleteRange(db, { table: 'party_group', key: 'party_id', range: parties }, wrote),
    customersRemoved: await deleteRange(db, { table: 'customer', key: 'party_id', range: parties }, wrote),
    peopleRemoved: await deleteRange(db, { table: 'person', key: 'party_id', range: parties }, wrote),
  };
}

/** Numbers of one statement: others get their turn in between. */
const deletedAtOnce = 5_000;

async function deleteRange(
  db: Db,
  { table, key, range }: { table: UndoKind | 'party_group'; key: string; range: NumberRange },
  wrote: Wrote,
): Promise<number> {
  let deleted = 0;
  for (let at = range.first; at < range.first + range.count; at += deletedAtOnce) {
    const end = Math.min(at + deletedAtOnce, range.first + range.count);
    const { ref } = db.dynamic;
    const { numDeletedRows } = await db
      .deleteFrom(table)
      .where(ref(key), '>=', at)
      .where(ref(key), '<', end)
      .executeTakeFirst();
    deleted += Number(numDeletedRows);
    wrote(Number(numDeletedRows));
  }
  return deleted;
}

/** The rows get the revision of the undoing, so that whoever knows them as they were reads them anew. */
async function restoreRows<Kind extends UndoKind>(
  db: Db,
  kind: Kind,
  { imported, revision, wrote }: { imported: KeptImport; revision: number; wrote: Wrote },
): Promise<number> {
  const columns = imported.kept.columns[kind] as UndoTable<Kind>['columns'];
  const revisionAt = columns.indexOf('revision');
  let restored = 0;
  for await (const page of readKeptRows(db, imported.revision, kind)) {
    const rows = page.map((row) => row.with(revisionAt, revision));
    await upsertRows(db, { ...undoTables[kind], columns }, rows, wrote);
    restored += rows.length;
  }
  return restored;
}

/**
 * What the next import found before it was left by this one: it will then put back what this one found. Only what
 * no later import has written since is put back now.
 */
async function restoreAround(db: Db, kept: Kept, later: readonly KeptImport[]): Promise<void> {
  if (kept.dataHealth) {
    const next = later.find((each) => each.kept.dataHealth);
    if (next) await changeKept(db, next.revision, { ...next.kept, dataHealth: kept.dataHealth });
    else await db.updateTable('organisation').set(kept.dataHealth).execute();
  }
  for (const before of kept.remembered) {
    const writer = later.find((each) => each.kept.remembered.some(isOf(before)));
    if (!writer) await putRemembered(db, before);
    else await changeRemembered(db, writer.revision, before);
  }
}

const isOf =
  ({ file, key }: RememberedBefore) =>
  (other: RememberedBefore): boolean =>
    other.file === file && other.key === key;

async function changeRemembered(db: Db, revision: number, before: RememberedBefore): Promise<void> {
  const [{ kept }] = await findKeptSince(db, revision);
  const remembered = kept.remembered.map((each) => (isOf(before)(each) ? before : each));
  await changeKept(db, revision, { ...kept, remembered });
}

/** Its rows lose their words and keep their numbers: later undoings ask how old what was put back is. */
async function markUndone(db: Db, imported: number, revision: number): Promise<void> {
  await db.insertInto('undone_import').values({ undone_at: revision, revision: imported }).execute();
  await db.updateTable('undo_row').set({ before: '' }).where('revision', '=', imported).execute();
}
