import type { ByteSource, ColumnMatch, FileReading, ImportOptions } from '#model/import-plan.ts';
import type { ImportFile } from '#model/problem.ts';
import { isBlankRow } from './cell.ts';
import { type Delimiter, findDelimiter } from './find-delimiter.ts';
import type { Fault } from './find-fault.ts';
import { findHeader } from './find-header.ts';
import { type Inspected, inspectBytes } from './inspect-bytes.ts';
import { type ColumnPlan, matchColumns, notKnown } from './match-columns.ts';
import type { FileProblems } from './problem-list.ts';
import { readRecords } from './read-records.ts';
import { unreadableWords } from './unreadable-words.ts';

/** Takes one row; false if it led to nothing because of a problem. */
export type TakeRow = (cells: readonly string[], line: number) => boolean;

export interface TableJob {
  readonly file: ImportFile;
  readonly source: ByteSource;
  readonly options: ImportOptions;
  readonly problems: FileProblems;
  readonly progress: (file: ImportFile, bytes: number) => void;
  /** Called once, when the columns are known and none is missing; with the first rows. */
  readonly start: (plan: ColumnPlan, sample: readonly (readonly string[])[]) => TakeRow;
}

const sampleRows = 100;
const sampleSize = 1 << 20;
const mostColumns = 1000;
const mostFaults = 200;

/** Reads one file: bytes → delimiter → header → columns → rows. Never throws over what the file holds. */
export async function readTable(job: TableJob): Promise<FileReading> {
  const inspected = await inspectBytes(job.source);
  const delimiter = findDelimiter(inspected.head);
  const table = new Table(job);
  if (inspected.unreadable) {
    job.problems.add('unreadable-file', unreadableWords[inspected.unreadable]);
    return toReading(job, inspected, delimiter, table);
  }
  if (inspected.encoding === 'latin1') job.problems.add('read-as-windows-1252');
  const shape = { delimiter: delimiter.sign, encoding: inspected.encoding, start: inspected.start };
  await readRecords(job.source, shape, table);
  table.finish();
  return toReading(job, inspected, delimiter, table);
}

function toReading(job: TableJob, inspected: Inspected, delimiter: Delimiter, table: Table): FileReading {
  const { rows, rowsLeftOut, matches } = table;
  return {
    file: job.file,
    fileName: job.source.name,
    delimiter: delimiter.name,
    encoding: inspected.label,
    rows,
    rowsLeftOut,
    columns: matches,
  };
}

/** The state of reading one table: first a sample is kept back, then the columns are known and rows flow through. */
class Table {
  rows = 0;
  rowsLeftOut = 0;
  matches: readonly ColumnMatch[] = [];
  private readonly job: TableJob;
  private sample: { cells: string[]; line: number }[] | null = [];
  private sampled = 0;
  private take: TakeRow | null = null;
  private width = 0;
  private faults = 0;
  private stopped = false;

  constructor(job: TableJob) {
    this.job = job;
  }

  record(cells: string[], line: number): void {
    if (this.stopped) return;
    if (this.sample === null) this.row(cells, line);
    else if (this.sample.length === 0 && cells.length > mostColumns)
      this.giveUp(unreadableWords.wide(cells.length));
    else this.keep(cells, line, this.sample);
  }

  oddQuote(line: number): void {
    if (!this.stopped) this.job.problems.add('stray-quote', { line, ...unreadableWords.quoteInCell });
  }

  fault({ kind, line }: Fault): boolean {
    this.job.problems.add(kind === 'stray-quote' ? kind : 'row-too-long', { line });
    this.rows++;
    this.rowsLeftOut++;
    this.faults++;
    if (this.sample?.length === 0) this.giveUp(unreadableWords.firstRow);
    if (this.faults >= mostFaults) this.giveUp(unreadableWords.faults(this.faults));
    return this.wanted();
  }

  wanted(): boolean {
    return !this.stopped;
  }

  progress(bytes: number): void {
    this.job.progress(this.job.file, bytes);
  }

  finish(): void {
    if (this.sample !== null && !this.stopped) this.begin();
    // Without people there is nothing to import; nobody having said anything yet is no mistake.
    const bare = this.rows === 0 && this.job.file === 'org';
    if (bare && !this.stopped) this.job.problems.add('unreadable-file', unreadableWords.rows);
  }

  private keep(cells: string[], line: number, sample: { cells: string[]; line: number }[]): void {
    sample.push({ cells, line });
    this.sampled += cells.reduce((sum, cell) => sum + cell.length, cells.length);
    if (sample.length > sampleRows || this.sampled > sampleSize) this.begin();
  }

  /** The first rows are there: finds the header and the columns, and passes the rows on. */
  private begin(): void {
    const { file, options } = this.job;
    const sample = this.sample ?? [];
    this.sample = null;
    if (sample.length === 0) {
      this.giveUp(unreadableWords.empty);
      return;
    }
    const { header, skip } = findHeader(
      file,
      sample.map(({ cells }) => cells),
      options.mapping,
    );
    const rows = sample.slice(skip);
    const cells = rows.map((row) => row.cells);
    const plan = matchColumns(file, header, cells, options.mapping);
    this.matches = plan.matches;
    this.width = header.length;
    this.reportColumns(plan, sample[skip - 1].line);
    const complete = plan.missing.length === 0 && plan.notFound.length === 0;
    this.take = complete ? this.job.start(plan, cells) : () => false;
    for (const { cells, line } of rows) this.row(cells, line);
  }

  private reportColumns(plan: ColumnPlan, line: number): void {
    const { problems } = this.job;
    for (const { header, reason } of plan.matches) {
      if (reason === notKnown) problems.add('unknown-column', { line, column: header });
    }
    for (const [field, header] of plan.notFound)
      problems.add('missing-column', { line, column: header, why: unreadableWords.notFound(field, header) });
    for (const fields of plan.missing)
      problems.add('missing-column', { line, column: fields.join(' or ').replaceAll('_', ' ') });
  }

  private row(cells: readonly string[], line: number): void {
    if (isBlankRow(cells)) return;
    this.rows++;
    if (cells.length !== this.width) this.checkLength(cells, line);
    if (!this.take!(cells, line)) this.rowsLeftOut++;
  }

  /** Blank cells too many, and columns without a header that are not there, are nothing to speak of. */
  private checkLength(cells: readonly string[], line: number): void {
    const headed = this.matches.findLastIndex(({ header }) => header.trim() !== '') + 1;
    const fits = cells.length >= headed && isBlankRow(cells.slice(this.width));
    if (!fits) this.job.problems.add('row-length', { line, count: cells.length, other: String(this.width) });
  }

  private giveUp(words: { why: string; fix: string }): void {
    this.stopped = true;
    this.job.problems.add('unreadable-file', words);
  }
}
