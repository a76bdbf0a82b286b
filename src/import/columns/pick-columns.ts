import type { ImportFile } from '#model/problem.ts';
import type { ChosenColumns } from './chosen-columns.ts';
import { type ColumnHeader, filledValues, mayBe } from './column-header.ts';
import type { FieldByValues } from './field-from-values.ts';
import { rankOf } from './field-of-key.ts';
import { groupingFields, readsMany } from './header-names.ts';

export interface PickOf {
  readonly file: ImportFile;
  readonly headers: readonly ColumnHeader[];
  /** What each column means by itself. */
  readonly meanings: readonly (FieldByValues | undefined)[];
  readonly chosen: ChosenColumns;
}

/** The columns that are read for each field: those that were chosen, else the ones that fit best. */
export function pickColumns({ file, headers, meanings, chosen }: PickOf): Map<string, readonly number[]> {
  const columns = new Map<string, readonly number[]>();
  for (const [column, { field, behind }] of chosen.columns)
    if (field !== '' && behind < 0) columns.set(field, [...(columns.get(field) ?? []), column]);
  const taken = new Set(columns.keys());
  for (const [field, fitting] of findCandidates({ file, headers, meanings, chosen })) {
    if (taken.has(field)) continue;
    const order = fitting.sort(
      (a, b) => rankOf(file, field, headers[a].key) - rankOf(file, field, headers[b].key),
    );
    columns.set(field, readsMany(file, field) ? order : [better(field, order, headers)]);
  }
  preferFullName(columns, headers, taken);
  preferDirectManager(columns, headers, taken);
  return columns;
}

/** For each field the columns that mean it, in the file's order. */
function findCandidates({ file, headers, meanings, chosen }: PickOf): Map<string, number[]> {
  const found = new Map<string, number[]>();
  headers.forEach((header, column) => {
    const { repeats, key } = header;
    const field = meanings[column]?.field;
    if (field === undefined || !mayBe(header, field) || repeats || chosen.columns.has(column)) return;
    if (
      file === 'serves' &&
      lastResorts.has(key) &&
      meanings.some((other, at) => other?.field === field && at !== column)
    )
      return;
    found.set(field, [...(found.get(field) ?? []), column]);
  });
  return found;
}

/** Names beside ids are there for the reader, and read only where nothing else says who is meant. */
export const lastResorts: ReadonlySet<string> = new Set(['providername', 'customername']);

/** So few rows say nothing about which of two columns groups people better. */
const fewRows = 10;

/** Of several columns for one field: the telling grouping, else the first that holds anything, else the first. */
function better(field: string, order: readonly number[], headers: readonly ColumnHeader[]): number {
  const filled = order.filter((column) => headers[column].values.some((value) => value !== ''));
  const rows = headers[order[0]].values.length;
  if (filled.length > 1 && rows >= fewRows && groupingFields.has(field)) {
    const telling = filled
      .map((column) => ({ column, distinct: new Set(filledValues(headers[column])).size }))
      .filter(({ distinct }) => distinct * 2 < rows)
      .sort((a, b) => b.distinct - a.distinct);
    if (telling.length > 0) return telling[0].column;
  }
  return filled[0] ?? order[0];
}

type Picked = Map<string, readonly number[]>;

/** A "preferred name" is often only what friends say: where first and last stand beside it, they are the name. */
function preferFullName(columns: Picked, headers: readonly ColumnHeader[], taken: ReadonlySet<string>): void {
  const name = columns.get('name')?.[0];
  const weak = name !== undefined && /^(preferredname|username)$/.test(headers[name].key);
  if (weak && !taken.has('name') && columns.has('first_name') && columns.has('last_name'))
    columns.delete('name');
}

/** A column a level, and a path, are only asked where no other column says who the manager is. */
function preferDirectManager(
  columns: Picked,
  headers: readonly ColumnHeader[],
  taken: ReadonlySet<string>,
): void {
  const direct = ['manager_id', 'manager_email', 'manager_name'].flatMap((field) => columns.get(field) ?? []);
  const isSaid = direct.some((column) => headers[column].values.some((value) => value !== ''));
  const drop = (field: string): boolean => !taken.has(field) && columns.delete(field);
  if (isSaid) drop('manager_level');
  if (isSaid || columns.has('manager_level')) drop('org_path');
}
