import { coverageLosses } from '#findings/coverage-losses.ts';
import { tooFewHaveRated } from '#findings/ratings/publish-anew.ts';
import { fieldChanges } from '#import/compare-organisations.ts';
import { readRows } from '#import/files/read-rows.ts';
import type { FormError } from '#present/form.ts';
import { type ImportChangesPage, importChangesPage } from '#present/import-changes-page.ts';
import { type ImportColumnsPage, importColumnsPage } from '#present/import-columns-page.ts';
import { type ImportPlanPage, importPlanPage } from '#present/import-plan-page.ts';
import {
  findProblemRows,
  type ImportProblemsPage,
  importProblemsPage,
} from '#present/import-problems-page.ts';
import {
  type ImportQuestionsPage,
  importQuestionsPage,
  type TypedAnswer,
} from '#present/import-questions-page.ts';
import { isChangeKind, takenOffInWords } from '#present/plan-changes.ts';
import { type ProblemRow, rowKey } from '#present/problem-rows.ts';
import type { PlanScene, ViewQuery } from './plan-scene.ts';

/* Each page of an import, made where the plan is: a view each, for `planViews`. */

/** Step 1. `errors`: JSON of what was wrong with the choices just sent. */
export const columnsPage = ({ plan, options, uploadId }: PlanScene, query: ViewQuery): ImportColumnsPage =>
  importColumnsPage({
    plan,
    options,
    link: linkTo(uploadId),
    page: pageIn(query),
    saved: query.saved !== undefined,
    errors: fromJson<readonly FormError[]>(query.errors) ?? [],
  });

/** Step 2. `typed` and `wrong`: JSON of answers just sent that cannot be kept, and of what is wrong, by question. */
export const questionsPage = ({ plan, uploadId }: PlanScene, query: ViewQuery): ImportQuestionsPage =>
  importQuestionsPage({
    plan,
    link: linkTo(uploadId),
    page: pageIn(query),
    saved: query.saved !== undefined,
    typed: fromJson<readonly TypedAnswer[]>(query.typed) ?? [],
    wrong: new Map(fromJson<readonly [string, string][]>(query.wrong)),
  });

/** Step 3. Reads the files again for the rows that the page shows. `checked`: the rows just changed, with "~" between. */
export async function problemsPage(
  { plan, options, sources, uploadId }: PlanScene,
  query: ViewQuery,
): Promise<ImportProblemsPage> {
  const checked = (query.checked ?? '').split('~').filter(Boolean);
  const asked = { kind: query.kind ?? '', page: pageIn(query), row: query.row ?? '', checked };
  const found = findProblemRows({ plan, options, asked });
  const cells = await cellsOf({ options, sources }, found.shown);
  return importProblemsPage(
    { plan, options, link: linkTo(uploadId), asked },
    found,
    (row) => cells.get(rowKey(row)) ?? [],
  );
}

/** Step 4. Who would be left without is worked out from both networks, unless nobody is held yet. */
export function planPage(scene: PlanScene, query: ViewQuery): ImportPlanPage {
  const { plan, options, uploadId, organisation } = scene;
  const ask = organisation.people.count > 0 && !plan.blocked;
  return importPlanPage({
    plan,
    options,
    link: linkTo(uploadId),
    losses: ask ? coverageLosses(scene.analysisNow(), scene.analysisNext()) : null,
    tooFewHaveRated: ask && tooFewHaveRated(scene.analysisNext().network, plan.rated),
    stale: query.stale !== undefined,
    unconfirmed: query.unconfirmed !== undefined,
  });
}

/** Something is taken off by replacing, so that nobody should apply it in passing. */
export const asksConfirmation = ({ plan }: PlanScene, _query: ViewQuery): boolean =>
  plan.mode === 'replace' && takenOffInWords(plan).length > 0;

/** Every row of one list; null for a list that there is not. */
export function changesPage(
  { plan, organisation, uploadId }: PlanScene,
  query: ViewQuery,
): ImportChangesPage | null {
  const kind = query.kind ?? 'joined';
  if (!isChangeKind(kind)) return null;
  return importChangesPage(
    {
      plan,
      current: organisation,
      link: linkTo(uploadId),
      asked: { kind, search: query.q ?? '', page: pageIn(query) },
    },
    (table, row) => fieldChanges(organisation, plan.next, { table, row }),
  );
}

/** Cells of rows as they now are, by row key; each file is read once, and no further than the last row wanted. */
export async function cellsOf(
  { options, sources }: Pick<PlanScene, 'options' | 'sources'>,
  rows: readonly Pick<ProblemRow, 'source' | 'line'>[],
): Promise<Map<string, readonly string[]>> {
  const found = new Map<string, readonly string[]>();
  for (const [key, wanted] of Map.groupBy(rows, ({ source }) => source)) {
    const source = sources.find((each) => each.key === key);
    if (!source) continue;
    const read = await readRows(
      source,
      options,
      wanted.map(({ line }) => line),
    );
    for (const [line, cells] of read) found.set(rowKey({ source: key, line }), cells);
  }
  return found;
}

export const linkTo = (uploadId: string): string => `/imports/${uploadId}`;

const pageIn = ({ page }: ViewQuery): number => Number.parseInt(page ?? '1', 10) || 1;

/** What a handler of ours wrote; nothing from an address is read so. */
const fromJson = <Value>(text: string | undefined): Value | undefined =>
  text === undefined ? undefined : (JSON.parse(text) as Value);
