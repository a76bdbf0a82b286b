import { see } from '#access/see.ts';
import { type Analysis, analyse } from '#analysis.ts';
import { findFormat } from '#export/formats.ts';
import type { Render } from '#export/report.ts';
import type { Scope } from '#findings/scope.ts';
import { findScope } from '#present/find-scope.ts';
import { type Options, readOptions } from './options.ts';
import { readFiles } from './read-files.ts';
import { problemLines, ratingLine, summaryLines } from './summary.ts';
import { UsageError } from './usage-error.ts';
import { checkOut, write } from './write-out.ts';

/** `servemap report`: files in, gap report out. */
export async function report(args: readonly string[]): Promise<number> {
  const options = readOptions(args, new Date().toISOString().slice(0, 10));
  await checkOut(options.out);
  const plan = await readFiles(options);
  process.stderr.write(problemLines(plan));
  if (plan.blocked) return 1;
  const analysis = analyse(plan.next, options.reading.asOf);
  const visible = see(analysis.network, { role: 'hr' });
  const scope = getScope(analysis, options);
  const format = findFormat(options.format);
  if (!format) throw new Error(`cli/report: no format ${options.format}`);
  await write(format.write({ analysis, visible, scope, asOf: options.reading.asOf }, render), options.out);
  process.stderr.write(ratingLine(plan) + summaryLines(analysis));
  return 0;
}

/** Only the HTML report needs templates, so only it waits for them to load. */
const render: Render = async (template, view) =>
  (await import('#web/render-document.ts')).renderDocument()(template, view);

function getScope(analysis: Analysis, options: Options): Scope {
  const scope = findScope(analysis, options);
  if (scope) return scope;
  throw new UsageError(
    options.department
      ? `There is no department “${options.department}” on the chart.`
      : `There is nobody with the id or e-mail “${options.manager}” on the chart.`,
  );
}
