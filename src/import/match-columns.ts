import type { ColumnMatch } from '#model/import-plan.ts';
import type { ImportFile } from '#model/problem.ts';
import { fieldFromValues } from './field-from-values.ts';
import { headerKey } from './header-key.ts';
import { fieldNames, groupingFields, manyColumns, requiredFields, unreadNames } from './header-names.ts';

/** How the columns of one file were understood. */
export interface ColumnPlan {
  /** One a column, in the file's order. */
  readonly matches: readonly ColumnMatch[];
  /** Columns (from 0) that are read for each field, the preferred one first. */
  readonly columns: ReadonlyMap<string, readonly number[]>;
  /** Required fields that no column holds: of each inner list one is needed. */
  readonly missing: readonly (readonly string[])[];
  /** Columns that were asked for by name and are not there: field and header. */
  readonly notFound: readonly (readonly [field: string, header: string])[];
}

interface Header {
  readonly text: string;
  readonly key: string;
  /** The values of the first rows, as they stand. */
  readonly values: readonly string[];
}

interface Candidate {
  readonly column: number;
  readonly rank: number;
}

/**
 * Matches headers to fields by FORMATS §2 and, where a name may mean two things, by the values of the first rows.
 *
 * @param mapping chosen by hand, "org.manager_id" → header; these go before everything else
 */
export function matchColumns(
  file: ImportFile,
  header: readonly string[],
  sample: readonly (readonly string[])[],
  mapping: ReadonlyMap<string, string>,
): ColumnPlan {
  const headers = header.map((text, i) =>
    toHeader(
      text,
      sample.map((row) => (row[i] ?? '').trim()),
    ),
  );
  const chosen = findChosen(file, headers, mapping);
  const columns = pickColumns(headers, findCandidates(file, headers, chosen.columns), chosen.columns);
  return {
    matches: headers.map((_, i) => toMatch({ file, headers, columns, chosen: chosen.columns, column: i })),
    columns,
    missing: requiredFields[file].filter((fields) => !fields.some((field) => columns.has(field))),
    notFound: chosen.notFound,
  };
}

/** The first column of a field, -1 if there is none. */
export const columnOf = (plan: ColumnPlan, field: string): number => plan.columns.get(field)?.[0] ?? -1;

/** A column's header as written, blank for -1. */
export const headerOf = (plan: ColumnPlan, column: number): string => plan.matches[column]?.header ?? '';

const toHeader = (text: string, values: readonly string[]): Header => ({
  text,
  key: headerKey(text),
  values,
});

interface Chosen {
  /** Column → field. */
  readonly columns: ReadonlyMap<number, string>;
  readonly notFound: readonly (readonly [string, string])[];
}

/** What was chosen by hand. Columns of ratings and comments cannot be. */
function findChosen(
  file: ImportFile,
  headers: readonly Header[],
  mapping: ReadonlyMap<string, string>,
): Chosen {
  const columns = new Map<number, string>();
  const notFound: [string, string][] = [];
  for (const [target, wanted] of mapping) {
    const [of, field] = target.split('.');
    if (of !== file || field === undefined) continue;
    const exact = headers.findIndex((header) => header.text.trim() === wanted.trim());
    const column = exact >= 0 ? exact : headers.findIndex((header) => header.key === headerKey(wanted));
    const known = fieldNames[file].some((names) => names.field === field);
    if (!known || column < 0 || isKeptBack(file, headers[column].key)) notFound.push([field, wanted]);
    else columns.set(column, field);
  }
  return { columns, notFound };
}

function findCandidates(
  file: ImportFile,
  headers: readonly Header[],
  chosen: ReadonlyMap<number, string>,
): Map<string, Candidate[]> {
  const found = new Map<string, Candidate[]>();
  const seen = new Set<string>();
  const taken = new Set(chosen.values());
  headers.forEach(({ key }, column) => {
    if (key === '' || seen.has(key) || chosen.has(column)) return;
    seen.add(key);
    const field = fieldOf(file, headers[column]);
    if (!field || taken.has(field)) return;
    const rank = rankOf(file, field, key);
    found.set(
      field,
      [...(found.get(field) ?? []), { column, rank }].sort((a, b) => a.rank - b.rank),
    );
  });
  return found;
}

