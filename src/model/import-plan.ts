import type { Organisation } from './organisation.ts';
import type { ImportFile, Problem } from './problem.ts';

/** A file's bytes, readable more than once and from any offset; the shell opens, the core reads. */
export interface ByteSource {
  readonly name: string;
  open(offset: number): AsyncIterable<Uint8Array>;
}

/** One file of an import. Several may be of one kind: declarations that came back from twenty managers. */
export interface ImportSource extends ByteSource {
  readonly file: ImportFile;
  /** Tells it apart from the others: "org", "serves", "serves-2". */
  readonly key: string;
}

export type ImportSources = readonly ImportSource[];

export const encodings = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1252'] as const;
export type Encoding = (typeof encodings)[number];

export const delimiters = ['comma', 'semicolon', 'tab', 'pipe'] as const;
export type DelimiterName = (typeof delimiters)[number];

export const quotes = ['double', 'single', 'none'] as const;
export type QuoteName = (typeof quotes)[number];

export const dateOrders = ['day-first', 'month-first'] as const;
/** How a file writes dates such as 03/04/2026. */
export type DateOrderName = (typeof dateOrders)[number];

/** How a file is to be read, where that was chosen by hand; what is absent is found out. */
export interface ReadingChoice {
  readonly encoding?: Encoding;
  readonly delimiter?: DelimiterName;
  readonly quote?: QuoteName;
  /** The sheet of a workbook, by name. */
  readonly sheet?: string;
  /** The record that names the columns, from 1; 0 if none does. */
  readonly header?: number;
  /** Which number of a date written in numbers comes first. */
  readonly dates?: DateOrderName;
}

/** Header as shown (`ColumnMatch.header`) → our field, or blank to leave the column unread. */
export type ColumnsByHand = ReadonlyMap<string, string>;

/** What was chosen by hand for a set of headers, to be taken up again whenever a file has the same set. */
export interface RememberedColumns {
  readonly file: ImportFile;
  /** The set: see `headerSetKey`. */
  readonly headers: string;
  readonly columns: ColumnsByHand;
}

/** What was mended in one row, by hand. */
export interface RowMend {
  /** Column (from 0) → what stands there now. */
  readonly cells: ReadonlyMap<number, string>;
  /** The row is not read at all. */
  readonly leftOut: boolean;
}

/** By the line on which the row begins. */
export type Mends = ReadonlyMap<number, RowMend>;

export const importModes = ['update', 'replace'] as const;
/**
 * `update` adds and changes; `replace` also takes off what the files no longer name, in the tables whose file is
 * there: people become "no longer here", ties end, outside customers leave the list, needs go.
 */
export type ImportMode = (typeof importModes)[number];

export interface ImportOptions {
  readonly mode: ImportMode;
  /** Whether whoever has no row in the declarations file has "named nobody" or "not answered yet". */
  readonly asked: 'everyone' | 'listed';
  readonly loadGoodRows: boolean;
  /** ISO date: decides whether an end date has passed. */
  readonly asOf: string;
  /** By source key. */
  readonly reading: ReadonlyMap<string, ReadingChoice>;
  /** By source key. */
  readonly columns: ReadonlyMap<string, ColumnsByHand>;
  /** Of earlier imports; what `columns` says goes before it. */
  readonly remembered: readonly RememberedColumns[];
  /** Question key → the party meant, in the words of a cell ("person:1012", "group:Pharmacy"), or `leaveOut`. */
  readonly answers: ReadonlyMap<string, string>;
  /** By source key. */
  readonly mends: ReadonlyMap<string, Mends>;
}

/** The answer to a question that nobody is meant. */
export const leaveOut = 'leave out';

export const plainOptions: Omit<ImportOptions, 'asOf'> = {
  mode: 'update',
  asked: 'everyone',
  loadGoodRows: false,
  reading: new Map(),
  columns: new Map(),
  remembered: [],
  answers: new Map(),
  mends: new Map(),
};

/** How one column of a file was understood. */
export interface ColumnMatch {
  /** The header as written; "Column 3" where there is none, "Name (2)" for a second of one name. */
  readonly header: string;
  /** Our field (FORMATS §7 name, such as `manager_id`), or blank if the column is left unread. */
  readonly field: string;
  /** Why, in a few words: "means the same as manager id", "as chosen last time", "not known". */
  readonly reason: string;
  /** Up to three different values of the first rows; none of a column that is kept back. */
  readonly sample: readonly string[];
  readonly by: 'name' | 'values' | 'hand' | 'last time';
  /** A column of ratings, comments or other private matters: never shown; without a field only counted. */
  readonly keptBack: boolean;
  /** It is kept back, and may be read as a rating (FORMATS §7) and as nothing else. */
  readonly ratings: boolean;
  /** A field its values look like, where its header says nothing: to be offered, never read unasked. Else blank. */
  readonly guess: string;
}

