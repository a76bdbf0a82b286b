import type { ColumnMatch, FileReading, ImportOptions, ImportSource } from '#model/import-plan.ts';
import { isBlankRow } from '../cell.ts';
import type { FoundColumns } from '../columns/find-columns.ts';
import { headerKey } from '../columns/header-key.ts';
import { type ColumnPlan, columnOf, headerOf } from '../columns/match-columns.ts';
import { isNotKnown } from '../columns/say-match.ts';
import { isUnnamed } from '../columns/shown-headers.ts';
import type { ImportProgress } from '../file-job.ts';
import type { FileProblems } from '../problem-list.ts';
import type { Fault } from './find-fault.ts';
import { HeadTaker, type RowTaker } from './head-taker.ts';
import { openTable } from './open-table.ts';
import type { OpenedFile } from './opened-file.ts';
import type { CellErrors, Trouble } from './record-taker.ts';
import { unreadableWords } from './unreadable-words.ts';

/** Takes one row; false if it led to nothing because of a problem. */
export type TakeRow = (cells: readonly string[], line: number) => boolean;

export interface TableJob {
  readonly source: ImportSource;
  readonly options: ImportOptions;
  readonly problems: FileProblems;
  readonly progress: ImportProgress;
  /** Called once, when the columns are known and none is missing; with the first rows. */
  readonly start: (plan: ColumnPlan, sample: readonly (readonly string[])[]) => TakeRow;
}

/** Reads one file: bytes → records → header → columns → rows. Never throws over what the file holds. */
export async function readTable(job: TableJob): Promise<FileReading> {
  const { source, options, problems } = job;
  const file = await openTable(source, options);
  const table = new Table(job, file);
  if (file.trouble) {
    problems.add('unreadable-file', file.trouble);
    return toReading(job, file, table);
  }
  const guessed = file.encoding === 'windows-1252' && !options.reading.get(source.key)?.encoding;
  if (guessed) problems.add('read-as-windows-1252');
  if (file.stray) problems.add('stray-bytes', file.stray);
  const head = new HeadTaker(source, options, table);
  for await (const _ of file.read(head));
  head.finish();
  table.finish();
  return toReading(job, file, table);
}

function toReading(
  { source }: TableJob,
  { encoding, encodingName, delimiter, quote, sheet, sheets }: OpenedFile,
  table: Table,
): FileReading {
  return {
    file: source.file,
    source: source.key,
    fileName: source.name,
    ...{ encoding, encodingName, delimiter, quote, sheet, sheets },
    header: table.header,
    notes: table.notes(),
    rows: table.rows,
    rowsLeftOut: table.rowsLeftOut,
    columns: table.matches,
    keptBack: table.keptBack,
    headers: table.headers,
    known: table.known,
  };
}

/** The state of reading one table: counts rows and problems, and passes rows on. */
class Table implements RowTaker {
  rows = 0;
  rowsLeftOut = 0;
  keptBack = 0;
  header = 1;
  matches: readonly ColumnMatch[] = [];
  headers = '';
  known = false;
  private readonly job: TableJob;
  private readonly file: OpenedFile;
  private shape: readonly string[] = [];
  private keptBackColumns: readonly number[] = [];
  private readColumns: readonly number[] = [];
  private leftOutByHand = 0;
  private bare = 0;
  private take: TakeRow = () => false;
  private width = 0;
  private stopped = false;

  constructor(job: TableJob, file: OpenedFile) {
    this.job = job;
    this.file = file;
  }

  columns({ plan, line, number, notes }: FoundColumns, sample: readonly (readonly string[])[]): void {
    this.matches = plan.matches;
    this.header = number;
    this.headers = plan.headers;
    this.known = plan.known;
    this.shape = notes;
    this.job.problems.know(plan.matches);
    this.width = plan.matches.length;
    this.keptBackColumns = plan.keptBack;
    if (number === 0) this.reportNoHeader(line);
    this.reportColumns(plan, line);
    const complete = plan.missing.length === 0 && plan.notFound.length === 0;
    if (!complete) return;
    this.readColumns = [...plan.columns.values()].flat();
    this.take = this.job.start(plan, sample);
  }

  row(cells: readonly string[], line: number, errors?: CellErrors | undefined): void {
    const blank = isBlankRow(cells);
    if (blank && !errors) return;
    if (errors) this.reportErrors(errors, line);
    if (blank) return;
    if (this.isBare(cells)) {
      this.bare++;
      return;
    }
    this.rows++;
    if (cells.length !== this.width) this.checkLength(cells, line);
    for (const column of this.keptBackColumns) if (cells[column]?.trim()) this.keptBack++;
    if (!this.take(cells, line)) this.rowsLeftOut++;
  }

  leftOut(): void {
    this.leftOutByHand++;
  }

