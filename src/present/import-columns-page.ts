import type { ColumnMatch, FileReading, ImportOptions, ImportPlan } from '#model/import-plan.ts';
import type { Problem } from '#model/problem.ts';
import { isRatingField } from '#model/ratings.ts';
import { cut } from './cut.ts';
import { count, list } from './english.ts';
import { fieldLabel, fieldLabels } from './field-labels.ts';
import { type FormatField, formatFields, formatInWords } from './file-format.ts';
import type { FormError } from './form.ts';
import { wordsOfFile } from './import-files.ts';
import { type ImportSteps, importSteps } from './import-steps.ts';
import { type Lede, lede } from './lede.ts';
import { type Option, options } from './options.ts';
import { type Pager, toPager } from './pager.ts';
import { wordsOf } from './words.ts';

export interface ImportColumnsPage extends ImportSteps {
  readonly title: string;
  readonly lede: Lede;
  /** What became of what was just saved, or blank. */
  readonly saved: { readonly words: string; readonly good: boolean };
  /** A file cannot be read at all. */
  readonly refused: boolean;
  /** No file has a column, so there is nothing to choose. */
  readonly empty: boolean;
  readonly errors: readonly FormError[];
  readonly files: readonly ColumnsFile[];
  readonly pager: Pager | null;
  readonly page: number;
  /** Where the choices are sent. */
  readonly links: { readonly columns: string; readonly format: string };
}

export interface ColumnsFile {
  /** The source's key, which is also the id that an error leads to. */
  readonly source: string;
  readonly name: string;
  readonly fileName: string;
  /** "120 rows. UTF-8, separated by commas." */
  readonly read: string;
  readonly notes: readonly string[];
  /** Reading it in another way may help. */
  readonly wrong: boolean;
  readonly columns: readonly ColumnLine[];
  /** The form's numbers begin here, where a wide file stands on several pages. */
  readonly format: readonly FormatField[];
  /** Something was chosen by hand, so it can be taken back. */
  readonly byHand: boolean;
}

export interface ColumnLine {
  /** "org-3": the column's number, from 0. */
  readonly id: string;
  /** "column/org/3": names the choice when it is sent. */
  readonly field: string;
  readonly header: string;
  readonly sample: readonly string[];
  readonly reason: string;
  /** What stands in place of values; blank where there are values. */
  readonly unseen: string;
  /** Nothing can be chosen. */
  readonly keptBack: boolean;
  readonly read: boolean;
  readonly options: readonly Option[];
}

/** A page holds so many columns: each brings a whole list of fields with it. */
const columnsOnPage = 60;

interface Given {
  readonly plan: ImportPlan;
  readonly options: ImportOptions;
  readonly link: string;
  /** From 1. */
  readonly page: number;
  readonly saved: boolean;
  /** What was wrong with choices just sent; their ids are those of the columns. */
  readonly errors: readonly FormError[];
}

/** Step 1: how each file was read, and what each of its columns was taken for. */
export function importColumnsPage(given: Given): ImportColumnsPage {
  const { plan, link } = given;
  const slots = plan.files.flatMap((file) =>
    Array.from({ length: Math.max(1, file.columns.length) }, (_, column) => ({ file, column })),
  );
  const last = Math.max(1, Math.ceil(slots.length / columnsOnPage));
  const page = Math.min(Math.max(given.page, 1), last);
  const shown = slots.slice((page - 1) * columnsOnPage, page * columnsOnPage);
  const faults = plan.problems.filter(isFault);
  return {
    ...importSteps(plan, link, 'columns'),
    title: 'Files and columns',
    lede: ledeOf(plan, faults),
    saved: savedInWords(given, faults),
    refused: faults.some(({ code }) => code === 'unreadable-file'),
    empty: plan.files.every(({ columns }) => columns.length === 0),
    errors: [...given.errors, ...faults.map((fault) => toError(plan, fault))],
    files: [...Map.groupBy(shown, ({ file }) => file)].map(([file, slots]) =>
      fileView(
        file,
        slots.map(({ column }) => column),
        given,
      ),
    ),
    pager: toPager(
      { page, total: slots.length, what: 'columns', size: columnsOnPage },
      (to) => `${link}/columns?page=${to}`,
    ),
    page,
    links: { columns: `${link}/columns`, format: `${link}/format` },
  };
}

const isFault = ({ code }: Problem): boolean => code === 'missing-column' || code === 'unreadable-file';

/** Nothing is well while a file is refused or lacks a column. */
function savedInWords({ saved }: Given, faults: readonly Problem[]): ImportColumnsPage['saved'] {
  if (!saved) return { words: '', good: false };
  return faults.length === 0
    ? { words: 'Saved. The files were read again.', good: true }
    : { words: 'Your choice is saved. Something still has to be put right.', good: false };
}

const toError = ({ files }: ImportPlan, problem: Problem): FormError => ({
  field: problem.source,
  text: `${cut(problem.fileName, 60)}: ${cut(problem.sentence, 240)} ${faultFix(problem, files)}`,
});

/** On this page the fix is a click away. */
function faultFix({ code, fix, source }: Problem, files: readonly FileReading[]): string {
  if (code !== 'missing-column') return cut(fix, 240);
  const file = files.find((each) => each.source === source);
  return file?.columns.some((match) => isChosenByValues(file, match))
    ? 'Check below what is guessed by the values, and save it.'
    : 'Say below which column holds it.';
}

