import { createHash } from 'node:crypto';
import type { RememberedColumns } from '#model/import-plan.ts';
import type { ImportFile } from '#model/problem.ts';
import type { Db, RememberedColumnsRow } from './tables.ts';

/** Every choice of columns that is remembered, by kind of file and set of headers. */
export async function readRemembered(db: Db): Promise<readonly RememberedColumns[]> {
  const rows = await db.selectFrom('remembered_columns').selectAll().orderBy('file').orderBy('key').execute();
  return rows.map(({ file, headers, columns }) => ({
    file: file as ImportFile,
    headers,
    columns: new Map(JSON.parse(columns) as [string, string][]),
  }));
}

/** One set of headers, and what was remembered for it; null if nothing was. */
export interface RememberedBefore {
  readonly file: string;
  readonly key: string;
  readonly row: RememberedColumnsRow | null;
}

/** Part of the import's own transaction. Returns what was remembered for the same headers before. */
export async function rememberColumns(
  db: Db,
  remember: readonly RememberedColumns[],
  revision: number,
): Promise<readonly RememberedBefore[]> {
  const rows = new Map(remember.map((each) => toRow(each, revision)).map((row) => [row.file + row.key, row]));
  const before: RememberedBefore[] = [];
  for (const row of rows.values()) {
    const { file, key } = row;
    before.push({ file, key, row: (await findRemembered(db, row)) ?? null });
    await putRemembered(db, { file, key, row });
  }
  return before;
}

/** Remembers that, or forgets the headers where there is nothing to remember. */
export async function putRemembered(db: Db, { file, key, row }: RememberedBefore): Promise<void> {
  await db.deleteFrom('remembered_columns').where('file', '=', file).where('key', '=', key).execute();
  if (row) await db.insertInto('remembered_columns').values(row).execute();
}

const toRow = ({ file, headers, columns }: RememberedColumns, revision: number): RememberedColumnsRow => ({
  file,
  key: createHash('sha256').update(headers).digest('hex'),
  headers,
  columns: JSON.stringify([...columns]),
  revision,
});

const findRemembered = (
  db: Db,
  { file, key }: RememberedColumnsRow,
): Promise<RememberedColumnsRow | undefined> =>
  db
    .selectFrom('remembered_columns')
    .selectAll()
    .where('file', '=', file)
    .where('key', '=', key)
    .executeTakeFirst();
