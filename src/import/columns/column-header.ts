import type { ImportFile } from '#model/problem.ts';
import { isRatingField } from '#model/ratings.ts';
import { cellOf } from '../cell.ts';
import { groupedKeys } from './grouped-keys.ts';
import { headerKey } from './header-key.ts';
import { ratingReason, whyKeptBack } from './kept-back.ts';
import { isUnnamed, repeatedHeader, shownHeaders } from './shown-headers.ts';

/** What is known of one column before it is matched. */
export interface ColumnHeader {
  /** As shown: see `shownHeaders`. */
  readonly text: string;
  /** To compare names by; blank where no row names the column. */
  readonly key: string;
  /** The values of the first rows, cut at 200 characters; none of a column that is kept back. */
  readonly values: readonly string[];
  /** Why it is kept back; undefined if it may be read. */
  readonly keptBack: string | undefined;
  /** It is kept back, and may all the same be read as a rating: its values are never shown. */
  readonly mayRate: boolean;
  /** A column before it has the same name. */
  readonly repeats: boolean;
}

/** The columns of a header, with the first rows below it. @param groups see `ColumnChoices` */
export function toColumnHeaders(
  file: ImportFile,
  header: readonly string[],
  sample: readonly (readonly string[])[],
  groups: readonly string[] = [],
): ColumnHeader[] {
  const met = new Set<string>();
  const shown = shownHeaders(header);
  const keys = keysOf(shown, groups);
  return shown.map((text, column) => {
    const key = isUnnamed(text, column) ? '' : keys[column];
    const keptBack = whyKeptBack(file, text);
    const repeats = met.has(key) || met.has(headerKey(repeatedHeader(text) ?? ''));
    if (key !== '') met.add(key);
    const values = keptBack === undefined ? sample.map((cells) => startOf(cellOf(cells, column))) : [];
    const mayRate = file === 'serves' && keptBack === ratingReason;
    return { text, key, values, keptBack, mayRate, repeats };
  });
}

function keysOf(shown: readonly string[], groups: readonly string[]): string[] {
  if (groups.length === 0) return shown.map(headerKey);
  const inFront = (column: number): string => `${groups[column] ?? ''}: `;
  const labels = shown.map((text, column) =>
    text.startsWith(inFront(column)) ? text.slice(inFront(column).length) : text,
  );
  return groupedKeys(
    groups.map((group, column) => (labels[column] === shown[column] ? '' : group)),
    labels,
  );
}

/** Whether a column may be read as a field; blank: be left unread. */
export const mayBe = ({ keptBack, mayRate }: ColumnHeader, field: string): boolean =>
  keptBack === undefined || (mayRate && (field === '' || isRatingField(field)));

/** Whole books in a cell would take long to look at, and say no more. */
const startOf = (text: string): string => (text.length > mostText ? text.slice(0, mostText) : text);
const mostText = 200;

/** The values that are not blank. */
export const filledValues = ({ values }: ColumnHeader): string[] => values.filter((value) => value !== '');