/** Where no row names the columns, what the values look like is all there is: it only has to be saved. */
export const isChosenByValues = ({ header }: FileReading, { field, guess, by }: ColumnMatch): boolean =>
  header === 0 && field === '' && guess !== '' && by !== 'hand';

function ledeOf({ files }: ImportPlan, faults: readonly Problem[]): Lede {
  const columns = files.flatMap((file) => file.columns);
  const read = columns.filter(({ field }) => field !== '').length;
  const keptBack = columns.filter((column) => column.keptBack && column.field === '').length;
  const ratings = columns.filter((column) => column.keptBack && column.field !== '').length;
  const guessed = files.flatMap((file) => file.columns.filter((match) => isChosenByValues(file, match)));
  const calm = [
    columns.length > 0 ? `${read} of ${count(columns.length, 'column')} will be read.` : '',
    guessed.length > 0
      ? `${count(guessed.length, 'column is', 'columns are')} guessed by the values, and read once you save.`
      : '',
  ]
    .filter(Boolean)
    .join(' ');
  const unread = columns.filter(
    (column) => column.field === '' && !column.keptBack && !guessed.includes(column),
  );
  const left =
    unread.length > 0
      ? `Not read: ${list(
          unread.map(({ header }) => cut(header, 40)),
          3,
        )}.`
      : '';
  const kept =
    keptBack > 0
      ? `${count(keptBack, 'column')} of ratings, comments or other private matters ${keptBack === 1 ? 'is' : 'are'} kept back: counted, and never read or shown.`
      : '';
  const rated =
    ratings > 0
      ? `${count(ratings, 'column of ratings is', 'columns of ratings are')} read and never shown: ratings appear only as means of at least five people.`
      : '';
  return lede(calm, worstOf(faults), [left, rated, kept].filter(Boolean).join(' '));
}

function worstOf(faults: readonly Problem[]): string {
  const refused = faults.filter(({ code }) => code === 'unreadable-file');
  const others = faults.length - refused.length;
  const names = list(
    refused.map(({ fileName }) => cut(fileName, 60)),
    3,
  );
  return [
    refused.length > 0 ? `${names} cannot be read.` : '',
    others > 0 ? `${count(others, 'thing')} must be put right before anything can be loaded.` : '',
  ]
    .filter(Boolean)
    .join(' ');
}

function fileView(file: FileReading, columns: readonly number[], given: Given): ColumnsFile {
  const first = columns[0] === 0;
  const { source } = file;
  const wrong = given.plan.problems.some((each) => isFault(each) && each.source === source);
  const refused = wrong && file.columns.length === 0;
  return {
    source,
    name: wordsOfFile(wordsOf(given.plan.next), file.file).name,
    fileName: cut(file.fileName, 80),
    read: refused ? 'This file cannot be read, so nothing of it was taken.' : formatInWords(file),
    notes: first ? file.notes : [],
    wrong: wrong && (!refused || given.options.reading.has(source)),
    columns: file.columns.length > 0 ? columns.map((column) => columnLine(file, column, given.errors)) : [],
    format: first ? formatFields(file, given.options) : [],
    byHand: (given.options.columns.get(source)?.size ?? 0) > 0,
  };
}

function columnLine(file: FileReading, column: number, errors: readonly FormError[]): ColumnLine {
  const match = file.columns[column];
  const id = `${file.source}-${column}`;
  const sample = match.keptBack ? [] : match.sample.slice(0, 3).map((value) => cut(value, 32));
  return {
    id,
    field: `column/${file.source}/${column}`,
    header: cut(match.header, 60) || '(blank)',
    sample,
    unseen: sample.length > 0 ? '' : unseenInWords(match),
    reason: errors.find(({ field }) => field === id)?.text ?? sentenceOf(file, match),
    keptBack: match.keptBack && !match.ratings,
    read: match.field !== '' || isChosenByValues(file, match),
    options: match.keptBack ? ratingOptions(file, match) : fieldOptions(file, match),
  };
}

function unseenInWords({ keptBack, field }: ColumnMatch): string {
  if (!keptBack) return 'blank';
  return field === '' ? 'kept back' : 'never shown';
}

/** Of what is kept back, only ratings may be read, and only as ratings. */
const ratingOptions = ({ file }: FileReading, { ratings, field }: ColumnMatch): Option[] =>
  ratings
    ? options(
        fieldLabels[file].filter(([each]) => isRatingField(each)),
        field,
        'Not read',
      )
    : [];

function sentenceOf(file: FileReading, match: ColumnMatch): string {
  if (isChosenByValues(file, match)) return 'Guessed by its values';
  const { reason, guess } = match;
  const offered = isOffered(match) ? `; by its values it may be: ${fieldLabel(file.file, guess)}` : '';
  return cut(reason.charAt(0).toUpperCase() + reason.slice(1) + offered, 160);
}

const isOffered = ({ field, guess, by }: ColumnMatch): boolean =>
  field === '' && guess !== '' && by !== 'hand';

function fieldOptions(reading: FileReading, match: ColumnMatch): Option[] {
  const { file } = reading;
  const { field, guess } = match;
  if (isOffered(match)) {
    const others = fieldLabels[file].filter(([each]) => each !== guess);
    const first = [guess, `${fieldLabel(file, guess)}, by its values`] as const;
    return options([first, ...others], isChosenByValues(reading, match) ? guess : '', 'Not read');
  }
  const known = fieldLabels[file].some(([each]) => each === field);
  const choices =
    known || field === ''
      ? fieldLabels[file]
      : [...fieldLabels[file], [field, fieldLabel(file, field)] as const];
  return options(choices, field, 'Not read');
}
