import { createHash } from 'node:crypto';
import type { ImportOptions } from '#model/import-plan.ts';
import { toJson } from '#store/uploads.ts';

/** What a plan was made of: another revision or other options make another plan. */
export const stampOf = (revision: number, options: ImportOptions): string =>
  `${revision}-${createHash('sha256').update(toJson(options)).digest('hex').slice(0, 16)}`;

/** Whether two stamps differ in nothing but the revision. */
export const sameOptions = (one: string, other: string): boolean => one.split('-')[1] === other.split('-')[1];
