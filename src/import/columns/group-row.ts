import type { ImportFile } from '#model/problem.ts';
import { isManagerGroup } from './grouped-keys.ts';
import { headerKey } from './header-key.ts';
import { fieldNames } from './header-names.ts';
import { looksLikeValue } from './looks-like-data.ts';

type Cells = readonly string[];

/**
 * The group that each column of a header stands in, where the row right above it names groups of columns:
 * `Employee,,Manager,` over `ID,Name,ID,Name`. Blank for a column in none; undefined if that row is something else.
 * A row is one of groups if a label stands below it twice, or a manager group does not come first; else titles and
 * filters above a header would be taken for groups.
 */
export function findGroups(file: ImportFile, above: Cells | undefined, labels: Cells): string[] | undefined {
  if (file !== 'org' || above === undefined || !isLabels(labels)) return undefined;
  const cells = above.map((cell) => cell.replace(/^\ufeff/, '').trim());
  const filled = cells.filter((cell) => cell !== '');
  if (filled.length < 2 || filled.some(isNoGroup)) return undefined;
  const groups = spread(cells, labels.length);
  const repeats = groups.some((group, i) => group !== '' && group === groups[i - 1]);
  const laterManager = filled.some((group, i) => i > 0 && group !== filled[0] && isManagerGroup(group));
  return repeats && (hasTwice(labels.map(headerKey)) || laterManager) ? groups : undefined;
}

/** The labels of a header with the group in front of each: "Manager: ID". */
export const withGroups = (groups: Cells, labels: Cells): string[] =>
  labels.map((label, column) => joined(groups[column] ?? '', label.trim()));

const joined = (group: string, label: string): string =>
  group === '' || label === '' ? label || group : `${group}: ${label}`;

const mostText = 60;

const isNoGroup = (cell: string): boolean => cell.length > mostText || looksLikeValue(cell);

/** Most of the cells are called what columns are called. */
function isLabels(row: Cells): boolean {
  const filled = row.map((cell) => headerKey(cell)).filter((key) => key !== '');
  return filled.length >= 2 && filled.filter((key) => known.has(key)).length * 2 >= filled.length;
}

const known: ReadonlySet<string> = new Set(
  ['number', 'no', 'code', ...fieldNames.org.flatMap(({ names }) => names)].map(headerKey),
);

/** A blank cell behind a filled one is in the same group. */
function spread(cells: Cells, width: number): string[] {
  let group = '';
  return Array.from({ length: width }, (_, column) => {
    group = cells[column] || group;
    return group;
  });
}

const hasTwice = (keys: readonly string[]): boolean => {
  const filled = keys.filter((key) => key !== '');
  return new Set(filled).size < filled.length;
};