/** What came of one file. */
export interface FileReading {
  readonly file: ImportFile;
  /** Its key among the sources. */
  readonly source: string;
  readonly fileName: string;
  readonly encoding: Encoding | 'workbook';
  /** "UTF-8 with BOM", "Windows-1252", "Excel workbook". */
  readonly encodingName: string;
  readonly delimiter: DelimiterName;
  readonly quote: QuoteName;
  /** The sheet that was read and all that there are; blank and empty for a text file. */
  readonly sheet: string;
  readonly sheets: readonly string[];
  /** The record that names the columns, from 1; 0 if none does. */
  readonly header: number;
  /** What was noticed about the file's shape, a sentence each: "Two lines above the header were passed over." */
  readonly notes: readonly string[];
  /** Records after the header. */
  readonly rows: number;
  /** Records that led to no person, tie, need or customer because of a problem. */
  readonly rowsLeftOut: number;
  readonly columns: readonly ColumnMatch[];
  /** Filled cells of the columns that are kept back and not read. */
  readonly keptBack: number;
  /** The set of its headers, and whether one like it was imported before: see `headerSetKey`. */
  readonly headers: string;
  readonly known: boolean;
}

/** A party that a question's text might mean. */
export interface Suggestion {
  /** As an answer: "person:1012", "group:Pharmacy", "outside:Patients". */
  readonly answer: string;
  /** "Amara Okafor (1012)" */
  readonly label: string;
  /** "Nurse, Ward 3"; may be blank. */
  readonly note: string;
}

/** A party that cells name and nobody is, or several are: to be answered once for all rows that share it. */
export interface ImportQuestion {
  /** "person:Jo Smyth" or "party:Finance": see `questionKey`. */
  readonly key: string;
  /** `person`: only a person can be meant (a manager); `party`: groups and outside customers too. */
  readonly role: 'person' | 'party';
  /** What stands in the cells, cut at 200 characters. */
  readonly text: string;
  /** `same-person`: somebody new has the name of one person held; the text is "Name (new id)". */
  readonly kind: 'unknown' | 'ambiguous' | 'same-person';
  /** Rows that share it, and the first of them. */
  readonly rows: number;
  readonly source: string;
  readonly fileName: string;
  readonly line: number;
  readonly column: string;
  /** The likeliest first; at most five. */
  readonly suggestions: readonly Suggestion[];
  /** What was answered, blank while it is open. */
  readonly answer: string;
}

/** One changed field of a party or tie, as shown in the plan. */
export interface FieldChange {
  /** Row in the table of `next`. */
  readonly row: number;
  readonly field: string;
  readonly before: string;
  readonly after: string;
}

/** Rows of `next` (people, customers, ties, needs) that an import adds, changes or takes off. */
export interface TableChange {
  readonly added: readonly number[];
  /** Rows with at least one change, ascending. A rating is none: see `ImportPlan.rated`. */
  readonly changed: readonly number[];
  /** People who are no longer here, ties that end, customers who leave the list, needs that go. */
  readonly gone: readonly number[];
}

/** The first pass of an import as a value: nothing has happened yet. */
export interface ImportPlan {
  /** The revision it was made on; applying it on another is refused. */
  readonly revision: number;
  readonly mode: ImportMode;
  readonly files: readonly FileReading[];
  readonly problems: readonly Problem[];
  readonly questions: readonly ImportQuestion[];
  /** A blocking problem stands and "load the good rows" was not chosen. */
  readonly blocked: boolean;
  /** Replacing was asked for, and since rows are left out nothing is taken off. */
  readonly nothingTakenOff: boolean;
  /** How many people of the files would stand without a manager although their row names one, who is not found. */
  readonly withoutManager: number;
  readonly people: TableChange;
  /** People (rows of `next.people`) whose line manager changes. */
  readonly moved: readonly number[];
  /** People (rows) whose answer state changes. */
  readonly answers: readonly number[];
  readonly customers: TableChange;
  readonly groupsAdded: readonly number[];
  readonly ties: TableChange;
  /**
   * Ties (rows) that the files rate, whether as they are rated already or otherwise: a plan must not tell which, or
   * anybody could find a rating out by trying. So a rating makes no tie one that changes.
   */
  readonly rated: readonly number[];
  readonly needs: TableChange;
  /** Choices of columns by hand, to be remembered once the plan is applied. */
  readonly remember: readonly RememberedColumns[];
  /**
   * What would be held once applied. Rows of the organisation it was made from keep their row, also those of
   * customers and needs that go.
   */
  readonly next: Organisation;
}
