import type { ColumnMatch, ColumnsByHand, RememberedColumns } from '#model/import-plan.ts';
import type { ImportFile } from '#model/problem.ts';
import { findChosen } from './chosen-columns.ts';
import { toColumnHeaders } from './column-header.ts';
import { fieldOfHeader, isFileOfUnits } from './field-of-header.ts';
import { guessFields } from './guess-fields.ts';
import { requiredFields } from './header-names.ts';
import { headerSetKey } from './header-set-key.ts';
import { findNamesAsIds } from './names-as-ids.ts';
import { pickColumns } from './pick-columns.ts';
import { fieldRead, isNotKnown, type MatchedColumns, sayMatch } from './say-match.ts';

/** How the columns of one file were understood. */
export interface ColumnPlan {
  /** One a column, in the file's order. */
  readonly matches: readonly ColumnMatch[];
  /** Columns (from 0) that are read for each field, the preferred one first. */
  readonly columns: ReadonlyMap<string, readonly number[]>;
  /** Columns of ids, logins or distinguished names that are not read as the id: managers may be named by them. */
  readonly otherIds: readonly number[];
  /** Columns of ratings, comments or other private matters that are not read: counted, never shown or kept. */
  readonly keptBack: readonly number[];
  /** Required fields that no column holds: of each inner list one is needed. */
  readonly missing: readonly (readonly string[])[];
  /** Columns that were asked for by name and are not there, or may not be read: field and header. */
  readonly notFound: readonly (readonly [field: string, header: string])[];
  /** The column of names is read as the id too. */
  readonly namesAsIds: boolean;
  /** The set of headers (see `headerSetKey`), and whether one like it was imported before. */
  readonly headers: string;
  readonly known: boolean;
}

export interface ColumnChoices {
  /** Header as shown → field, blank to leave the column unread; goes before everything else. */
  readonly byHand: ColumnsByHand;
  /** Of earlier imports; what was chosen for the same set of headers goes next. */
  readonly remembered: readonly RememberedColumns[];
  /** The group of each column, which its header then begins with: see `findGroups`. */
  readonly groups?: readonly string[];
}

/**
 * Matches headers to fields by FORMATS §2 and, where a name may mean two things, by the values of the first rows.
 * Linear in the cells of the sample. Never throws.
 */
export function matchColumns(
  file: ImportFile,
  header: readonly string[],
  sample: readonly (readonly string[])[],
  { byHand, remembered, groups }: ColumnChoices,
): ColumnPlan {
  const headers = toColumnHeaders(file, header, sample, groups);
  const key = headerSetKey(
    file,
    headers.map(({ text }) => text),
  );
  const lastTime = remembered.findLast((known) => known.file === file && known.headers === key);
  const chosen = findChosen(file, headers, byHand, lastTime?.columns);
  const isUnitFile = file === 'org' && isFileOfUnits(headers);
  const meanings = headers.map((each) => fieldOfHeader(file, each, isUnitFile));
  const columns = pickColumns({ file, headers, meanings, chosen });
  const namesAsIds = findNamesAsIds(file, headers, columns);
  if (namesAsIds >= 0) columns.set('employee_id', [namesAsIds]);
  const all = { file, headers, meanings, chosen, columns, namesAsIds };
  const matched = { ...all, otherIds: findOtherIds(all) };
  return {
    matches: withGuesses(matched),
    columns,
    otherIds: matched.otherIds,
    keptBack: headers.flatMap(({ keptBack }, column) =>
      keptBack === undefined || fieldRead(columns, column) !== '' ? [] : [column],
    ),
    missing: requiredFields[file].filter((fields) => !fields.some((field) => columns.has(field))),
    notFound: chosen.notFound,
    namesAsIds: namesAsIds >= 0,
    headers: key,
    known: lastTime !== undefined,
  };
}

const isUnnamed = ({ reason }: ColumnMatch): boolean => reason.startsWith('no header');

/** The first column of a field, -1 if there is none. */
export const columnOf = (plan: ColumnPlan, field: string): number => plan.columns.get(field)?.[0] ?? -1;

/** A column's header as shown, blank for -1. */
export const headerOf = (plan: ColumnPlan, column: number): string => plan.matches[column]?.header ?? '';

function findOtherIds({
  file,
  headers,
  meanings,
  chosen,
  columns,
}: Omit<MatchedColumns, 'otherIds'>): number[] {
  if (file !== 'org') return [];
  const read = new Set([...columns.values()].flat());
  const isFree = (column: number): boolean =>
    !read.has(column) && !chosen.columns.has(column) && headers[column].keptBack === undefined;
  const isId = (column: number): boolean =>
    !headers[column].repeats &&
    (otherNames.has(headers[column].key) || ['employee_id', 'email'].includes(meanings[column]?.field ?? ''));
  return headers.flatMap((_, column) => (isFree(column) && isId(column) ? [column] : []));
}

/** Names by which a directory or a login knows somebody. */
const otherNames: ReadonlySet<string> = new Set([
  'distinguishedname',
  'dn',
  'username',
  'loginname',
  'alias',
  'ldap',
  'uid',
]);

function withGuesses(matched: MatchedColumns): readonly ColumnMatch[] {
  const { file, headers, columns } = matched;
  const matches = headers.map((_, column) => sayMatch(matched, column));
  if (file !== 'org') return matches;
  const isNamed = headers.some(({ key }) => key !== '');
  const isOpen = (match: ColumnMatch, column: number): boolean =>
    !match.keptBack && (isNotKnown(match) || (!isNamed && headers[column].key === '' && isUnnamed(match)));
  const open = matches.flatMap((match, column) => (isOpen(match, column) ? [column] : []));
  const ids = columns.get('employee_id')?.[0] ?? -1;
  const guessed = guessFields(headers, open, { ids, read: new Set(columns.keys()) });
  return matches.map((match, column) => ({ ...match, guess: guessed.get(column) ?? '' }));
}
