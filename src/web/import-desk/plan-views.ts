import { problemsCsv } from '#export/problems-csv.ts';
import { correctedFile } from '#import/files/corrected-file.ts';
import { checkAnswers, checkColumns, checkMends, firstStep } from './plan-forms.ts';
import {
  asksConfirmation,
  changesPage,
  columnsPage,
  planPage,
  problemsPage,
  questionsPage,
} from './plan-pages.ts';
import type { PlanScene, ViewQuery } from './plan-scene.ts';

/**
 * What pages may ask of a plan. Each runs where the plan is, and its result is sent over to the page: plain data
 * (what `structuredClone` takes), and little of it: a page of rows, never all.
 */
export const planViews = {
  columns: columnsPage,
  questions: questionsPage,
  problems: problemsPage,
  plan: planPage,
  changes: changesPage,
  firstStep,
  asksConfirmation,
  checkColumns,
  checkAnswers,
  checkMends,
};

export type PlanViews = typeof planViews;

/** Files made of a plan: their text in pieces, which are fetched as the browser takes them. */
export const planFiles = {
  problems: ({ plan }: PlanScene, _query: ViewQuery): Iterable<string> | AsyncIterable<string> => [
    problemsCsv(plan.problems),
  ],
  /** `source`: the key of the file. */
  corrected: (
    { sources, options }: PlanScene,
    query: ViewQuery,
  ): Iterable<string> | AsyncIterable<string> => {
    const source = sources.find(({ key }) => key === query.source);
    return source ? correctedFile(source, options) : [];
  },
};

export type PlanFiles = typeof planFiles;
