import { manyColumns } from '#import/columns/header-names.ts';
import { type ColumnMatch, leaveOut } from '#model/import-plan.ts';
import { isRatingField } from '#model/ratings.ts';
import { fieldLabel } from '#present/field-labels.ts';
import type { FormError } from '#present/form.ts';
import { isChosenByValues } from '#present/import-columns-page.ts';
import { otherAnswer, type TypedAnswer } from '#present/import-questions-page.ts';
import { columnsNeedALook } from '#present/import-steps.ts';
import { toInput } from '#present/problem-row-view.ts';
import { rowKey } from '#present/problem-rows.ts';
import { findAnswer } from '#web/find-answer.ts';
import { cellsOf } from './plan-pages.ts';
import type { PlanScene, ViewQuery } from './plan-scene.ts';

/* What was sent by a form of an import, held against the plan: views, since the plan is elsewhere. */

/** Where somebody who has just uploaded files begins. */
export const firstStep = ({ plan }: PlanScene, _query: ViewQuery): 'columns' | 'plan' =>
  columnsNeedALook(plan) ? 'columns' : 'plan';

/** What the columns of a file now are read as, with what is wrong with it. */
export interface CheckedColumns {
  /** Header → field, of the columns that were chosen by hand just now. */
  readonly chosen: readonly (readonly [source: string, header: string, field: string])[];
  readonly errors: readonly FormError[];
}

/** A choice for one column as a form sent it; the column's number from 0. */
export type TypedColumn = readonly [source: string, column: number, field: string];

/** `typed`: JSON of the choices. Only what differs from what is read now was chosen. */
export function checkColumns({ plan }: PlanScene, { typed }: ViewQuery): CheckedColumns {
  const fileOf = (source: string) => plan.files.find((each) => each.source === source);
  const changed = (JSON.parse(typed) as readonly TypedColumn[]).filter(([source, column, field]) => {
    const match = fileOf(source)?.columns[column];
    if (!match || !mayChoose(match, field)) return false;
    // A guess is shown as chosen, so leaving it unread is a choice as well.
    return match.field !== field || isChosenByValues(fileOf(source)!, match);
  });
  const isSecond = ([source, , field]: TypedColumn, at: number) =>
    field !== '' &&
    !manyColumns.has(field) &&
    changed.findIndex(([otherSource, , other]) => otherSource === source && other === field) < at;
  return {
    chosen: changed.map(([source, column, field]) => [source, fileOf(source)!.columns[column].header, field]),
    errors: changed.filter(isSecond).map(([source, column, field]) => ({
      field: `${source}-${column}`,
      text: `Two columns were chosen as ${fieldLabel(fileOf(source)!.file, field)}. Choose one of them.`,
    })),
  };
}

/** Of what is kept back, only ratings may be read, and only as ratings. */
const mayChoose = ({ keptBack, ratings }: ColumnMatch, field: string): boolean =>
  !keptBack || (ratings && (field === '' || isRatingField(field)));

export interface CheckedAnswers {
  /** Question key → answer, blank to decide later. */
  readonly answers: readonly (readonly [key: string, answer: string])[];
  readonly wrong: readonly (readonly [key: string, what: string])[];
}

/** `typed`: JSON of what was sent for each question; names are looked up among those of the plan. */
export function checkAnswers({ plan }: PlanScene, { typed }: ViewQuery): CheckedAnswers {
  const answers: [string, string][] = [];
  const wrong: [string, string][] = [];
  for (const { key, choice, other } of JSON.parse(typed) as readonly TypedAnswer[]) {
    const question = plan.questions.find((each) => each.key === key);
    if (!question) continue;
    if (choice === '' || choice === leaveOut) {
      answers.push([key, choice]);
      continue;
    }
    const found = findAnswer(plan.next, question.role, choice === otherAnswer ? other : choice);
    if ('answer' in found) answers.push([key, found.answer]);
    else wrong.push([key, found.error]);
  }
  return { answers, wrong };
}

/** A row as a form sent it. */
export interface TypedRow {
  readonly source: string;
  readonly line: number;
  readonly cells: readonly (readonly [column: number, text: string])[];
  readonly leftOut: boolean;
}

/** `typed`: JSON of the rows. Gives the same with only the cells that differ from those read now. */
export async function checkMends(scene: PlanScene, { typed }: ViewQuery): Promise<readonly TypedRow[]> {
  const rows = JSON.parse(typed) as readonly TypedRow[];
  const known = await cellsOf(scene, rows);
  return rows.flatMap((row) => {
    const file = scene.plan.files.find(({ source }) => source === row.source);
    const now = known.get(rowKey(row));
    if (!file || !now) return [];
    const open = ([column]: readonly [number, string]) => file.columns[column]?.keptBack === false;
    const differs = ([column, text]: readonly [number, string]) => toInput(now[column] ?? '') !== text;
    return [{ ...row, cells: row.cells.filter((cell) => open(cell) && differs(cell)) }];
  });
}
