import type { ImportOptions, ImportSource, Mends, RowMend } from '#model/import-plan.ts';
import { type FoundColumns, findColumns } from '../columns/find-columns.ts';
import type { Fault } from './find-fault.ts';
import { mendCells } from './mend-cells.ts';
import type { CellErrors, RecordTaker, Row, Trouble } from './record-taker.ts';
import { unreadableWords } from './unreadable-words.ts';

/** What becomes of the rows of a file below its header. */
export interface RowTaker {
  /** Called once, before any row, with the first rows below the header. */
  columns(found: FoundColumns, sample: readonly (readonly string[])[]): void;
  row(cells: readonly string[], line: number, errors?: CellErrors | undefined): void;
  /** A row that was left out by hand. */
  leftOut(cells: readonly string[], line: number): void;
  oddQuote(line: number): void;
  fault(fault: Fault): void;
  trouble(trouble: Trouble): void;
  /** Asked between pieces: false to stop. */
  wanted(): boolean;
  progress(bytes: number): void;
}

const sampleRows = 100;
const sampleSize = 1 << 20;
const mostColumns = 1000;
const mostFaults = 200;

/**
 * Mends records and keeps the first ones back until the header and the columns are known by them; from then on rows
 * flow through. Gives up on a file that is no table.
 */
export class HeadTaker implements RecordTaker {
  private readonly source: ImportSource;
  private readonly options: ImportOptions;
  private readonly rows: RowTaker;
  private readonly mends: Mends | undefined;
  private sample: Row[] | null = [];
  private leftOutEarly: Row[] = [];
  private sampled = 0;
  private faults = 0;
  private stopped = false;

  constructor(source: ImportSource, options: ImportOptions, rows: RowTaker) {
    this.source = source;
    this.options = options;
    this.rows = rows;
    this.mends = options.mends.get(source.key);
  }

  record(cells: string[], line: number, errors?: CellErrors | undefined): void {
    if (this.stopped) return;
    const mend = this.mends?.get(line);
    if (mend) this.mended({ cells, line, errors }, mend);
    else this.pass(cells, line, errors);
  }

  oddQuote(line: number): void {
    if (!this.stopped) this.rows.oddQuote(line);
  }

  fault(fault: Fault): boolean {
    this.rows.fault(fault);
    this.faults++;
    if (this.sample?.length === 0) this.trouble(unreadableWords.firstRow);
    else if (this.faults >= mostFaults) this.trouble(unreadableWords.faults(this.faults));
    return this.wanted();
  }

  trouble(trouble: Trouble): void {
    this.stopped = true;
    this.rows.trouble(trouble);
  }

  wanted(): boolean {
    return !this.stopped && this.rows.wanted();
  }

  progress(bytes: number): void {
    this.rows.progress(bytes);
  }

  /** The file is over. */
  finish(): void {
    if (this.sample !== null && !this.stopped) this.begin(this.sample);
  }

  private mended(row: Row, mend: RowMend): void {
    const { cells, line, errors } = mendCells(row, mend);
    if (!mend.leftOut) this.pass(cells, line, errors);
    else if (this.sample === null) this.rows.leftOut(cells, line);
    else this.leftOutEarly.push({ cells, line });
  }

  private pass(cells: readonly string[], line: number, errors: CellErrors | undefined): void {
    if (this.sample === null) this.rows.row(cells, line, errors);
    else if (this.sample.length === 0 && cells.length > mostColumns)
      this.trouble(unreadableWords.wide(cells.length));
    else this.keep({ cells, line, errors }, this.sample);
  }

  private keep(row: Row, sample: Row[]): void {
    sample.push(row);
    this.sampled += row.cells.reduce((sum, cell) => sum + cell.length, row.cells.length);
    if (sample.length > sampleRows || this.sampled > sampleSize) this.begin(sample);
  }

  /** The first rows are there: finds the header and the columns, and passes the rows on. */
  private begin(sample: readonly Row[]): void {
    this.sample = null;
    if (sample.length === 0) {
      this.trouble(unreadableWords.empty);
      return;
    }
    const found = findColumns(this.source, this.options, sample);
    if (found.trouble) {
      this.trouble(found.trouble);
      return;
    }
    const rows = sample.slice(found.skip);
    this.rows.columns(
      found,
      rows.map(({ cells }) => cells),
    );
    for (const { cells, line, errors } of rows) this.rows.row(cells, line, errors);
    for (const { cells, line } of this.leftOutEarly) this.rows.leftOut(cells, line);
    this.leftOutEarly = [];
  }
}
