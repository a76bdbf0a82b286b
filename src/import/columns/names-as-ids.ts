import type { ImportFile } from '#model/problem.ts';
import { isTopWord } from '../people/top-words.ts';
import { type ColumnHeader, filledValues } from './column-header.ts';

/**
 * The column of names that stands in for ids, -1 if there is none: in a chart that has neither ids nor e-mail
 * addresses, where at least half of the managers stand among the names.
 */
export function findNamesAsIds(
  file: ImportFile,
  headers: readonly ColumnHeader[],
  columns: ReadonlyMap<string, readonly number[]>,
): number {
  const [name = -1] = columns.get('name') ?? [];
  if (file !== 'org' || name < 0 || columns.has('employee_id') || columns.has('email')) return -1;
  const managers = ['manager_name', 'manager_id'].flatMap((field) => columns.get(field) ?? []);
  const names = new Set(filledValues(headers[name]).map(plain));
  const said = managers
    .flatMap((column) => filledValues(headers[column]))
    .filter((value) => !isTopWord(value));
  const known = said.filter((value) => names.has(plain(value))).length;
  return said.length > 0 && known * 2 >= said.length ? name : -1;
}

const plain = (text: string): string => text.normalize('NFC').replace(/\s+/gu, ' ').toLowerCase();