  oddQuote(line: number): void {
    this.job.problems.add('stray-quote', { line, ...unreadableWords.quoteInCell });
  }

  fault({ kind, line }: Fault): void {
    const single = kind === 'stray-quote' && this.file.quote === 'single';
    this.job.problems.add(kind === 'stray-quote' ? kind : 'row-too-long', {
      line,
      ...(single && unreadableWords.singleQuote),
    });
    this.rows++;
    this.rowsLeftOut++;
  }

  trouble(trouble: Trouble): void {
    this.stopped = true;
    this.job.problems.add('unreadable-file', trouble);
  }

  wanted(): boolean {
    return true;
  }

  progress(bytes: number): void {
    this.job.progress(this.job.source, { rows: this.rows, bytes });
  }

  finish(): void {
    // Without people there is nothing to import; nobody having said anything yet is no mistake.
    const bare = this.rows === 0 && this.job.source.file === 'org';
    if (bare && !this.stopped) this.job.problems.add('unreadable-file', unreadableWords.rows);
  }

  notes(): string[] {
    const count = this.leftOutByHand;
    const byHand = count === 1 ? '1 row is left out by hand.' : `${count} rows are left out by hand.`;
    return [...(this.file.notes ?? []), ...this.shape, ...(count > 0 ? [byHand] : []), ...this.bareNote()];
  }

  /** Nothing stands in any column that is read: a total below the table, a numbered line that was never filled in. */
  private isBare(cells: readonly string[]): boolean {
    const { readColumns } = this;
    return readColumns.length > 0 && readColumns.every((column) => !cells[column]?.trim());
  }

  private bareNote(): string[] {
    if (this.bare === 0) return [];
    return this.bare === 1
      ? ['1 row holds nothing in the columns that are read; it was passed over.']
      : [`${this.bare} rows hold nothing in the columns that are read; they were passed over.`];
  }

  /** Nothing to say where it was chosen by hand. */
  private reportNoHeader(line: number): void {
    const { problems, options, source } = this.job;
    if (options.reading.get(source.key)?.header !== 0) problems.add('no-header', { line });
  }

  private reportColumns(plan: ColumnPlan, line: number): void {
    const { problems } = this.job;
    const names = headerOf(plan, columnOf(plan, 'name'));
    if (plan.namesAsIds) problems.add('names-as-ids', { line, column: names });
    this.reportUnknown(plan, line);
    for (const [field, header] of plan.notFound) {
      const words = isKeptBack(plan, header) ? unreadableWords.keptBack : unreadableWords.notFound;
      problems.add('missing-column', { line, column: header, ...words(field, header) });
    }
    for (const fields of plan.missing)
      problems.add('missing-column', {
        line,
        column: fields.join(' or ').replaceAll('_', ' '),
        ...(this.header === 0 && { why: unreadableWords.notNamed(fields) }),
      });
  }

  /** A file of hundreds of columns does not need a warning for each. */
  private reportUnknown(plan: ColumnPlan, line: number): void {
    const { problems } = this.job;
    const unknown = plan.matches.filter(isNotKnown).map(({ header }) => header);
    if (unknown.length > mostUnknown) problems.add('unknown-column', { line, ...manyUnknown(unknown) });
    else for (const column of unknown) problems.add('unknown-column', { line, column });
  }

  /** Errors in columns that are not read do no harm. */
  private reportErrors(errors: ReadonlyMap<number, string>, line: number): void {
    for (const [column, value] of errors) {
      const { field, header, keptBack } = this.matches[column] ?? { field: '', header: '', keptBack: true };
      const why = keptBack ? unreadableWords.errorUnseen : {};
      if (field !== '') this.job.problems.add('cell-error', { line, column: header, value, ...why });
    }
  }

  /**
   * Blank cells too many, columns without a header that are not there, and blank cells at the end of a row of a
   * workbook are nothing to speak of.
   */
  private checkLength(cells: readonly string[], line: number): void {
    const headed = this.matches.findLastIndex(({ header }, i) => !isUnnamed(header, i)) + 1;
    const isWorkbook = this.file.encoding === 'workbook';
    const fits = (cells.length >= headed || isWorkbook) && isBlankRow(cells.slice(this.width));
    if (!fits) this.job.problems.add('row-length', { line, count: cells.length, other: String(this.width) });
  }
}

const mostUnknown = 10;
const shownUnknown = 5;

const manyUnknown = (headers: readonly string[]) => ({
  why: `${headers.length} columns are not ones Servemap knows, so they were not read: ${headers.slice(0, shownUnknown).join(', ')} and ${headers.length - shownUnknown} more.`,
  fix: 'Nothing to do, unless one of them holds something Servemap asks for: then say which.',
});

const isKeptBack = ({ matches }: ColumnPlan, wanted: string): boolean =>
  matches.some(({ header, keptBack }) => keptBack && headerKey(header) === headerKey(wanted));
