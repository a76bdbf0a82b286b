import type { RememberedBefore } from './remembered-columns.ts';
import type { Db, OrganisationRow, UndoKind } from './tables.ts';

/** What undoing an import or a repair takes besides the rows as they were. */
export interface Kept {
  /** Numbers of what it added. */
  readonly parties: NumberRange;
  readonly ties: NumberRange;
  readonly needs: NumberRange;
  /** As they were before; null where it left them as they are. */
  readonly dataHealth: Pick<OrganisationRow, 'problems' | 'rows_read'> | null;
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

/** So many of the newest imports, and of the newest repairs, can be undone. */
const mostKept = { import: 12, repair: 100 } as const;

/** Keeps what is needed; of the oldest of its kind nothing is kept any more. A repair is in its table already. */
export async function keepUndo(
  db: Db,
  revision: number,
  kept: Kept,
  kind: keyof typeof mostKept = 'import',
): Promise<void> {
  await db
    .insertInto('import_undo')
    .values({ revision, kept: JSON.stringify(kept) })
    .execute();
  const repairs = db.selectFrom('repair').select('revision');
  const tooOld = await db
    .selectFrom('import_undo')
    .select('revision')
    .where('revision', kind === 'repair' ? 'in' : 'not in', repairs)
    .orderBy('revision', 'desc')
    .offset(mostKept[kind])
    .limit(mostKept[kind])
    .execute();
  if (tooOld.length > 0)
    await dropUndo(
      db,
      tooOld.map((row) => row.revision),
    );
}

/** Drops what is kept of these revisions, or of all; those cannot be undone any more. */
export async function dropUndo(db: Db, revisions?: readonly number[]): Promise<void> {
  for (const table of ['undo_row', 'import_undo'] as const)
    await db
      .deleteFrom(table)
      .$if(revisions !== undefined, (query) => query.where('revision', 'in', revisions!))
      .execute();
}

/** Undefined if nothing is kept of it, or it is undone already. */
export async function findKept(db: Db, revision: number): Promise<Kept | undefined> {
  return (await findKeptSince(db, revision)).find((each) => each.revision === revision)?.kept;
}

/** What is kept of the imports and repairs from a revision on that are not undone, the oldest first. */
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
