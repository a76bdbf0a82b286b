import type { Ties } from '#model/ties.ts';
import type { RecordedChange } from './repair-records.ts';
import type { Db } from './tables.ts';

/** Numbers of the ties that came with repairs which were undone since a revision. */
export async function findUndoneTies(db: Db, since: number): Promise<ReadonlySet<number>> {
  const rows = await db
    .selectFrom('repair')
    .innerJoin('undone_import as undone', 'undone.revision', 'repair.revision')
    .select('changes')
    .where('undone.undone_at', '>', since)
    .execute();
  const changes = rows.flatMap((row) => JSON.parse(row.changes) as RecordedChange[]);
  return new Set(changes.flatMap(({ kind, tie }) => (kind === 'add-tie' && tie !== undefined ? [tie] : [])));
}

/** The ties but for some, the others in their order; the very same value where none of them is there. */
export function withoutTies(ties: Ties, numbers: ReadonlySet<number>): Ties {
  if (numbers.size === 0) return ties;
  const stays = ties.id.map((id) => (numbers.has(id) ? 0 : 1));
  const count = stays.reduce((sum, each) => sum + each, 0);
  if (count === ties.count) return ties;
  const columns = Object.entries(ties).map(([name, column]) => [
    name,
    typeof column === 'number' ? count : column.filter((_: number, tie: number) => stays[tie] === 1),
  ]);
  return Object.fromEntries(columns) as unknown as Ties;
}
