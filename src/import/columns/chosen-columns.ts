import type { ColumnsByHand } from '#model/import-plan.ts';
import type { ImportFile } from '#model/problem.ts';
import { type ColumnHeader, mayBe } from './column-header.ts';
import { headerKey } from './header-key.ts';
import { fieldNames, readsMany } from './header-names.ts';

/** A field that was chosen for a column; blank to leave it unread. */
export interface Choice {
  readonly field: string;
  readonly by: 'hand' | 'last time';
  /** The column that was chosen for the same field before it and is read; -1 if this one is. */
  readonly behind: number;
}

export interface ChosenColumns {
  readonly columns: ReadonlyMap<number, Choice>;
  /** What was asked for by hand and cannot be: field and header. */
  readonly notFound: readonly (readonly [field: string, header: string])[];
}

/**
 * The columns that were chosen by hand, and below these the ones of last time. A column that is kept back cannot be
 * chosen, but for one of ratings as a rating. Of two columns for a field that reads one, the first that was chosen is read.
 */
export function findChosen(
  file: ImportFile,
  headers: readonly ColumnHeader[],
  byHand: ColumnsByHand,
  lastTime: ColumnsByHand = new Map(),
): ChosenColumns {
  const columns = new Map<number, Choice>();
  const notFound: [string, string][] = [];
  const choose = (header: string, field: string, by: Choice['by']): boolean => {
    const column = findColumn(headers, header);
    const may = isField(file, field) && column >= 0 && mayBe(headers[column], field);
    const isNew = may && !(by === 'last time' && columns.has(column));
    if (isNew) columns.set(column, { field, by, behind: readBefore(file, columns, field) });
    return may || (field === '' && column >= 0);
  };
  for (const [header, field] of byHand) if (!choose(header, field, 'hand')) notFound.push([field, header]);
  for (const [header, field] of lastTime) choose(header, field, 'last time');
  return { columns, notFound };
}

const isField = (file: ImportFile, field: string): boolean =>
  field === '' || fieldNames[file].some((names) => names.field === field);

function findColumn(headers: readonly ColumnHeader[], wanted: string): number {
  const exact = headers.findIndex(({ text }) => text === wanted.trim());
  const key = headerKey(wanted);
  return exact >= 0 || key === '' ? exact : headers.findIndex((header) => header.key === key);
}

function readBefore(file: ImportFile, columns: ReadonlyMap<number, Choice>, field: string): number {
  if (field === '' || readsMany(file, field)) return -1;
  return [...columns].find(([, choice]) => choice.field === field && choice.behind < 0)?.[0] ?? -1;
}
