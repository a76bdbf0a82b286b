import { see } from '#access/see.ts';
import { type Analysis, analyse } from '#analysis.ts';
import { openMapExport } from '#export/map/map-export.ts';
import { writeMap } from '#export/map/map-formats.ts';
import { mapCaption } from '#export/map/map-words.ts';
import { openWeb } from '#export/web/web-export.ts';
import { findWebFormat, type WebFile, writeWeb } from '#export/web/web-formats.ts';
import { webCaption } from '#export/web/web-words.ts';
import { findScope } from '#present/find-scope.ts';
import { everyDepartment, readMapView } from '#present/map/map-view.ts';
import type { WebScope } from '#present/panel/web-scope.ts';
import { type WebView, webViewFields } from '#present/web-view.ts';
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
  const { file, caption } = options.mapOpen
    ? await drawMap(analysis, options)
    : await drawWeb(analysis, options);
  await write({ body: [file.body] }, options.out);
  process.stderr.write(`${caption}\n`);
  return 0;
}

interface Drawn {
  readonly file: WebFile;
  readonly caption: string;
}

async function drawWeb(analysis: Analysis, options: WebOptions): Promise<Drawn> {
  const exported = openWeb({ ...asked(analysis, options), scope: getScope(analysis, options) });
  if (!exported) throw nobodyThere(options);
  const file = await writeWeb(findWebFormat(options.format)!, exported, ownPainter);
  return { file, caption: webCaption(exported) };
}

async function drawMap(analysis: Analysis, options: WebOptions): Promise<Drawn> {
  const open = options.mapOpen ?? [];
  const { view: web, ...rest } = asked(analysis, options);
  for (const name of open) if (name !== everyDepartment) getDepartment(analysis, name);
  const view = readMapView(
    (field) => new Map(webViewFields(web)).get(field) ?? '',
    (field) => (field === 'open' ? open : []),
  );
  const exported = openMapExport({ ...rest, view });
  if (!exported) throw nobodyThere(options);
  const file = await writeMap(findWebFormat(options.format)!.id, exported, ownPainter);
  return { file, caption: mapCaption(exported) };
}

const asked = (analysis: Analysis, options: WebOptions) => ({
  analysis,
  visible: see(analysis.network, { role: 'hr' }),
  view: getView(analysis, options),
  asOf: options.reading.asOf,
});

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
