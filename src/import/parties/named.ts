import { IntColumn } from '../draft/growing.ts';

/** Which rows the files of an import name: not 0 for those that do. Rows of the draft's tables. */
export class Named {
  readonly people = new IntColumn(new Int32Array(0));
  readonly customers = new IntColumn(new Int32Array(0));
  readonly needs = new IntColumn(new Int32Array(0));
  /** Of a tie of the declarations files the flags of the ends that report it (`tieFlag`), of any other `namedTie`. */
  readonly ties = new IntColumn(new Int32Array(0));
  /** Ties for which they bring a rating. */
  readonly ratings = new IntColumn(new Int32Array(0));
}

/** No flag of an end: what another file than one of declarations names may be declared as well. */
export const namedTie = 1;
