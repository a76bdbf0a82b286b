import { leaveOut } from '#model/import-plan.ts';
import type { FileJob } from '../file-job.ts';
import { ownText } from '../own-text.ts';
import {
  isPartOfChart,
  ManagerFinder,
  saysBlank,
  saysSeveral,
  saysTop,
  saysUnknown,
} from './find-manager.ts';
import { findPrefixedPerson } from './find-prefixed-person.ts';
import type { ManagerColumn } from './manager-column.ts';
import { managersByPath } from './managers-by-path.ts';
import type { OrgRows } from './org-rows.ts';
import type { OtherIdSpaces } from './other-id-spaces.ts';
import { sayNotAsked } from './say-not-asked.ts';

/**
 * Finds the line manager of everybody in the file: the first column that names a person here decides. A manager who is
 * not found is a question; while it is open the person stays, with no manager above them. What is held already of a
 * person's manager who was not found is neither asked nor told again. Cost: one look-up a distinct cell.
 */
export function resolveManagers(job: FileJob, rows: OrgRows, spaces: OtherIdSpaces): void {
  const { columns } = rows.managers;
  const isHeld = (i: number): boolean => {
    const text = job.draft.people.heldUnknown.manager.get(rows.people[i]);
    return text !== undefined && columns.some(({ cells }) => cells[i] === text);
  };
  const resolved = columns.map((column) => resolveColumn(job, rows, { column, spaces, isHeld }));
  let notAsked = 0;
  rows.people.forEach((person, i) => {
    const cells = resolved.map((of) => ({
      column: of.column.headers[i] ?? of.column.header,
      value: of.column.cells[i],
      says: of.says[i],
      of,
    }));
    const came = setManager({ job, person, line: rows.lines.get(person), cells, isHeld: isHeld(i) });
    if (came === 'not asked') notAsked++;
  });
  if (notAsked > 0) job.problems.note(sayNotAsked(notAsked));
}

interface ColumnOf {
  readonly column: ManagerColumn;
  readonly spaces: OtherIdSpaces;
  /** Whether what a row (by its place in the file) says of an unknown manager is held already. */
  readonly isHeld: (i: number) => boolean;
}

/** What a column says of everybody's manager. */
interface ResolvedColumn {
  readonly column: ManagerColumn;
  /** The person row that each cell names, or what else it says. */
  readonly says: Int32Array;
  /** None of its values is anybody; that has been said once. */
  readonly silent: boolean;
  /** Whether to ask who is meant by what is not found. */
  readonly asks: boolean;
}

function resolveColumn(job: FileJob, rows: OrgRows, { column, spaces, isHeld }: ColumnOf): ResolvedColumn {
  const finder = new ManagerFinder(job, spaces, column.header);
  const says =
    column.kind === 'path' ? managersByPath(column.cells, rows.people) : resolveCells(rows, column, finder);
  const silent = isSilent(says);
  if (silent && says.some((what, i) => what === saysUnknown && !isHeld(i)))
    reportSilentColumn(job, column, says);
  const isPart = isPartOfChart(column.cells.map((text, i) => ({ text, says: says[i] })));
  return { column, says, silent, asks: !silent && column.kind !== 'path' && !isPart };
}

function resolveCells(rows: OrgRows, column: ManagerColumn, finder: ManagerFinder): Int32Array {
  const { kind, cells, above } = column;
  const find = (text: string, i: number): number => finder.find(text, rows.lines.get(rows.people[i]));
  const resolve = (text: string, i: number): number => {
    const says = find(text, i);
    if (kind !== 'levels' || says !== rows.people[i]) return says;
    return above[i] === '' ? saysTop : find(above[i], i);
  };
  const says = Int32Array.from(cells, resolve);
  const unfound = cells.filter((_, i) => says[i] === saysUnknown);
  const nobodyFound = unfound.length > 0 && says.every((what) => what < 0 && what !== saysSeveral);
  return nobodyFound && finder.tryOtherIds(unfound) ? Int32Array.from(cells, resolve) : says;
}

