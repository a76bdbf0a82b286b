import { type JournalAction, type JournalDetail, writeJournal } from './journal.ts';
import type { Db } from './tables.ts';

/** Who changes something, and when. */
export interface By {
  readonly actor: string;
  readonly now: Date;
}

export interface Change extends By {
  readonly action: JournalAction;
}

/**
 * One change: one transaction with a new revision and its line in the journal, all of it or none. The revision
 * goes up first, which makes other changes wait for this one. Returns the new revision.
 */
export function makeChange(
  db: Db,
  change: Change,
  work: (trx: Db, revision: number) => Promise<JournalDetail>,
): Promise<number> {
  return inTransaction(db, async (trx) => {
    const revision = await nextRevision(trx);
    const detail = await work(trx, revision);
    await writeJournal(trx, { ...change, revision, detail });
    return revision;
  });
}

/** All of `work` or none of it; inside a transaction already, it is part of that. */
export const inTransaction = <Result>(db: Db, work: (trx: Db) => Promise<Result>): Promise<Result> =>
  db.isTransaction ? work(db) : db.transaction().execute(work);

async function nextRevision(db: Db): Promise<number> {
  const { revision } = await db
    .updateTable('organisation')
    .set((eb) => ({ revision: eb('revision', '+', 1) }))
    .returning('revision')
    .executeTakeFirstOrThrow();
  return revision;
}
