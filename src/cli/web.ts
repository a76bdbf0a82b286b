import { see } from '#access/see.ts';
import { type Analysis, analyse } from '#analysis.ts';
import { openWeb } from '#export/web/web-export.ts';
import { findWebFormat, writeWeb } from '#export/web/web-formats.ts';
import { webCaption } from '#export/web/web-words.ts';
import { findScope } from '#present/find-scope.ts';
import type { WebScope } from '#present/panel/web-scope.ts';
import type { WebView } from '#present/web-view.ts';
import { ownPainter } from '#web/paint/own-painter.ts';
import { readFiles } from './read-files.ts';
import { problemLines } from './summary.ts';
import { UsageError } from './usage-error.ts';
import { readWebOptions, type WebOptions } from './web-options.ts';
import { checkOut, write } from './write-out.ts';

/** `servemap web`: files in, a picture or a network out. */
export async function web(args: readonly string[]): Promise<number> {
  const options = readWebOptions(args, new Date().toISOString().slice(0, 10));
  if (options.format === 'png' && !options.out && process.stdout.isTTY)
    throw new UsageError('A PNG is nothing for a terminal: say where to with --out FILE.');
  await checkOut(options.out);
  const plan = await readFiles(options);
  process.stderr.write(problemLines(plan));
  if (plan.blocked) return 1;
  const analysis = analyse(plan.next, options.reading.asOf);
  const exported = openWeb({
    analysis,
    visible: see(analysis.network, { role: 'hr' }),
    scope: getScope(analysis, options),
    view: getView(analysis, options),
    asOf: options.reading.asOf,
  });
  if (!exported) throw nobodyThere(options);
  const { body } = await writeWeb(findWebFormat(options.format)!, exported, ownPainter);
  await write({ body: [body] }, options.out);
  process.stderr.write(`${webCaption(exported)}\n`);
  return 0;
}

function getScope(analysis: Analysis, { person, team, department, scope }: WebOptions): WebScope {
  if (department) return { kind: 'department', department: getDepartment(analysis, department) };
  if (person) return { kind: 'person', person: getPerson(analysis, person) };
  return team ? { kind: scope, manager: getPerson(analysis, team) } : { kind: 'organisation' };
}

function getView(analysis: Analysis, { view, find, focus }: WebOptions): WebView {
  if (view.department) getDepartment(analysis, view.department);
  return { ...view, find: keyOf(analysis, find), focus: keyOf(analysis, focus) };
}

/** Row of a department by name. */
function getDepartment(analysis: Analysis, typed: string): number {
  const found = findScope(analysis, { department: typed });
  if (found?.kind === 'department') return found.department;
  throw new UsageError(`There is no department “${typed}” on the chart.`);
}

/** The key in the web of an outside customer by name, or of a person. */
function keyOf(analysis: Analysis, typed: string): string {
  if (!typed) return '';
  const { customers, people } = analysis.organisation;
  const customer = customers.name.indexOf(typed);
  return customer >= 0
    ? `customer:${customers.partyId[customer]}`
    : `person:${people.partyId[getPerson(analysis, typed)]}`;
}

/** Row of somebody by their own id or e-mail. */
function getPerson(analysis: Analysis, typed: string): number {
  const found = findScope(analysis, { manager: typed });
  if (found?.kind === 'team') return found.manager;
  throw new UsageError(`There is nobody with the id or e-mail “${typed}” on the chart.`);
}

function nobodyThere({ person, team, department }: WebOptions): UsageError {
  if (department) return new UsageError(`Nobody of “${department}” is here: there is no web to draw.`);
  if (person)
    return new UsageError(`“${person}” is no longer here, or a vacant post: there is no web of them.`);
  if (team) return new UsageError(`Nobody reports to “${team}”: there is no team to draw.`);
  return new UsageError('Nobody on the chart is here: there is no web to draw.');
}