function pickColumns(
  headers: readonly Header[],
  candidates: ReadonlyMap<string, readonly Candidate[]>,
  chosen: ReadonlyMap<number, string>,
): Map<string, readonly number[]> {
  const columns = new Map<string, readonly number[]>();
  for (const [column, field] of chosen) columns.set(field, [column]);
  for (const [field, fitting] of candidates) {
    const order = fitting.map((candidate) => candidate.column);
    columns.set(field, manyColumns.has(field) ? order : [better(field, order, headers)]);
  }
  return preferFullName(columns, headers);
}

/** So few rows say nothing about which of two columns groups people better. */
const fewRows = 10;

/** Of several columns for one field: the telling grouping, else the first that holds anything, else the first. */
function better(field: string, order: readonly number[], headers: readonly Header[]): number {
  const filled = order.filter((column) => headers[column].values.some((value) => value !== ''));
  const rows = headers[order[0]].values.length;
  if (filled.length > 1 && rows >= fewRows && groupingFields.has(field)) {
    const telling = filled
      .map((column) => ({ column, distinct: distinctValues(headers[column]) }))
      .filter(({ column, distinct }) => distinct * 2 < headers[column].values.length)
      .sort((a, b) => b.distinct - a.distinct);
    if (telling.length > 0) return telling[0].column;
  }
  return filled[0] ?? order[0];
}

const distinctValues = (header: Header): number =>
  new Set(header.values.filter((value) => value !== '')).size;

/** A "preferred name" is often only what friends say: where first and last stand beside it, they are the name. */
function preferFullName(columns: Map<string, readonly number[]>, headers: readonly Header[]) {
  const name = columns.get('name')?.[0];
  const weak = name !== undefined && /^(preferredname|username)$/.test(headers[name].key);
  if (weak && columns.has('first_name') && columns.has('last_name')) columns.delete('name');
  return columns;
}

interface MatchOf {
  readonly file: ImportFile;
  readonly headers: readonly Header[];
  readonly columns: ReadonlyMap<string, readonly number[]>;
  readonly chosen: ReadonlyMap<number, string>;
  readonly column: number;
}

function toMatch({ file, headers, columns, chosen, column }: MatchOf): ColumnMatch {
  const { text, key, values } = headers[column];
  const field = [...columns].find(([, read]) => read.includes(column))?.[0];
  if (field === undefined)
    return { header: text, field: '', reason: whyUnread(file, headers, column), sample: '' };
  const reason = chosen.has(column) ? 'chosen by hand' : sayMeaning(field, key);
  const sample = [...new Set(values.filter((value) => value !== ''))].slice(0, 2).join(', ');
  return { header: text, field, reason, sample: sample.slice(0, 80) };
}

const sayMeaning = (field: string, key: string): string =>
  headerKey(field) === key ? 'the name of the field' : `means the same as ${field.replaceAll('_', ' ')}`;

export const notKnown = 'not known';

function whyUnread(file: ImportFile, headers: readonly Header[], column: number): string {
  const { key } = headers[column];
  if (key === '') return 'no header';
  if (headers.findIndex((header) => header.key === key) < column)
    return 'the same header stands twice; the first is read';
  const unread = unreadNames[file].find(({ names }) => names.some((name) => headerKey(name) === key));
  if (unread) return unread.reason;
  if (isKeptBack(file, key)) return 'recognised; kept back, not read yet';
  const field = fieldOf(file, headers[column]);
  if (field === null) return 'recognised, not read yet';
  return field ? `another column fits ${field.replaceAll('_', ' ')} better` : notKnown;
}

/** Opinions are protected: whatever looks like a rating or a comment is never read, shown or kept. */
const isKeptBack = (file: ImportFile, key: string): boolean =>
  file === 'serves' &&
  /rating|comment|feedback|score|reliability|assurance|tangibles|empathy|responsiveness/.test(key);

const byKey = new Map(
  Object.entries(fieldNames).map(([file, fields]) => [
    file,
    fields.map(({ field, names }) => ({ field, keys: names.map(headerKey) })),
  ]),
);

/** By its values where these decide, else by its name; null: known and not read. */
function fieldOf(file: ImportFile, { key, values }: Header): string | null | undefined {
  const byValues = fieldFromValues(file, key, values);
  return byValues === undefined ? fieldOfKey(file, key)?.field : byValues;
}

const fieldOfKey = (file: ImportFile, key: string) => byKey.get(file)!.find(({ keys }) => keys.includes(key));

const rankOf = (file: ImportFile, field: string, key: string): number => {
  const rank =
    byKey
      .get(file)!
      .find((names) => names.field === field)
      ?.keys.indexOf(key) ?? -1;
  return rank < 0 ? Number.MAX_SAFE_INTEGER : rank;
};
