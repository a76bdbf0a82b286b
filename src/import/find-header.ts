import type { ImportFile } from '#model/problem.ts';
import { headerKey } from './header-key.ts';
import { fieldNames } from './header-names.ts';
import { matchColumns } from './match-columns.ts';

export interface HeaderPlace {
  readonly header: readonly string[];
  /** Records to pass over: titles above the header, the header, and a second row of headers below it. */
  readonly skip: number;
}

const mostTitles = 20;

/**
 * The header among the first records: the first one that has every required column (some systems write a version,
 * a title or filters above it), else the first record.
 */
export function findHeader(
  file: ImportFile,
  records: readonly (readonly string[])[],
  mapping: ReadonlyMap<string, string>,
): HeaderPlace {
  const isHeader = (cells: readonly string[]): boolean => {
    const { missing, notFound } = matchColumns(file, cells.slice(0, 1000), [], mapping);
    return missing.length === 0 && notFound.length === 0;
  };
  const found = records.slice(0, mostTitles).findIndex(isHeader);
  const at = Math.max(0, found);
  const second = records[at + 1] ?? [];
  return { header: records[at], skip: at + (isSecondHeader(file, records[at], second) ? 2 : 1) };
}

/** A row of labels below the row of system keys: at least three cells, all of them names of fields. */
function isSecondHeader(file: ImportFile, header: readonly string[], row: readonly string[]): boolean {
  const filled = row.filter((cell) => cell.trim() !== '');
  const known = new Set(fieldNames[file].flatMap(({ names }) => names.map(headerKey)));
  return (
    filled.length >= 3 &&
    filled.length * 2 > header.length &&
    filled.every((cell) => known.has(headerKey(cell)))
  );
}
