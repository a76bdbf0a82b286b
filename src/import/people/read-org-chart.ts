import type { FileReading } from '#model/import-plan.ts';
import type { FileJob } from '../file-job.ts';
import { readTable } from '../files/read-table.ts';
import { checkChart } from './check-chart.ts';
import { OrgRows } from './org-rows.ts';
import { OtherIdSpaces } from './other-id-spaces.ts';
import { resolveDotted } from './resolve-dotted.ts';
import { resolveManagers } from './resolve-managers.ts';
import { reportSameEmails } from './same-emails.ts';

/**
 * Reads the org charts of an import into the draft: first all rows of all of them (people are matched by id, then
 * e-mail, else added), then, with everybody known, who reports to whom, and what is odd about each chart as a whole.
 */
export async function readOrgCharts(jobs: readonly FileJob[]): Promise<FileReading[]> {
  const charts: Chart[] = [];
  for (const job of jobs) charts.push(await readPeople(job));
  for (const [i, { rows }] of charts.entries()) if (rows) relatePeople(jobs[i], rows);
  return charts.map(({ reading }) => reading);
}

interface Chart {
  readonly reading: FileReading;
  /** Undefined if the file could not be read. */
  readonly rows: OrgRows | undefined;
}

async function readPeople(job: FileJob): Promise<Chart> {
  let rows: OrgRows | undefined;
  const reading = await readTable({
    ...job,
    start: (plan) => {
      const started = new OrgRows(job, plan);
      rows = started;
      return (cells, line) => started.take(cells, line);
    },
  });
  if (!rows) return { reading, rows };
  const leftOut = rows.finish();
  for (const person of rows.people) job.draft.named.people.set(person, 1);
  return { reading: { ...reading, rowsLeftOut: reading.rowsLeftOut + leftOut }, rows };
}

function relatePeople(job: FileJob, rows: OrgRows): void {
  if (rows.hasEmails) reportSameEmails(job, rows);
  const spaces = new OtherIdSpaces(rows);
  resolveManagers(job, rows, spaces);
  resolveDotted(job, rows, spaces);
  checkChart(job, rows);
}
