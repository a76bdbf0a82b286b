import type { ColumnMatch, FileReading, ImportOptions, ImportPlan } from '#model/import-plan.ts';
import type { Problem } from '#model/problem.ts';
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

export interface ImportColumnsPage extends ImportSteps {
  readonly title: string;
  readonly lede: Lede;
  readonly saved: boolean;
  readonly errors: readonly FormError[];
  readonly files: readonly ColumnsFile[];
  readonly pager: Pager | null;
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
    saved: given.saved,
    errors: [...given.errors, ...faults.map(toError)],
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
    links: { columns: `${link}/columns`, format: `${link}/format` },
  };
}

const isFault = ({ code }: Problem): boolean => code === 'missing-column' || code === 'unreadable-file';

const toError = (problem: Problem): FormError => ({
  field: problem.source,
  text: `${cut(problem.fileName, 60)}: ${cut(problem.sentence, 240)} ${faultFix(problem)}`,
});

/** On this page the fix is a click away. */
const faultFix = ({ code, fix }: Problem): string =>
  code === 'missing-column' ? 'Say below which column holds it.' : cut(fix, 240);

function ledeOf({ files }: ImportPlan, faults: readonly Problem[]): Lede {
  const columns = files.flatMap((file) => file.columns);
  const read = columns.filter(({ field }) => field !== '').length;
  const keptBack = columns.filter((column) => column.keptBack).length;
  const calm = columns.length > 0 ? `${read} of ${count(columns.length, 'column')} will be read.` : '';
  const worst =
    faults.length > 0
      ? `${count(faults.length, 'thing')} must be put right before anything can be loaded.`
      : '';
  const unread = columns.filter((column) => column.field === '' && !column.keptBack);
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
  return lede(calm, worst, [left, kept].filter(Boolean).join(' '));
}

function fileView(file: FileReading, columns: readonly number[], given: Given): ColumnsFile {
  const first = columns[0] === 0;
  return {
    source: file.source,
    name: wordsOfFile(file.file).name,
    fileName: cut(file.fileName, 80),
    read: formatInWords(file),
    notes: first ? file.notes : [],
    wrong: given.plan.problems.some((each) => isFault(each) && each.source === file.source),
    columns: file.columns.length > 0 ? columns.map((column) => columnLine(file, column, given.errors)) : [],
    format: first ? formatFields(file, given.options) : [],
    byHand: (given.options.columns.get(file.source)?.size ?? 0) > 0,
  };
}

function columnLine(file: FileReading, column: number, errors: readonly FormError[]): ColumnLine {
  const match = file.columns[column];
  const id = `${file.source}-${column}`;
  return {
    id,
    field: `column/${file.source}/${column}`,
    header: cut(match.header, 60) || '(blank)',
    sample: match.keptBack ? [] : match.sample.slice(0, 3).map((value) => cut(value, 32)),
    reason: errors.find(({ field }) => field === id)?.text ?? sentenceOf(match),
    keptBack: match.keptBack,
    read: match.field !== '',
    options: match.keptBack ? [] : fieldOptions(file, match),
  };
}

const sentenceOf = ({ reason }: ColumnMatch): string =>
  cut(reason.charAt(0).toUpperCase() + reason.slice(1), 160);

function fieldOptions({ file }: FileReading, { field }: ColumnMatch): Option[] {
  const known = fieldLabels[file].some(([each]) => each === field);
  const choices =
    known || field === ''
      ? fieldLabels[file]
      : [...fieldLabels[file], [field, fieldLabel(file, field)] as const];
  return options(choices, field, 'Not read');
}
