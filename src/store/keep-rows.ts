import { sql } from 'kysely';
import { inBatches } from './in-batches.ts';
import type { Db, UndoKind } from './tables.ts';
import { contentRevision, undoKinds, undoTables, withContent } from './undo-tables.ts';
import { type Target, upsertRows } from './upsert-rows.ts';

/** Numbers of the rows that an import is about to change, by table. */
export interface TouchedRows extends Readonly<Record<UndoKind, readonly number[]>> {
  /** Of these needs, the ones that it deletes. */
  readonly deletedNeeds: readonly number[];
}

/** Keeps rows as they are before an import changes or deletes them; part of its own transaction. */
export async function keepRows(
  db: Db,
  touched: TouchedRows,
  { revision, wrote }: { revision: number; wrote: (rows: number) => void },
): Promise<void> {
  const deleted = new Set(touched.deletedNeeds);
  for (const kind of undoKinds) {
    const { columns, key } = undoTables[kind];
    for (const batch of inBatches(touched[kind])) {
      const rows = await readRows(db, kind, batch);
      const values = rows.map((row) => {
        const id = Number(row[key]);
        const before = JSON.stringify(columns.map((column) => row[column]));
        return [revision, kind, id, row.contentRevision, kind === 'need' && deleted.has(id) ? 1 : 0, before];
      });
      await upsertRows(db, target, values, wrote);
    }
  }
}

const target: Target<'undo_row'> = {
  table: 'undo_row',
  columns: ['revision', 'kind', 'id', 'content_revision', 'deleted', 'before'],
};

async function readRows(
  db: Db,
  kind: UndoKind,
  ids: readonly number[],
): Promise<readonly Record<string, unknown>[]> {
  const key = sql.ref(`it.${undoTables[kind].key}`);
  const { rows } = await sql<Record<string, unknown>>`
    select it.*, ${contentRevision} as ${sql.ref('contentRevision')} from ${withContent(kind)}
    where ${key} in (${sql.join(ids)})`.execute(db);
  return rows;
}
