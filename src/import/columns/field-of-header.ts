import type { ImportFile } from '#model/problem.ts';
import type { ColumnHeader } from './column-header.ts';
import { type FieldByValues, fieldFromValues } from './field-from-values.ts';
import { fieldOfKey } from './field-of-key.ts';

/** What a column holds by its values where these decide, else by its name; undefined if that is not known. */
export function fieldOfHeader(
  file: ImportFile,
  { key, values }: ColumnHeader,
  isUnitFile: boolean,
): FieldByValues | undefined {
  const named = fieldFromValues(file, key, values);
  if (named || key === '') return named;
  if (isUnitFile && key === 'unit') return { field: 'name', looks: '' };
  if (file === 'org' && !isUnitFile && unitKeys.has(key)) return { field: 'department', looks: '' };
  const field = fieldOfKey(file, key);
  return field === undefined ? undefined : { field, looks: '' };
}

/** A file of units: a unit and the one above it a row, and nobody named. */
export const isFileOfUnits = (headers: readonly ColumnHeader[]): boolean =>
  headers.some(({ key }) => unitNames.has(key) || (key === 'unit' && !headers.some(isId))) &&
  headers.some(({ key }) => parentNames.has(key)) &&
  !headers.some(({ key }) => personFields.has(fieldOfKey('org', key) ?? '') && !unitNames.has(key));

const isId = ({ key }: ColumnHeader): boolean => fieldOfKey('org', key) === 'employee_id';

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
