import type { ImportOptions, ImportSource } from '#model/import-plan.ts';
import type { Answers } from './declarations/answer-marks.ts';
import type { Draft } from './draft/draft.ts';
import type { Questions } from './parties/questions.ts';
import type { FileProblems } from './problem-list.ts';

/** Told how many rows of a source have been read so far, and bytes; what it throws ends the planning. */
export type ImportProgress = (
  source: ImportSource,
  done: { readonly rows: number; readonly bytes: number },
) => void;

/** What reading one file of an import needs: each reader writes into the draft and adds to the problems. */
export interface FileJob {
  readonly source: ImportSource;
  readonly options: ImportOptions;
  readonly draft: Draft;
  readonly problems: FileProblems;
  /** Of the whole import: what cells name that nobody is. */
  readonly questions: Questions;
  /** Of the whole import: what people answered "whom do I serve". */
  readonly answers: Answers;
  readonly progress: ImportProgress;
}
