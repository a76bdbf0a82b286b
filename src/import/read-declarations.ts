import type { FileReading } from '#model/import-plan.ts';
import { markAnswers } from './answer-marks.ts';
import { DeclarationRows } from './declaration-rows.ts';
import type { FileJob } from './file-job.ts';
import { readTable } from './read-table.ts';

/** Reads declarations into the draft: ties, and who has answered "whom do I serve". */
export async function readDeclarations(job: FileJob): Promise<FileReading> {
  let rows: DeclarationRows | undefined;
  const reading = await readTable({
    ...job,
    file: 'serves',
    start: (plan, sample) => {
      const started = new DeclarationRows(job, plan, sample);
      rows = started;
      return (cells, line) => started.take(cells, line);
    },
  });
  if (!rows) return reading;
  const leftOut = rows.finish();
  markAnswers(job.draft.people, rows.answers, job.options.asked);
  return { ...reading, rowsLeftOut: reading.rowsLeftOut + leftOut };
}
