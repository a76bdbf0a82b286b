import type { FileProblems } from './problem-list.ts';

/** How a column writes dates with slashes: only impossible values tell 03/04 apart. */
export type DateOrder = 'month first' | 'day first';

export interface FoundDateOrder {
  readonly order: DateOrder;
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

/** Says of a column of dates that nothing tells whether the day or the month stands first. */
export function sayDateOrder(problems: FileProblems, column: string, found: FoundDateOrder): DateOrder {
  const { order, ambiguous, example } = found;
  const other = `with the month first (as ${toIsoDate(example, order)})`;
  if (ambiguous) problems.addOnce('dates-ambiguous', { column, value: example, other });
  return order;
}

/** A date as ISO text; '' if it is none. Years 9999 and 4712 are kept: they stand for an open end. */
export function toIsoDate(text: string, order: DateOrder): string {
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
