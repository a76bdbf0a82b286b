import type { FileReading } from '#model/import-plan.ts';
import type { FileJob } from '../file-job.ts';
import { readTable } from '../files/read-table.ts';
import { DeclarationRows } from './declaration-rows.ts';
import { ServesCells } from './serves-cells.ts';

/** What files of declarations and the "serves" columns of charts came to. */
interface Declarations {
  /** One a job, in their order. */
  readonly readings: readonly FileReading[];
  /** Parties of "serves" cells that were left out because of a problem. */
  readonly partiesLeftOut: number;
}

/**
 * Reads all declarations into the draft: ties, and who has answered "whom do I serve". First those of the charts, then
 * the files'. A name that nobody has so far may be an outside customer whom a later row of any file adds, so what
 * names one is held back and looked at again until no more are added.
 */
export async function readDeclarations(
  shared: Pick<FileJob, 'draft' | 'questions' | 'answers'>,
  jobs: readonly FileJob[],
): Promise<Declarations> {
  const cells = new ServesCells(shared);
  cells.retry();
  const tables: Table[] = [];
  const waiting = new Set<string>();
  for (const job of jobs) tables.push(await readRows(job, waiting));
  const parts = [cells, ...tables.flatMap(({ rows }) => rows ?? [])];
  const { customers } = shared.draft;
  let known = -1;
  while (customers.count > known) {
    known = customers.count;
    waiting.clear();
    for (const part of parts) part.retry();
  }
  return { partiesLeftOut: cells.finish(), readings: tables.map(finishTable) };
}

interface Table {
  readonly reading: FileReading;
  /** Not there if the file could not be read. */
  readonly rows: DeclarationRows | undefined;
}

async function readRows(job: FileJob, waiting: Set<string>): Promise<Table> {
  let rows: DeclarationRows | undefined;
  const reading = await readTable({
    ...job,
    start: (plan, sample) => {
      const started = new DeclarationRows({ job, plan, sample, waiting });
      rows = started;
      job.answers.asked = true;
      return (cells, line) => started.take(cells, line);
    },
  });
  return { reading, rows };
}

const finishTable = ({ reading, rows }: Table): FileReading =>
  rows ? { ...reading, rowsLeftOut: reading.rowsLeftOut + rows.finish() } : reading;
