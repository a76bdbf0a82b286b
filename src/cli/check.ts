import { problemsCsv } from '#export/problems-csv.ts';
import { readOptions } from './options.ts';
import { readFiles } from './read-files.ts';

/** `servemap check`: every problem of the files, as CSV. */
export async function check(args: readonly string[]): Promise<number> {
  const options = readOptions(args, new Date().toISOString().slice(0, 10));
  const plan = await readFiles(options);
  process.stdout.write(problemsCsv(plan.problems));
  return plan.problems.some((problem) => problem.blocking) ? 1 : 0;
}
