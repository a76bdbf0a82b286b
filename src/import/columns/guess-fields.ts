import { toIsoDate } from '../dates.ts';
import { isTopWord } from '../people/top-words.ts';
import { type ColumnHeader, filledValues } from './column-header.ts';
import { lookOf } from './field-from-values.ts';

/**
 * What columns of an org chart whose names say nothing might hold, by their values: column → field, to be offered and
 * never read unasked. Each field is guessed once, and not if it is read already.
 *
 * @param open the columns to guess for
 * @param ids the column that is read as the id, -1 if none is
 */
export function guessFields(
  headers: readonly ColumnHeader[],
  open: readonly number[],
  { ids, read }: { readonly ids: number; readonly read: ReadonlySet<string> },
): ReadonlyMap<number, string> {
  const guessed = new Map<number, string>();
  const free = (): number[] => open.filter((column) => !guessed.has(column));
  const guess = (field: string, column: number | undefined): void => {
    if (column !== undefined && !read.has(field)) guessed.set(column, field);
  };
  guess(
    'email',
    free().find((column) => mostly(headers[column], (value) => lookOf(value) === 'email')),
  );
  guess(
    'employee_id',
    free().find((column) => holdsIds(headers[column])),
  );
  const idColumn = ids >= 0 ? ids : [...guessed].find(([, field]) => field === 'employee_id')?.[0];
  if (idColumn !== undefined && !read.has('manager_name') && !read.has('manager_email'))
    guess(
      'manager_id',
      free().find((column) => namesSome(headers[column], headers[idColumn])),
    );
  if (!read.has('first_name'))
    guess(
      'name',
      free().find((column) => holdsNames(headers[column])),
    );
  guess('start_date', latestDates(headers, free()));
  return guessed;
}

/** Fewer rows than these say nothing. */
const fewRows = 2;

/** Nearly all. */
const most = 0.8;

function mostly(header: ColumnHeader, test: (value: string) => boolean): boolean {
  const values = filledValues(header);
  return values.length >= fewRows && values.filter(test).length >= values.length * most;
}

/** Every row has one, and no two the same. */
const holdsIds = (header: ColumnHeader): boolean =>
  header.values.length >= fewRows &&
  header.values.every((value) => value !== '' && !isDate(value)) &&
  new Set(header.values).size === header.values.length &&
  mostly(header, (value) => lookOf(value) === 'id');

/** Numbers that fewer share are managers; a level or a kind is shared by more. */
const mostReports = 12;

/** All of its values stand in the column of ids, some more than once, and nobody stands above themselves. */
function namesSome(header: ColumnHeader, ids: ColumnHeader): boolean {
  const above = new Map(ids.values.map((id, row) => [id, header.values[row]]));
  const managers = filledValues(header).filter((value) => !isTopWord(value));
  const distinct = new Set(managers).size;
  return (
    managers.length >= fewRows &&
    managers.every((value) => above.has(value)) &&
    distinct < managers.length &&
    distinct * mostReports >= managers.length &&
    ids.values.every((id) => endsAtTop(id, above))
  );
}

/** Whether the chain upwards ends, with a blank or with somebody who is their own manager. */
function endsAtTop(id: string, above: ReadonlyMap<string, string>): boolean {
  const met = new Set<string>();
  let at = id;
  while (!met.has(at)) {
    met.add(at);
    const next = above.get(at) ?? '';
    if (next === '' || next === at || isTopWord(next)) return true;
    at = next;
  }
  return false;
}

/** Two to four words with a capital each, hardly any of them twice. */
const holdsNames = (header: ColumnHeader): boolean =>
  mostly(header, (value) => /^\p{Lu}[\p{L}.'’-]*(,? \p{Lu}[\p{L}.'’-]*){1,3}$/u.test(value)) &&
  new Set(filledValues(header)).size >= filledValues(header).length * most;

const isDate = (value: string): boolean => /\d[-/.]\d/.test(value) && toIsoDate(value, 'month first') !== '';

/** Of several columns of dates the one with the latest: a day of birth comes before a day of hire. */
function latestDates(headers: readonly ColumnHeader[], columns: readonly number[]): number | undefined {
  const middles = columns
    .filter((column) => mostly(headers[column], isDate) && differ(filledValues(headers[column])))
    .map((column) => ({ column, middle: middleDate(headers[column]) }));
  return middles.reduce((a, b) => (b.middle > a.middle ? b : a), { column: undefined, middle: '' } as Middle)
    .column;
}

/** The day on which rows were written is the same for most. */
const differ = (values: readonly string[]): boolean => new Set(values).size * 2 > values.length;

interface Middle {
  readonly column: number | undefined;
  readonly middle: string;
}

function middleDate(header: ColumnHeader): string {
  const dates = filledValues(header)
    .map((value) => toIsoDate(value, 'month first'))
    .sort();
  return dates[Math.floor(dates.length / 2)];
}