const filledOf = (says: Int32Array): Int32Array =>
  says.filter((what) => what !== saysBlank && what !== saysTop);

/** None of its values is anybody: another system's numbers. */
function isSilent(says: Int32Array): boolean {
  const filled = filledOf(says);
  return filled.length >= 2 && filled.every((what) => what === saysUnknown);
}

/** Said once, not on every row. */
function reportSilentColumn(job: FileJob, { kind, header }: ManagerColumn, says: Int32Array): void {
  const why =
    kind === 'path'
      ? `No path in the column ${header} is one step shorter than another, so no manager was found by it.`
      : `None of the ${filledOf(says).length} managers in the column ${header} is in this file, by id, e-mail or name; the column may hold numbers of another kind.`;
  job.problems.add('manager-not-in-file', { column: header, why });
}

interface ManagerCell {
  readonly column: string;
  readonly value: string;
  readonly says: number;
  readonly of: ResolvedColumn;
}

interface SetManager {
  readonly job: FileJob;
  readonly person: number;
  readonly line: number;
  readonly cells: readonly ManagerCell[];
  /** What the row says of an unknown manager is held already. */
  readonly isHeld: boolean;
}

/** What came of a row: a manager who is not found, and who is not asked about. */
type Came = 'not asked' | undefined;

function setManager(one: SetManager): Came {
  const { job, person, cells } = one;
  const { people } = job.draft;
  const first = cells.find(({ says }) => says >= 0);
  const unfound = cells.filter(({ says }) => says === saysSeveral || says === saysUnknown);
  const written = first ?? unfound.find(({ of }) => !of.silent) ?? unfound[0];
  if (!written && !cells.some(({ says }) => says === saysTop)) return undefined;
  people.unknownManager.delete(person);
  people.withoutManager.delete(person);
  people.manager[person] = first && first.says !== person ? first.says : -1;
  if (first) checkAgreement(one, first);
  else if (written) return askForManager(one, written);
  return undefined;
}

/** The first column that names somebody decides; what else the row says of it is a warning. */
function checkAgreement({ job, person, line, cells }: SetManager, first: ManagerCell): void {
  const { people } = job.draft;
  const who = people.sayWho(person);
  const { column, value } = first;
  if (first.says === person) job.problems.add('reports-to-self', { line, column, value, who });
  const other = cells.find(({ says }) => says >= 0 && says !== first.says);
  if (!other) return;
  job.problems.add('managers-disagree', { line, column: other.column, value, who, other: other.value });
}

/** Takes the answer to who is meant, "nobody" included; without one the words are kept. */
function askForManager(one: SetManager, cell: ManagerCell): Came {
  const { job, person, line, isHeld } = one;
  const { people } = job.draft;
  const { column, value, says, of } = cell;
  const answer = answerOf(one, cell);
  if (answer === leaveOut) return undefined;
  const meant = answer === undefined ? -1 : findPrefixedPerson(people, answer);
  if (meant >= 0) {
    if (meant !== person) people.manager[person] = meant;
    return undefined;
  }
  people.unknownManager.set(person, ownText(value));
  people.withoutManager.add(person);
  if (isHeld) return undefined;
  const code = says === saysSeveral ? 'manager-ambiguous' : 'manager-not-in-file';
  if (!of.silent) job.problems.add(code, { line, column, value, who: people.sayWho(person) });
  return of.asks || says === saysSeveral || of.column.kind === 'path' ? undefined : 'not asked';
}

function answerOf(
  { job, line, isHeld }: SetManager,
  { column, value, says, of }: ManagerCell,
): string | undefined {
  const { questions, source } = job;
  if (!of.asks || (isHeld && !questions.isAnswered('person', value))) return undefined;
  const kind = says === saysSeveral ? 'ambiguous' : 'unknown';
  return questions.ask({ role: 'person', text: value, kind, source, line, column });
}
