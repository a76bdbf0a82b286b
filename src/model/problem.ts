/** The four files of an import, in the order they are read. */
export const importFiles = ['org', 'customers', 'serves', 'needs'] as const;
export type ImportFile = (typeof importFiles)[number];

/** Everything an import can find wrong. A code's words, fix and whether it blocks stand in `import/problem-codes.ts`. */
export type ProblemCode =
  // blocking
  | 'no-id-or-email'
  | 'duplicate-id'
  | 'reporting-cycle'
  | 'missing-column'
  | 'unreadable-file'
  // the shape of the file
  | 'stray-quote'
  | 'row-too-long'
  | 'row-length'
  | 'unknown-column'
  | 'read-as-windows-1252'
  | 'no-header'
  | 'cell-error'
  | 'dates-ambiguous'
  | 'stray-bytes'
  // people
  | 'same-row-twice'
  | 'older-row'
  | 'same-id-other-person'
  | 'names-as-ids'
  | 'email-not-valid'
  | 'same-email'
  | 'reports-to-self'
  | 'manager-not-in-file'
  | 'manager-ambiguous'
  | 'managers-disagree'
  | 'manager-by-other-column'
  | 'dotted-manager-not-found'
  | 'several-tops'
  | 'leaver-with-reports'
  | 'unknown-status'
  | 'id-matched-loosely'
  // ties and needs
  | 'missing-cell'
  | 'blank-answers'
  | 'unknown-party'
  | 'ambiguous-party'
  | 'department-named-as-person'
  | 'self-declaration'
  | 'tie-with-leaver'
  | 'tie-with-vacant-post'
  | 'same-tie-twice'
  | 'tie-differs'
  | 'customer-created'
  | 'same-need-twice'
  | 'same-customer-twice'
  | 'unknown-word'
  | 'not-a-rating';

/** One thing wrong with one cell or row. Plain data: nothing throws over a bad file. */
export interface Problem {
  readonly code: ProblemCode;
  readonly blocking: boolean;
  readonly file: ImportFile;
  /** The source's key. */
  readonly source: string;
  /** The name the file came with. */
  readonly fileName: string;
  /** Line of the file where the record begins, from 1; 0 for the file as a whole. */
  readonly line: number;
  /** The header as written, blank for the whole row. */
  readonly column: string;
  /** That column's number, from 0; -1 for the whole row. */
  readonly cell: number;
  /** What stood there, cut at 200 characters; never a rating or a comment. */
  readonly value: string;
  /** One sentence in plain words, and what to do. */
  readonly sentence: string;
  readonly fix: string;
}
