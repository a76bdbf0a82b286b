import type { ImportPlan } from '#model/import-plan.ts';
import type { Problem } from '#model/problem.ts';
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

/** The newest import, undefined before the first. */
export async function findLastImport(db: Db): Promise<ImportRecord | undefined> {
  const row = await db
    .selectFrom('import_record')
    .selectAll()
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
