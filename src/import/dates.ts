import type { FileJob } from './file-job.ts';
import { type FileProblems, shorten } from './problem-list.ts';

/** How a column writes dates with slashes: only impossible values tell 03/04 apart. */
export type SlashOrder = 'month first' | 'day first';

/** `day numbers`: every date of the column is a number as a spreadsheet counts days. */
export type DateOrder = SlashOrder | 'day numbers';

export interface FoundDateOrder {
  readonly order: SlashOrder;
  /** Nothing tells, and it matters. */
  readonly ambiguous: boolean;
  /** A date that reads differently in either order; blank if there is none. */
  readonly example: string;
}

/** The order of a column of dates; month first where nothing tells (as Viva and US exports write). */
export function findDateOrder(dates: Iterable<string>): FoundDateOrder {
  let example = '';
  for (const date of dates) {
    const match = /^(\d{1,2})\/(\d{1,2})\/(\d{2}|\d{4})(?!\d)/.exec(date);
    const [first, second] = [Number(match?.[1]), Number(match?.[2])];
    if (first > 12 && second <= 12) return { order: 'day first', ambiguous: false, example };
    if (second > 12 && first <= 12) return { order: 'month first', ambiguous: false, example };
    if (example === '' && match && first !== second) example = date;
  }
  return { order: 'month first', ambiguous: example !== '', example };
}

/**
 * How the dates of a column are to be read: as was chosen for its file, else by what they say. Says so where nothing
 * tells whether the day or the month stands first.
 */
export function orderOfDates(
  { problems, options, source }: DatesOf,
  column: string,
  dates: readonly string[],
): DateOrder {
  const filled = dates.filter((date) => date !== '');
  if (filled.length > 0 && filled.every(isDayNumber)) return 'day numbers';
  const chosen = chosenOrder(options, source);
  if (chosen) return chosen;
  const found = findDateOrder(filled);
  sayDateOrder(problems, column, found);
  return found.order;
}

type DatesOf = Pick<FileJob, 'problems' | 'options' | 'source'>;

/** The order that was chosen for a file, undefined if none was. */
export function chosenOrder(
  { reading }: FileJob['options'],
  { key }: FileJob['source'],
): SlashOrder | undefined {
  const dates = reading.get(key)?.dates;
  return dates === undefined ? undefined : dates === 'day-first' ? 'day first' : 'month first';
}

/** Says of a column of dates that nothing tells whether the day or the month stands first. */
export function sayDateOrder(problems: FileProblems, column: string, found: FoundDateOrder): void {
  const { order, ambiguous, example } = found;
  const other = `with the month first (as ${toIsoDate(example, order)})`;
  if (ambiguous) problems.addOnce('dates-ambiguous', { column, value: example, other });
}

/** Says of a cell that it is no date. */
export const sayNoDate = (
  problems: FileProblems,
  spot: { readonly line: number; readonly column: string; readonly value: string },
): void =>
  problems.addOnce('unknown-word', {
    ...spot,
    why: `“${shorten(spot.value)}” is not a date that Servemap can read; it was left out, and the rest of the row was read.`,
    fix: 'Write the date as 2026-11-22.',
  });

/** Whole days since the end of 1899, as spreadsheets count them, of about 1954 to 2064. */
export const isDayNumber = (text: string): boolean =>
  /^\d{5}$/.test(text) && Number(text) >= 20_000 && Number(text) <= 60_000;

/** Such a number as an ISO date. */
export const dayOfNumber = (text: string): string =>
  new Date(Date.UTC(1899, 11, 30) + Number(text) * 86_400_000).toISOString().slice(0, 10);

/** A date as ISO text; '' if it is none. Years 9999 and 4712 are kept: they stand for an open end. */
export function toIsoDate(text: string, order: DateOrder): string {
  if (order === 'day numbers' && isDayNumber(text)) return dayOfNumber(text);
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/.exec(text);
  if (iso) return checked(iso[1], iso[2], iso[3]);
  const compact = /^(\d{4})(\d{2})(\d{2})$/.exec(text);
  if (compact) return checked(compact[1], compact[2], compact[3]);
  const other = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{2}|\d{4})(?!\d)/.exec(text);
  if (!other) return '';
  const [, first, sign, second, year] = other;
  const dayFirst = sign !== '/' || order === 'day first';
  const full = year.length === 4 ? year : `${Number(year) < 70 ? '20' : '19'}${year}`;
  return dayFirst ? checked(full, second, first) : checked(full, first, second);
}

/** An end date that stands for "no end". */
export const isOpenEnd = (iso: string): boolean => iso.startsWith('9999') || iso.startsWith('4712');

function checked(year: string, month: string, day: string): string {
  const [m, d] = [Number(month), Number(day)];
  const days = new Date(Date.UTC(Number(year), m, 0)).getUTCDate();
  if (m < 1 || m > 12 || d < 1 || d > days) return '';
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}
