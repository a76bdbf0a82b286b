import { type ColumnChoices, type ColumnPlan, matchColumns } from '#import/columns/match-columns.ts';
import type { ImportFile } from '#model/problem.ts';

/** Header, expected field (blank: known or unknown, not read), and a value where the value decides. */
export type Column = readonly [header: string, field: string, value?: string];

/** The header row of a real system (FORMATS §1), the expected fields written out by hand. */
export type SystemColumns = readonly [system: string, columns: readonly Column[]];

export const noChoices: ColumnChoices = { byHand: new Map(), remembered: [] };

/** How columns with one row of values below them are understood. */
export const planOf = (file: ImportFile, columns: readonly Column[]): ColumnPlan =>
  matchColumns(
    file,
    columns.map(([header]) => header),
    [columns.map(([, , value]) => value ?? 'something')],
    noChoices,
  );

/** The fields of a table of which only headers and rows are given. */
export const fieldsOf = (
  file: ImportFile,
  [header, ...rows]: readonly (readonly string[])[],
  choices: Partial<ColumnChoices> = {},
): string[] =>
  matchColumns(file, header, rows, { ...noChoices, ...choices }).matches.map(({ field }) => field);
