import type { ImportPlan } from '#model/import-plan.ts';
import type { Problem } from '#model/problem.ts';
import type { JournalDetail } from './journal.ts';
import type { By } from './make-change.ts';
import type { Db } from './tables.ts';

/** An import that was applied. */
export interface ImportRecord {
  readonly revision: number;
  readonly at: Date;
  readonly actor: string;
  readonly rows: number;
  readonly problemCount: number;
  /** The first 10,000 of them. */
  readonly problems: readonly Problem[];
  readonly sample: boolean;
}

/** The newest import that is not undone, undefined if there is none. */
export async function findLastImport(db: Db): Promise<ImportRecord | undefined> {
  const row = await db
    .selectFrom('import_record')
    .selectAll()
    .where('revision', 'not in', db.selectFrom('undone_import').select('revision'))
    .orderBy('revision', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (!row) return undefined;
  return {
    revision: row.revision,
    at: new Date(row.at),
    actor: row.actor,
    rows: row.rows_read,
    problemCount: row.problem_count,
    problems: JSON.parse(row.problems) as Problem[],
    sample: row.sample === 1,
  };
}

/** An import that was applied, in short, and whether it was undone. */
export interface PastImport extends Omit<ImportRecord, 'problems'> {
  /** What it did, in counts: the detail of its line in the journal. */
  readonly counts: JournalDetail;
  /** What undoing it takes is still kept; whether something depends on it, `findDependants` says. */
  readonly undoable: boolean;
  /** Undefined unless it was undone. */
  readonly undone?: { readonly revision: number; readonly at: Date; readonly actor: string };
}

/** The newest imports first, the undone ones too. */
export async function findImports(db: Db, { limit }: { limit: number }): Promise<readonly PastImport[]> {
  const rows = await db
    .selectFrom('import_record as record')
    .leftJoin('journal as line', 'line.revision', 'record.revision')
    .leftJoin('import_undo as kept', 'kept.revision', 'record.revision')
    .leftJoin('undone_import as undone', 'undone.revision', 'record.revision')
    .leftJoin('journal as undoing', 'undoing.revision', 'undone.undone_at')
    .select(['record.revision', 'record.at', 'record.actor', 'record.rows_read', 'record.problem_count'])
    .select(['record.sample', 'line.detail', 'kept.revision as keptOf', 'undone.undone_at as undoneAt'])
    .select(['undoing.at as undoingAt', 'undoing.actor as undoingActor'])
    .orderBy('record.revision', 'desc')
    .limit(limit)
    .execute();
  return rows.map((row) => ({
    revision: row.revision,
    at: new Date(row.at),
    actor: row.actor,
    rows: row.rows_read,
    problemCount: row.problem_count,
    sample: row.sample === 1,
    counts: JSON.parse(row.detail ?? '{}') as JournalDetail,
    undoable: row.keptOf !== null && row.undoneAt === null,
    ...(row.undoneAt !== null && {
      undone: {
        revision: row.undoneAt,
        at: new Date(row.undoingAt ?? row.at),
        actor: row.undoingActor ?? '',
      },
    }),
  }));
}

/** A file in which every row is wrong must not make the record larger than the data. */
const problemsKept = 10_000;

/** Part of the import's own transaction. */
export async function writeImportRecord(
  db: Db,
  { files, problems, next }: ImportPlan,
  { revision, actor, now, sample }: By & { readonly revision: number; readonly sample?: boolean },
): Promise<void> {
  await db
    .insertInto('import_record')
    .values({
      revision,
      at: now.toISOString(),
      actor,
      rows_read: next.dataHealth?.rows ?? files.reduce((sum, file) => sum + file.rows, 0),
      problem_count: next.dataHealth?.problems ?? problems.length,
      problems: JSON.stringify(problems.slice(0, problemsKept)),
      sample: sample ? 1 : 0,
    })
    .execute();
}
