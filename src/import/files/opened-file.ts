import type { DelimiterName, FileReading, QuoteName } from '#model/import-plan.ts';
import type { StrayBytes } from './inspect-bytes.ts';
import type { RecordTaker, Trouble } from './record-taker.ts';

/** A file of which is known how it is written, so that its records can be read. */
export interface OpenedFile {
  readonly encoding: FileReading['encoding'];
  readonly encodingName: string;
  readonly delimiter: DelimiterName;
  readonly quote: QuoteName;
  readonly sheet: string;
  readonly sheets: readonly string[];
  /** What was noticed while it was opened, a sentence each. */
  readonly notes?: readonly string[];
  /** NUL bytes that are dropped, and the line of the first. */
  readonly stray?: StrayBytes;
  /** Why it cannot be read at all; `read` then gives nothing. */
  readonly trouble?: Trouble;
  /** Hands every record to the taker, and yields between pieces. May be called again. */
  read(taker: RecordTaker): AsyncGenerator<void>;
}
