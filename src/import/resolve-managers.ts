import type { FileJob } from './file-job.ts';
import { lookUpPerson } from './look-up-person.ts';
import type { ManagerColumn, OrgRows } from './org-rows.ts';
import { nobody, several } from './row-index.ts';
import { isTopWord } from './top-words.ts';

/** What a manager cell says, where it does not name a person. */
const [blank, top, unknown, ambiguous] = [-1, -2, -3, -4];

/**
 * Finds the line manager of everybody in the file: the first column that names a person here decides. Somebody whose
 * manager is not found stays, with no manager above them. Cost: one look-up a distinct cell.
 */
export function resolveManagers(job: FileJob, rows: OrgRows): void {
  const said = rows.managers.map((column) => resolveColumn(job, rows, column));
  const silent = said.map((column, i) => reportSilentColumn(job, rows.managers[i], column));
  rows.people.forEach((person, i) => {
    const cells = said.map((column, c) => ({
      column: rows.managers[c].header,
      value: rows.managers[c].cells[i],
      says: column[i],
      silent: silent[c],
    }));
    setManager({ job, person, line: rows.lines.get(person), cells });
  });
}

/** The person row each cell of a column names, or what else it says. */
function resolveColumn(job: FileJob, rows: OrgRows, column: ManagerColumn): Int32Array {
  const known = new Map<string, number>();
  return Int32Array.from(column.cells, (value, i) => {
    if (value === '') return blank;
    let says = known.get(value);
    if (says === undefined) {
      says = resolveCell(job, value, { line: rows.lines.get(rows.people[i]), column: column.header });
      known.set(value, says);
    }
    return says;
  });
}

function resolveCell(job: FileJob, value: string, spot: { line: number; column: string }): number {
  const { people } = job.draft;
  const exact = people.index.findById(value);
  if (exact !== nobody) return exact;
  if (isTopWord(value)) return top;
  const found = lookUpPerson(people, value);
  if (found.row === several) return ambiguous;
  if (found.row === nobody) return unknown;
  if (found.loosely)
    job.problems.addOnce('id-matched-loosely', { ...spot, value, other: people.id[found.row] });
  return found.row;
}

/** A column none of whose values is anybody (another system's numbers) is said once, not on every row. */
function reportSilentColumn(job: FileJob, column: ManagerColumn, says: Int32Array): boolean {
  const filled = says.filter((what) => what !== blank && what !== top);
  if (filled.length < 2 || filled.some((what) => what !== unknown)) return false;
  job.problems.add('manager-not-in-file', {
    column: column.header,
    why: `None of the ${filled.length} managers in the column ${column.header} is in this file, by id, e-mail or name; the column may hold numbers of another kind.`,
  });
  return true;
}

interface ManagerCell {
  readonly column: string;
  readonly value: string;
  readonly says: number;
  readonly silent: boolean;
}

interface SetManager {
  readonly job: FileJob;
  readonly person: number;
  readonly line: number;
  readonly cells: readonly ManagerCell[];
}

function setManager({ job, person, line, cells }: SetManager): void {
  const { people } = job.draft;
  const first = cells.find(({ says }) => says >= 0);
  const unfound = cells.filter(({ says }) => says === ambiguous || says === unknown);
  const written = first ?? unfound.find(({ silent }) => !silent) ?? unfound[0];
  if (!written && !cells.some(({ says }) => says === top)) return;
  people.unknownManager.delete(person);
  people.manager[person] = first && first.says !== person ? first.says : -1;
  if (first) checkAgreement({ job, person, line, cells }, first);
  if (first || !written) return;
  people.unknownManager.set(person, written.value);
  if (written.silent) return;
  const { column, value } = written;
  const code = written.says === ambiguous ? 'manager-ambiguous' : 'manager-not-in-file';
  job.problems.add(code, { line, column, value, who: people.sayWho(person) });
}

function checkAgreement({ job, person, line, cells }: SetManager, first: ManagerCell): void {
  const { people } = job.draft;
  const who = people.sayWho(person);
  const { column, value } = first;
  if (first.says === person) job.problems.add('reports-to-self', { line, column, value, who });
  const other = cells.find(({ says }) => says >= 0 && says !== first.says);
  if (!other) return;
  job.problems.add('managers-disagree', { line, column: other.column, value, who, other: other.value });
}
