import type { FileReading } from '#model/import-plan.ts';
import { checkChart } from './check-chart.ts';
import type { FileJob } from './file-job.ts';
import { OrgRows } from './org-rows.ts';
import { readTable } from './read-table.ts';
import { resolveManagers } from './resolve-managers.ts';

/**
 * Reads an org chart into the draft: first all rows (people are matched by id, then e-mail, else added), then, with
 * everybody known, who reports to whom, and what is odd about the chart as a whole.
 */
export async function readOrgChart(job: FileJob): Promise<FileReading> {
  let rows: OrgRows | undefined;
  const reading = await readTable({
    ...job,
    file: 'org',
    start: (plan) => {
      const started = new OrgRows(job, plan);
      rows = started;
      return (cells, line) => started.take(cells, line);
    },
  });
  if (!rows) return reading;
  const leftOut = rows.finish();
  resolveManagers(job, rows);
  checkChart(job, rows);
  return { ...reading, rowsLeftOut: reading.rowsLeftOut + leftOut };
}
