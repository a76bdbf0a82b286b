import type { Fault } from './find-fault.ts';

/** What becomes of the records, one after the other. */
export interface RecordTaker {
  /** @param line where the record begins, from 1 */
  record(cells: string[], line: number): void;
  /** The record just taken has a double quote inside a cell that does not begin with one; it was read as it stands. */
  oddQuote(line: number): void;
  /** A record that cannot be read; false to give up on the file. */
  fault(fault: Fault): boolean;
  /** Asked between pieces: false to stop. */
  wanted(): boolean;
  /** Bytes read so far. */
  progress(bytes: number): void;
}
