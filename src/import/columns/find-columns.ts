import type { ImportOptions, ImportSource } from '#model/import-plan.ts';
import type { Trouble } from '../files/record-taker.ts';
import { findHeader } from './find-header.ts';
import { type ColumnPlan, matchColumns } from './match-columns.ts';

/** Where the header of a file is and how its columns were understood. */
export interface FoundColumns {
  /** Records to pass over before the rows begin. */
  readonly skip: number;
  /** The record that names the columns, from 1; 0 if none does. */
  readonly number: number;
  /** What was noticed about the shape of the file, a sentence each. */
  readonly notes: readonly string[];
  /** The group of each column; empty where no row names groups. */
  readonly groups: readonly string[];
  readonly plan: ColumnPlan;
  /** The line of the header; the first line where there is none. */
  readonly line: number;
  /** Why this file cannot be read as one table; undefined if it can. */
  readonly trouble: Trouble | undefined;
}

/** The columns of a file from its first records, of which there is at least one. */
export function findColumns(
  { file, key }: ImportSource,
  options: ImportOptions,
  records: readonly { readonly cells: readonly string[]; readonly line: number }[],
): FoundColumns {
  const choices = { byHand: options.columns.get(key) ?? new Map(), remembered: options.remembered };
  const cells = records.map((record) => record.cells);
  const at = options.reading.get(key)?.header;
  const { header, groups, skip, number, notes, trouble } = findHeader(file, cells, {
    ...choices,
    header: at,
  });
  const plan = matchColumns(file, header, cells.slice(skip), { ...choices, groups });
  return { skip, number, notes, groups, plan, line: records[Math.max(0, number - 1)].line, trouble };
}
