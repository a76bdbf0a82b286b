import type { ByteSource, ImportOptions } from '#model/import-plan.ts';
import type { ImportFile } from '#model/problem.ts';
import type { Draft } from './draft.ts';
import type { FileProblems } from './problem-list.ts';

/** Told how many bytes of a file have been read so far. */
export type ImportProgress = (file: ImportFile, bytes: number) => void;

/** What reading one file of an import needs: each reader writes into the draft and adds to the problems. */
export interface FileJob {
  readonly source: ByteSource;
  readonly options: ImportOptions;
  readonly draft: Draft;
  readonly problems: FileProblems;
  readonly progress: ImportProgress;
}
