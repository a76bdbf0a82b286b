import { readKeptRows } from './kept-rows.ts';
import { isIn, type Kept, type NumberRange } from './kept-undo.ts';
import type { Db, UndoKind } from './tables.ts';

/**
 * Parties that rows of before an import name and who have left since: outside customers who were ended, and
 * whatever other imports had added that are undone by now. The import's rows are read only if somebody has left.
 */
export async function findLostParties(db: Db, revision: number, kept: Kept): Promise<readonly number[]> {
  const ended = await findEnded(db, revision);
  const undone = await findUndoneRanges(db, revision);
  if (ended.size === 0 && undone.length === 0) return [];
  const isLost = (id: number) => ended.has(id) || undone.some((range) => isIn(range, id));
  const lost = new Set<number>();
  for (const kind of Object.keys(naming) as (keyof typeof naming)[]) {
    const partiesOf = readerOf(kind, kept);
    for await (const rows of readKeptRows(db, revision, kind))
      for (const row of rows) for (const id of partiesOf(row)) if (isLost(id)) lost.add(id);
  }
  return [...lost].sort((a, b) => a - b);
}

/** Columns that name parties. */
const naming = {
  person: ['manager_id', 'dotted_line'],
  tie: ['provider', 'customer'],
  need: ['person', 'supplier'],
} as const satisfies Partial<Record<UndoKind, readonly string[]>>;

async function findEnded(db: Db, revision: number): Promise<ReadonlySet<number>> {
  const rows = await db
    .selectFrom('customer')
    .select('party_id')
    .where('ended_on', '<>', '')
    .where('revision', '>', revision)
    .execute();
  return new Set(rows.map((row) => row.party_id));
}

async function findUndoneRanges(db: Db, revision: number): Promise<readonly NumberRange[]> {
  const rows = await db
    .selectFrom('import_undo')
    .innerJoin('undone_import', 'undone_import.revision', 'import_undo.revision')
    .select('kept')
    .where('undone_at', '>', revision)
    .execute();
  return rows.map((row) => (JSON.parse(row.kept) as Kept).parties).filter(({ count }) => count > 0);
}

function readerOf(kind: keyof typeof naming, kept: Kept): (row: readonly unknown[]) => readonly number[] {
  const columns = naming[kind].map((column) => kept.columns[kind].indexOf(column));
  return (row) => columns.flatMap((column) => toNumbers(row[column]));
}

/** A number, a list of numbers joined by ";", or nothing. */
const toNumbers = (value: unknown): readonly number[] =>
  value === null || value === '' ? [] : `${value}`.split(';').map(Number);
