import type { Organisation } from './organisation.ts';
import type { ImportFile, Problem } from './problem.ts';

/** How one column of a file was understood. */
export interface ColumnMatch {
  /** The header as written. */
  readonly header: string;
  /** Our field (FORMATS §7 name, such as `manager_id`), or blank if the column is left unread. */
  readonly field: string;
  /** Why, in a few words: "means the same as manager id", "not read yet", "not known". */
  readonly reason: string;
  /** A value or two from the first rows; never of a rating or comment column. */
  readonly sample: string;
}

/** What came of one file. */
export interface FileReading {
  readonly file: ImportFile;
  readonly fileName: string;
  /** "comma", "semicolon", "tab". */
  readonly delimiter: string;
  /** "UTF-8", "UTF-8 with BOM", "Windows-1252". */
  readonly encoding: string;
  /** Records after the header. */
  readonly rows: number;
  /** Records that led to no person, tie, need or customer because of a problem. */
  readonly rowsLeftOut: number;
  readonly columns: readonly ColumnMatch[];
}

/** One changed field of a party or tie, as shown in the plan. */
export interface FieldChange {
  /** Row in the table of `next`. */
  readonly row: number;
  readonly field: string;
  readonly before: string;
  readonly after: string;
}

/** Rows of `next` (people, customers, ties, needs) that an import adds or changes. */
export interface TableChange {
  readonly added: readonly number[];
  /** Rows with at least one change, ascending. */
  readonly changed: readonly number[];
  /** The first changes in words, field by field; at most 1,000. */
  readonly fields: readonly FieldChange[];
}

/** The first pass of an import as a value: nothing has happened yet. */
export interface ImportPlan {
  /** The revision it was made on; applying it on another is refused. */
  readonly revision: number;
  readonly files: readonly FileReading[];
  readonly problems: readonly Problem[];
  /** A blocking problem stands and "load the good rows" was not chosen. */
  readonly blocked: boolean;
  readonly people: TableChange;
  /** People (rows of `next.people`) whose line manager changes. */
  readonly moved: readonly number[];
  /** People (rows) who become "no longer here". */
  readonly leaving: readonly number[];
  /** People (rows) whose answer state changes. */
  readonly answers: readonly number[];
  readonly customers: TableChange;
  readonly groupsAdded: readonly number[];
  readonly ties: TableChange;
  readonly needs: TableChange;
  /** What would be held once applied. Rows of the organisation it was made from keep their row. */
  readonly next: Organisation;
}

export const emptyChange: TableChange = { added: [], changed: [], fields: [] };

export interface ImportOptions {
  /** Whether whoever has no row in the declarations file has "named nobody" or "not answered yet". */
  readonly asked: 'everyone' | 'listed';
  readonly loadGoodRows: boolean;
  /** ISO date: decides whether an end date has passed. */
  readonly asOf: string;
  /** Overrides of the column match: "serves.customer" → header. */
  readonly mapping: ReadonlyMap<string, string>;
}

/** A file's bytes, readable more than once and from any offset; the shell opens, the core reads. */
export interface ByteSource {
  readonly name: string;
  open(offset: number): AsyncIterable<Uint8Array>;
}

export type ImportSources = Partial<Readonly<Record<ImportFile, ByteSource>>>;
