import { inTransaction } from './make-change.ts';
import type { Db } from './tables.ts';
import { upsertRows } from './upsert-rows.ts';

/** A closed circle by the key that it keeps while most of its members stay. */
export interface StoredCircle {
  readonly key: string;
  /** Party ids. */
  readonly members: readonly number[];
}

/** The circles as last saved, by key. */
export async function readCircles(db: Db): Promise<readonly StoredCircle[]> {
  const rows = await db.selectFrom('circle').selectAll().execute();
  return rows
    .map((row) => ({ key: row.key, members: JSON.parse(row.members) as number[] }))
    .sort((a, b) => (a.key < b.key ? -1 : 1));
}

/** Puts these circles in place of the ones before. No revision: they follow from what is known. */
export function saveCircles(db: Db, circles: readonly StoredCircle[]): Promise<void> {
  return inTransaction(db, async (trx) => {
    // Two processes that save at once do so one after the other.
    await trx.updateTable('organisation').set({ id: 1 }).execute();
    await trx.deleteFrom('circle').execute();
    const rows = circles.map(({ key, members }) => [key, JSON.stringify(members)]);
    await upsertRows(trx, { table: 'circle', key: 'key', columns: ['key', 'members'] }, rows);
  });
}
