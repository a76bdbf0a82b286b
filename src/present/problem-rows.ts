import type { ImportOptions, ImportPlan } from '#model/import-plan.ts';
import type { Problem, ProblemCode } from '#model/problem.ts';

/** A row of a file with everything that is wrong with it. */
export interface ProblemRow {
  /** Key of the source, and the line on which the row begins. */
  readonly source: string;
  readonly line: number;
  readonly problems: readonly Problem[];
  /** It is left out by hand. */
  readonly leftOut: boolean;
}

/** The kind of row that was changed by hand. */
export const mendedKind = 'mended';

/** Codes that are about a file or a column and not about a row. */
const wholeCodes: ReadonlySet<ProblemCode> = new Set([
  'missing-column',
  'unreadable-file',
  'unknown-column',
  'read-as-windows-1252',
  'no-header',
  'names-as-ids',
  'manager-by-other-column',
  'dates-ambiguous',
  'stray-bytes',
]);

export const isWhole = ({ code, line }: Problem): boolean => line === 0 || wholeCodes.has(code);

/** "org.12": names a row. */
export const rowKey = ({ source, line }: { readonly source: string; readonly line: number }): string =>
  `${source}.${line}`;

/**
 * Rows with a problem, those that stop the import first and those that wait for an answer last, else in the order met.
 *
 * @param kind a problem code, `mended` for the rows that were changed by hand, blank for all
 */
export function problemRows(plan: ImportPlan, options: ImportOptions, kind: string): ProblemRow[] {
  if (kind === mendedKind) return mendedRows(plan, options);
  const byRow = Map.groupBy(
    plan.problems.filter((each) => !isWhole(each)),
    rowKey,
  );
  const rows = [...byRow.values()]
    .filter((problems) => kind === '' || problems.some(({ code }) => code === kind))
    .map((problems) => toRow(problems, options));
  const texts = openQuestions(plan);
  const rank = ({ problems }: ProblemRow): number => {
    if (problems.some(({ blocking }) => blocking)) return 0;
    return problems.every((problem) => isAsked(problem, texts)) ? 2 : 1;
  };
  const ranked = Map.groupBy(rows, rank);
  return [0, 1, 2].flatMap((each) => ranked.get(each) ?? []);
}

/** Problems that an answer to an open question would mend, for all rows at once. */
export function countAsked(plan: ImportPlan): number {
  const texts = openQuestions(plan);
  return plan.problems.filter((problem) => isAsked(problem, texts)).length;
}

const openQuestions = ({ questions }: ImportPlan): ReadonlySet<string> =>
  new Set(questions.filter(({ answer }) => answer === '').map(({ text }) => text));

const askedCodes: ReadonlySet<ProblemCode> = new Set([
  'unknown-party',
  'ambiguous-party',
  'manager-not-in-file',
  'manager-ambiguous',
  'dotted-manager-not-found',
]);

const isAsked = ({ code, value }: Problem, texts: ReadonlySet<string>): boolean =>
  askedCodes.has(code) && texts.has(value);

const toRow = (problems: readonly Problem[], options: ImportOptions): ProblemRow => {
  const { source, line } = problems[0];
  return { source, line, problems, leftOut: isLeftOut(options, source, line) };
};

function mendedRows(plan: ImportPlan, options: ImportOptions): ProblemRow[] {
  const problems = Map.groupBy(plan.problems, rowKey);
  return [...options.mends].flatMap(([source, mends]) =>
    [...mends.keys()].map((line) => ({
      source,
      line,
      problems: problems.get(rowKey({ source, line })) ?? [],
      leftOut: isLeftOut(options, source, line),
    })),
  );
}

const isLeftOut = ({ mends }: ImportOptions, source: string, line: number): boolean =>
  mends.get(source)?.get(line)?.leftOut ?? false;
