import type { ImportFile } from '#model/problem.ts';
import type { ColumnHeader } from './column-header.ts';
import { type FieldByValues, fieldFromValues } from './field-from-values.ts';
import { headerKey } from './header-key.ts';
import { fieldNames } from './header-names.ts';

/** What a column holds by its values where these decide, else by its name; undefined if that is not known. */
export function fieldOfHeader(
  file: ImportFile,
  { key, values }: ColumnHeader,
  isUnitFile: boolean,
): FieldByValues | undefined {
  const named = fieldFromValues(file, key, values);
  if (named || key === '') return named;
  if (file === 'org' && !isUnitFile && unitKeys.has(key)) return { field: 'department', looks: '' };
  const field = fieldOfKey(file, key);
  return field === undefined ? undefined : { field, looks: '' };
}

/** The field that a name means, whatever the values. */
export const fieldOfKey = (file: ImportFile, key: string): string | undefined =>
  byKey.get(file)!.find(({ keys }) => keys.includes(key))?.field;

/** Where a name stands among those of a field; names that only their values decide stand last. */
export function rankOf(file: ImportFile, field: string, key: string): number {
  const names = byKey.get(file)!.find((each) => each.field === field);
  const rank = names?.keys.indexOf(key) ?? -1;
  return rank < 0 ? Number.MAX_SAFE_INTEGER : rank;
}

/** A file of units: a unit and the one above it a row, and nobody named. */
export const isFileOfUnits = (headers: readonly ColumnHeader[]): boolean =>
  headers.some(({ key }) => unitNames.has(key)) &&
  headers.some(({ key }) => parentNames.has(key)) &&
  !headers.some(({ key }) => personFields.has(fieldOfKey('org', key) ?? '') && !unitNames.has(key));

const unitNames: ReadonlySet<string> = new Set(['orgname', 'unitname']);
const parentNames: ReadonlySet<string> = new Set([
  'parentname',
  'parentunit',
  'parentunitname',
  'parentorgname',
]);
const unitKeys: ReadonlySet<string> = new Set([
  ...unitNames,
  'parentunit',
  'parentunitname',
  'parentorgname',
]);
const personFields: ReadonlySet<string> = new Set(['name', 'first_name', 'last_name', 'email']);

const byKey = new Map(
  Object.entries(fieldNames).map(([file, fields]) => [
    file,
    fields.map(({ field, names }) => ({ field, keys: names.map(headerKey) })),
  ]),
);
