import type { DataHealth } from '#model/organisation.ts';
import { type By, makeChange } from './make-change.ts';
import type { Db } from './tables.ts';

export interface Head {
  readonly name: string;
  readonly revision: number;
  readonly dataHealth: DataHealth | null;
  /** Revision at which people or ties were last deleted outright. */
  readonly deletedAt: number;
}

/** The number of the newest change; 0 before the first. */
export async function readRevision(db: Db): Promise<number> {
  const { revision } = await db.selectFrom('organisation').select('revision').executeTakeFirstOrThrow();
  return revision;
}

/** What is known of the organisation as a whole. */
export async function readHead(db: Db): Promise<Head> {
  const row = await db.selectFrom('organisation').selectAll().executeTakeFirstOrThrow();
  const dataHealth = row.problems === null ? null : { problems: row.problems, rows: row.rows_read ?? 0 };
  return { name: row.name, revision: row.revision, dataHealth, deletedAt: row.deleted_at };
}

/** Names the organisation; a blank name takes its name away. Returns the new revision. */
export function nameOrganisation(db: Db, name: string, by: By): Promise<number> {
  return makeChange(db, { ...by, action: 'organisation-named' }, async (trx) => {
    await trx.updateTable('organisation').set({ name: name.trim() }).execute();
    return {};
  });
}

export type Counter = 'next_party_id' | 'next_tie_id' | 'next_need_id';

/** Takes so many numbers that nobody has had before, and returns the first of them. */
export async function takeNumbers(db: Db, counter: Counter, count: number): Promise<number> {
  const row = await db
    .updateTable('organisation')
    .set((eb) => ({ [counter]: eb(counter, '+', count) }))
    .returning(counter)
    .executeTakeFirstOrThrow();
  return (row as Record<Counter, number>)[counter] - count;
}
