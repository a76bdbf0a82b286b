import type { ColumnMatch, FileReading, ImportOptions, ImportPlan } from '#model/import-plan.ts';
import type { ImportFile, Problem } from '#model/problem.ts';
import { type ColumnChoice, columnChoices } from './column-choices.ts';
import { count } from './english.ts';
import { wordsOfFile } from './import-files.ts';
import {
  addedInWords,
  type ChangeList,
  type ChangeRow,
  changedInWords,
  changeLists,
  changeRows,
  countAdded,
  countAnswers,
  countChanges,
} from './plan-changes.ts';
import { cut, groupProblems, type ProblemGroup, problemsShown } from './problem-groups.ts';

export interface ImportPlanPage {
  readonly title: string;
  /** Why the plan is shown again, or blank. */
  readonly notice: string;
  readonly lede: Lede;
  readonly revision: number;
  /** "Add 120 people and 214 ties"; blank where there is nothing to apply. */
  readonly button: string;
  /** Shown while blocking problems stand, or once they are left out. */
  readonly goodRows: { readonly chosen: boolean; readonly notEnough: boolean } | null;
  readonly changes: readonly ChangeRow[];
  readonly lists: readonly ChangeList[];
  readonly answers: string;
  /** What it means that somebody has no row; blank without declarations. */
  readonly asked: string;
  /** The blocking problems are left out instead of mended. */
  readonly leftOut: boolean;
  readonly blocking: readonly ProblemGroup[];
  readonly warnings: readonly ProblemGroup[];
  readonly problems: { readonly any: boolean; readonly all: string; readonly link: string };
  readonly files: readonly FileView[];
  readonly links: { readonly self: string };
}

/** The opening sentence: what is true, the worst of it in bold, and what else there is to know. */
export interface Lede {
  readonly calm: string;
  readonly worst: string;
  readonly rest: string;
}

export interface FileView {
  readonly name: string;
  /** The name inside a sentence. */
  readonly lower: string;
  readonly fileName: string;
  readonly read: string;
  readonly leftOut: string;
  readonly columns: readonly ColumnMatch[];
  readonly file: ImportFile;
  readonly choices: readonly ColumnChoice[];
  /** A column that is needed was not found, so the choices stand open. */
  readonly lacking: boolean;
  /** Where the choices are sent. */
  readonly action: string;
}

interface Given {
  readonly plan: ImportPlan;
  readonly options: ImportOptions;
  /** Address of the upload. */
  readonly link: string;
  /** Something else was changed since the plan was last shown. */
  readonly stale: boolean;
}

/** The plan of an upload, as it would be applied now. Nothing has happened yet. */
export function importPlanPage(given: Given): ImportPlanPage {
  const { plan, options, link } = given;
  const blocking = plan.problems.filter((each) => each.blocking);
  const warnings = plan.problems.filter((each) => !each.blocking);
  const shownFirst = Math.min(blocking.length, problemsShown / 2);
  return {
    title: 'Check the import',
    notice: given.stale
      ? 'Something was changed meanwhile, so nothing was applied. This is the plan made anew; please look at it again.'
      : '',
    lede: lede(plan, blocking.length, warnings.length),
    revision: plan.revision,
    button: plan.blocked ? '' : buttonWords(plan),
    goodRows: blocking.some(canBeLeftOut)
      ? { chosen: options.loadGoodRows, notEnough: options.loadGoodRows && plan.blocked }
      : null,
    changes: changeRows(plan),
    lists: changeLists(plan),
    answers: answersInWords(plan),
    asked: askedInWords(plan, options),
    leftOut: !plan.blocked,
    blocking: groupProblems(blocking, problemsShown / 2),
    warnings: groupProblems(warnings, problemsShown - shownFirst),
    problems: {
      any: plan.problems.length > 0,
      all: plan.problems.length === 1 ? 'the problem' : `all ${count(plan.problems.length, 'problem')}`,
      link: `${link}/problems.csv`,
    },
    files: plan.files.map((file) => fileView(file, given)),
    links: { self: link },
  };
}

function lede(plan: ImportPlan, blocking: number, warnings: number): Lede {
  if (plan.blocked) {
    return {
      calm: '',
      worst: `Nothing can be loaded yet: ${count(blocking, 'problem')} must be mended first.`,
      rest: countAdded(plan) > 0 ? `The rest would add ${addedInWords(plan)}.` : '',
    };
  }
  const leaving = plan.leaving.length;
  return {
    calm: whatHappens(plan),
    worst: [
      leaving > 0 ? `${count(leaving, 'person', 'people')} will no longer be here.` : '',
      blocking > 0 ? `${count(leftOut(plan), 'row')} will be left out.` : '',
    ]
      .filter(Boolean)
      .join(' '),
    rest: warnings > 0 ? `${count(warnings, 'warning')} to look at; none of them stops the import.` : '',
  };
}

/** A file that cannot be read, or lacks a column it needs, has no good rows. */
const canBeLeftOut = ({ code }: Problem): boolean => code !== 'missing-column' && code !== 'unreadable-file';

const leftOut = (plan: ImportPlan): number => plan.files.reduce((sum, file) => sum + file.rowsLeftOut, 0);

function whatHappens(plan: ImportPlan): string {
  const added = addedInWords(plan);
  const changed = changedInWords(plan);
  const moved =
    plan.moved.length > 0
      ? `${count(plan.moved.length, 'person', 'people')} will move to another manager`
      : '';
  const parts = [added && `${added} will be added`, changed && `${changed} will change`, moved].filter(
    Boolean,
  );
  if (parts.length > 0) return `${parts.join('; ')}.`;
  return countChanges(plan) > 0
    ? `${answersInWords(plan)}.`
    : 'These files hold nothing that is not held already.';
}

function buttonWords(plan: ImportPlan): string {
  const changes = countChanges(plan);
  if (changes === 0) return '';
  return changes === countAdded(plan) ? `Add ${addedInWords(plan)}` : `Apply ${count(changes, 'change')}`;
}

const answersInWords = (plan: ImportPlan): string =>
  countAnswers(plan) > 0
    ? `What ${count(countAnswers(plan), 'person', 'people')} answered will be known anew`
    : '';

function askedInWords({ files }: ImportPlan, { asked }: ImportOptions): string {
  if (!files.some(({ file }) => file === 'serves')) return '';
  return asked === 'everyone'
    ? 'You said that everyone was asked: whoever has no row in the declarations named nobody.'
    : 'You said that only those listed were asked: the others have not answered yet.';
}

const fileView = (file: FileReading, { plan, options, link }: Given): FileView => ({
  name: wordsOfFile(file.file).name,
  lower: wordsOfFile(file.file).lower,
  fileName: cut(file.fileName, 80),
  read: `${count(file.rows, 'row')}, separated by ${file.delimiter}, ${file.encoding}.`,
  leftOut: file.rowsLeftOut > 0 ? `${count(file.rowsLeftOut, 'row')} left out.` : '',
  columns: file.columns.slice(0, columnsShown).map((column) => ({
    header: cut(column.header, 60) || '(blank)',
    field: column.field,
    reason: column.reason,
    sample: cut(column.sample, 60),
  })),
  file: file.file,
  choices: columnChoices(file, options.mapping),
  lacking: plan.problems.some((each) => each.code === 'missing-column' && each.file === file.file),
  action: `${link}/columns`,
});

/** A file with thousands of columns is not an org chart; its first ones tell what it is. */
const columnsShown = 60;
