import { pageSize, readPages } from './read-pages.ts';
import type { Db, UndoKind } from './tables.ts';

/** A row as it was before an import: the values of its columns. */
export type KeptRow = readonly unknown[];

/** The rows that an import changed or deleted, as they were, page by page. */
export async function* readKeptRows(db: Db, revision: number, kind: UndoKind): AsyncGenerator<KeptRow[]> {
  const pageOf = (after: number) =>
    db
      .selectFrom('undo_row')
      .select(['id', 'before'])
      .where('revision', '=', revision)
      .where('kind', '=', kind)
      .where('id', '>', after)
      .orderBy('id')
      .limit(pageSize)
      .execute();
  for await (const page of readPages(pageOf, (row) => row.id))
    yield page.map(({ before }) => JSON.parse(before) as KeptRow);
}
