/** How the bytes of one file are to be read. */
export interface CsvShape {
  readonly delimiter: string;
  /** What text may stand in; blank if nothing. */
  readonly quote: string;
  readonly encoding: 'utf8' | 'latin1';
  /** Offset of the first record. */
  readonly start: number;
}
