import type { ImportFile } from '#model/problem.ts';
import { headerKey } from './header-key.ts';
import { fieldNames } from './header-names.ts';

/** The field that a name means, whatever the values. */
export const fieldOfKey = (file: ImportFile, key: string): string | undefined =>
  byKey.get(file)!.find(({ keys }) => keys.includes(key))?.field;

/** Where a name stands among those of a field; names that only their values decide stand last. */
export function rankOf(file: ImportFile, field: string, key: string): number {
  const names = byKey.get(file)!.find((each) => each.field === field);
  const rank = names?.keys.indexOf(key) ?? -1;
  return rank < 0 ? Number.MAX_SAFE_INTEGER : rank;
}

const byKey = new Map(
  Object.entries(fieldNames).map(([file, fields]) => [
    file,
    fields.map(({ field, names }) => ({ field, keys: names.map(headerKey) })),
  ]),
);
