import type { Db, JournalRow } from './tables.ts';

export type JournalAction =
  | 'import-applied'
  | 'import-undone'
  | 'sample-loaded'
  | 'sample-deleted'
  | 'everything-deleted'
  | 'organisation-named'
  | 'settings-changed'
  | 'settings-reset'
  | 'tie-added'
  | 'tie-changed'
  | 'tie-ended'
  | 'need-added'
  | 'need-changed'
  | 'need-removed'
  | 'customer-added'
  | 'customer-changed'
  | 'customer-ended'
  | 'repair-applied'
  | 'repair-undone';

/** Numbers of parties, ties and needs, counts, names of fields, and `settingSteps`. Never what somebody is called or wrote. */
export type JournalDetail = Readonly<Record<string, number | readonly string[]>>;

/** One change: who, what, when. */
export interface JournalLine {
  /** The revision that the change made; one line each. */
  readonly revision: number;
  readonly at: Date;
  readonly actor: string;
  readonly action: JournalAction;
  readonly detail: JournalDetail;
}

/** The newest lines first. */
export async function readJournal(db: Db, { limit }: { limit: number }): Promise<readonly JournalLine[]> {
  const rows = await db.selectFrom('journal').selectAll().orderBy('revision', 'desc').limit(limit).execute();
  return rows.map(toLine);
}

/** Part of the change's own transaction. */
export async function writeJournal(
  db: Db,
  line: Omit<JournalLine, 'at'> & { readonly now: Date },
): Promise<void> {
  const { revision, now, actor, action, detail } = line;
  await db
    .insertInto('journal')
    .values({ revision, at: now.toISOString(), actor, action, detail: JSON.stringify(detail) })
    .execute();
}

const toLine = (row: JournalRow): JournalLine => ({
  revision: row.revision,
  at: new Date(row.at),
  actor: row.actor,
  action: row.action as JournalAction,
  detail: JSON.parse(row.detail) as JournalDetail,
});
