import type { ColumnMatch } from '#model/import-plan.ts';
import type { ImportFile } from '#model/problem.ts';
import { isRatingField } from '#model/ratings.ts';
import type { Choice, ChosenColumns } from './chosen-columns.ts';
import type { ColumnHeader } from './column-header.ts';
import type { FieldByValues } from './field-from-values.ts';
import { headerKey } from './header-key.ts';
import { lastResorts } from './pick-columns.ts';
import { whyNotRead } from './unread-names.ts';
import { whyHidden } from './why-hidden.ts';

const notKnown = 'not known';

/** Whether neither the name of a column nor anybody has said what it holds. */
export const isNotKnown = ({ reason }: Pick<ColumnMatch, 'reason'>): boolean => reason.startsWith(notKnown);

export interface MatchedColumns {
  readonly file: ImportFile;
  readonly headers: readonly ColumnHeader[];
  readonly meanings: readonly (FieldByValues | undefined)[];
  readonly chosen: ChosenColumns;
  readonly columns: ReadonlyMap<string, readonly number[]>;
  readonly otherIds: readonly number[];
  /** The column of names that stands in for ids, -1 if none does. */
  readonly namesAsIds: number;
}

/** How one column was understood, in words; without a guess. */
export function sayMatch(all: MatchedColumns, column: number): ColumnMatch {
  const { headers, chosen, columns } = all;
  const { text, keptBack, mayRate } = headers[column];
  const choice = chosen.columns.get(column);
  const field = fieldRead(columns, column);
  const isRating = isRatingField(field);
  const hidden = isUnknown(all, column) && field === '' ? whyHidden(headers[column]) : '';
  return {
    header: text,
    field,
    reason: sayReason(all, column, { choice, field }) + hidden,
    sample: hidden === '' && !isRating ? sampleOf(headers[column]) : [],
    by: choice?.by ?? (field && all.meanings[column]?.looks ? 'values' : 'name'),
    keptBack: keptBack !== undefined || isRating,
    ratings: mayRate || isRating,
    guess: '',
  };
}

/** Its name says nothing: it is neither of a field nor one of the names that are known and harmless. */
const isUnknown = ({ file, headers, meanings }: MatchedColumns, column: number): boolean =>
  headers[column].keptBack === undefined &&
  meanings[column] === undefined &&
  whyNotRead(file, headers[column].key) === undefined;

function sayReason(all: MatchedColumns, column: number, read: Read): string {
  const { keptBack } = all.headers[column];
  if (isRatingField(read.field)) return `${sayWhy(all, column, read)}; read, and never shown`;
  return keptBack === undefined || read.choice ? sayWhy(all, column, read) : keptBack;
}

function sayWhy(all: MatchedColumns, column: number, { choice, field }: Read): string {
  if (choice) return sayChoice(all, choice);
  return field ? sayMeaning(all, field, column) : whyUnread(all, column);
}

interface Read {
  readonly choice: Choice | undefined;
  readonly field: string;
}

/** The field that a column is read for, blank if it is left unread. */
export const fieldRead = (columns: ReadonlyMap<string, readonly number[]>, column: number): string =>
  [...columns].find(([, read]) => read.includes(column))?.[0] ?? '';

const inWords = (field: string): string => field.replaceAll('_', ' ');

function sayChoice({ headers }: MatchedColumns, { field, by, behind }: Choice): string {
  if (behind >= 0) return `${headers[behind].text} was chosen for ${inWords(field)} too, and is read instead`;
  if (field === '') return by === 'hand' ? 'left unread, as chosen' : 'left unread, as last time';
  return by === 'hand' ? 'chosen by hand' : 'as chosen last time';
}

function sayMeaning(
  { headers, meanings, namesAsIds }: MatchedColumns,
  field: string,
  column: number,
): string {
  if (column === namesAsIds) return 'names stand in for ids';
  const looks = meanings[column]?.looks;
  if (looks) return `by its name and its values, which are ${looks}`;
  return headerKey(field) === headers[column].key
    ? 'the name of the field'
    : `means the same as ${inWords(field)}`;
}

function whyUnread(
  { file, headers, meanings, chosen, columns, otherIds }: MatchedColumns,
  column: number,
): string {
  const { key, repeats } = headers[column];
  if (key === '') return 'no header';
  if (repeats) return 'the same header stands twice; the first is read';
  const reason = whyNotRead(file, key);
  if (reason) return reason;
  if (otherIds.includes(column)) return 'another id of the person; managers may be named by it';
  const field = meanings[column]?.field;
  if (field === undefined) return notKnown;
  if (file === 'serves' && lastResorts.has(key)) return 'for the reader; not read';
  const [read] = columns.get(field) ?? [];
  if (read === undefined) return whyDropped(field);
  if (chosen.columns.get(read)?.field === field) return 'another column was chosen';
  return `${headers[read].text} fits ${inWords(field)} better`;
}

const whyDropped = (field: string): string =>
  field === 'name'
    ? 'the first and the last name are read instead'
    : 'another column says who the manager is';

/** Up to three different values; long ones are cut. */
const sampleOf = ({ values }: ColumnHeader): string[] =>
  [...new Set(values.filter((value) => value !== ''))].slice(0, 3).map(cut);

const cut = (text: string): string =>
  text.length > 80 ? `${text.slice(0, 79).replace(/[\ud800-\udbff]$/, '')}…` : text;
