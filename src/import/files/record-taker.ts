import type { Fault } from './find-fault.ts';

/** Why a file cannot be read, and what to do about it: a sentence each. */
export interface Trouble {
  readonly why: string;
  readonly fix: string;
}

/** Cells of a workbook that show an error: column → "#REF!". They are read as blank. */
export type CellErrors = ReadonlyMap<number, string>;

/** One record of a file. */
export interface Row {
  readonly cells: readonly string[];
  /** Where the record begins, from 1; the row's number in a workbook. */
  readonly line: number;
  readonly errors?: CellErrors | undefined;
}

/** What becomes of the records, one after the other. */
export interface RecordTaker {
  /** @param line where the record begins, from 1; the row's number in a workbook */
  record(cells: string[], line: number, errors?: CellErrors | undefined): void;
  /** The record just taken has a double quote inside a cell that does not begin with one; it was read as it stands. */
  oddQuote(line: number): void;
  /** A record that cannot be read; false to give up on the file. */
  fault(fault: Fault): boolean;
  /** The rest of the file cannot be read. */
  trouble(trouble: Trouble): void;
  /** Asked between pieces: false to stop. */
  wanted(): boolean;
  /** Bytes read so far. */
  progress(bytes: number): void;
}
