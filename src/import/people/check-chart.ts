import type { FileJob } from '../file-job.ts';
import { findCycles } from './find-cycles.ts';
import type { OrgRows } from './org-rows.ts';

/** What is odd about a chart as a whole: circles (which are cut), several tops, leavers with reports. */
export function checkChart(job: FileJob, rows: OrgRows): void {
  for (const cycle of findCycles(job.draft.people.manager)) cutCycle(job, rows, cycle);
  reportTops(job, rows);
  reportLeavers(job, rows);
}

/** The member on the lowest line loses their manager, so that what follows always meets a tree. */
function cutCycle({ draft: { people }, problems }: FileJob, rows: OrgRows, cycle: readonly number[]): void {
  const inFile = cycle.filter((row) => rows.lines.get(row) > 0);
  const cut = inFile.reduce((a, b) => (rows.lines.get(b) < rows.lines.get(a) ? b : a), inFile[0] ?? cycle[0]);
  people.manager[cut] = -1;
  problems.add('reporting-cycle', {
    line: rows.lines.get(cut),
    column: rows.managers.columns[0]?.header ?? '',
    value: people.id[cut] || people.email[cut],
    who: people.sayWho(cut),
    count: cycle.length,
    other: listPeople(cycle, (row) => sayWithLine(people.sayWho(row), rows.lines.get(row))),
  });
}

function reportTops({ draft: { people }, problems }: FileJob, rows: OrgRows): void {
  const tops = rows.people.filter(
    (row) => people.manager[row] < 0 && people.isHere(row) && !people.unknownManager.has(row),
  );
  if (tops.length < 2) return;
  const none = `The file has no column for managers, so none of its ${tops.length} people has a manager above them.`;
  problems.add('several-tops', {
    count: tops.length,
    other: listPeople(tops, (row) => people.sayWho(row)),
    ...(rows.managers.columns.length === 0 && { why: none }),
  });
}

function reportLeavers({ draft: { people }, problems }: FileJob, rows: OrgRows): void {
  const reports = new Map<number, number>();
  people.manager.forEach((manager, row) => {
    if (manager < 0 || !people.statusIs(manager, 'no-longer-here') || !people.isHere(row)) return;
    reports.set(manager, (reports.get(manager) ?? 0) + 1);
  });
  for (const [row, count] of [...reports].sort(([a], [b]) => a - b)) {
    const value = people.id[row] || people.email[row];
    problems.add('leaver-with-reports', { line: rows.lines.get(row), value, who: people.sayWho(row), count });
  }
}

const mostListed = 10;

const sayWithLine = (who: string, line: number): string => (line > 0 ? `${who} on line ${line}` : who);

function listPeople(rows: readonly number[], say: (row: number) => string): string {
  const more = rows.length - mostListed;
  const first = rows.slice(0, mostListed).map(say).join('; ');
  return more > 0 ? `${first}; and ${more} more` : first;
}
