import type { RememberedBefore } from './remembered-columns.ts';
import type { Db, OrganisationRow, UndoKind } from './tables.ts';

/** What undoing an import takes besides the rows as they were. */
export interface Kept {
  /** Numbers of what the import added. */
  readonly parties: NumberRange;
  readonly ties: NumberRange;
  readonly needs: NumberRange;
  /** As they were before. */
  readonly dataHealth: Pick<OrganisationRow, 'problems' | 'rows_read'>;
  readonly remembered: readonly RememberedBefore[];
  /** The columns of the rows kept, in the order of their values. */
  readonly columns: Readonly<Record<UndoKind, readonly string[]>>;
}

/** Numbers that follow each other. */
export interface NumberRange {
  readonly first: number;
  readonly count: number;
}

export const isIn = ({ first, count }: NumberRange, number: number): boolean =>
  number >= first && number < first + count;

/** Imports whose undo data is kept. */
const importsKept = 12;

/** Keeps what is needed; of the oldest imports nothing is kept any more. */
export async function keepUndo(db: Db, revision: number, kept: Kept): Promise<void> {
  await db
    .insertInto('import_undo')
    .values({ revision, kept: JSON.stringify(kept) })
    .execute();
  const newest = db.selectFrom('import_undo').select('revision').orderBy('revision', 'desc');
  const oldest = await newest
    .limit(1)
    .offset(importsKept - 1)
    .executeTakeFirst();
  if (oldest) await dropUndo(db, oldest.revision);
}

/** Drops what is kept of the imports before a revision, or of all; those cannot be undone any more. */
export async function dropUndo(db: Db, before?: number): Promise<void> {
  for (const table of ['undo_row', 'import_undo'] as const)
    await db
      .deleteFrom(table)
      .$if(before !== undefined, (query) => query.where('revision', '<', before!))
      .execute();
}

/** Undefined if nothing is kept of it, or it is undone already. */
export async function findKept(db: Db, revision: number): Promise<Kept | undefined> {
  return (await findKeptSince(db, revision)).find((each) => each.revision === revision)?.kept;
}

/** What is kept of the imports from a revision on that are not undone, the oldest first. */
export async function findKeptSince(
  db: Db,
  revision: number,
): Promise<readonly { readonly revision: number; readonly kept: Kept }[]> {
  const rows = await db
    .selectFrom('import_undo')
    .selectAll()
    .where('revision', '>=', revision)
    .where('revision', 'not in', db.selectFrom('undone_import').select('revision'))
    .orderBy('revision')
    .execute();
  return rows.map((row) => ({ revision: row.revision, kept: JSON.parse(row.kept) as Kept }));
}

export async function changeKept(db: Db, revision: number, kept: Kept): Promise<void> {
  await db
    .updateTable('import_undo')
    .set({ kept: JSON.stringify(kept) })
    .where('revision', '=', revision)
    .execute();
}
