import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { type Analysis, analyse } from '#analysis.ts';
import type { ImportPlan } from '#model/import-plan.ts';
import type { Problem } from '#model/problem.ts';
import { readOptions } from '../../src/cli/options.ts';
import { readFiles } from '../../src/cli/read-files.ts';
import { type NetworkShape, networkShapes } from './convert-network.ts';
import { describeFigures, networkFigures } from './network-figures.ts';

/**
 * Reads every file of a folder that looks like an org chart, as `servemap check` and `servemap report` would, and
 * prints a line for each: what came of it, or why it was refused. A network in one of the shapes of `networkShapes` is
 * converted first, and the figures of the rules are printed.
 */
const folder = process.argv[2];
if (!folder) {
  console.error('Say which folder: npm run try -- FOLDER');
  process.exit(2);
}
for (const file of await chartFiles(folder)) {
  const { line } = await tryFiles(path.relative(folder, file), ['--org', file, '--asked', 'listed']);
  console.log(line);
}
for (const [place, shape] of await networks(folder)) console.log(await tryNetwork(place, shape));

async function chartFiles(from: string): Promise<string[]> {
  const found = await readdir(from, { recursive: true });
  return found
    .filter((file) => /\.(csv|tsv|txt|xlsx)$/i.test(file))
    .sort()
    .map((file) => path.join(from, file));
}

/** The folders that hold all files of a shape, each with that shape. */
async function networks(from: string): Promise<[place: string, shape: NetworkShape][]> {
  const found = new Set(await readdir(from, { recursive: true }));
  const places = new Set([...found].map((file) => path.dirname(file)));
  return [...places].sort().flatMap((place) => {
    const shapes = networkShapes.filter(({ files }) =>
      files.every((file) => found.has(path.join(place, file))),
    );
    return shapes.map((shape) => [path.join(from, place), shape] as [string, NetworkShape]);
  });
}

/** Everybody in such a network was asked. */
async function tryNetwork(place: string, shape: NetworkShape): Promise<string> {
  const texts = shape.files.map((file) => readFile(path.join(place, file), 'utf8'));
  const { madeUp, ...files } = shape.convert(...(await Promise.all(texts)));
  const to = await mkdtemp(path.join(os.tmpdir(), 'servemap-try-'));
  try {
    const args = ['--asked', 'everyone'];
    for (const [name, text] of Object.entries(files)) {
      const file = path.join(to, `${name}.csv`);
      await writeFile(file, text);
      args.push(`--${name}`, file);
    }
    const { line, analysis } = await tryFiles(
      `${path.relative(folder, place) || path.basename(place)} (converted)`,
      args,
    );
    const figures = analysis ? describeFigures(networkFigures(analysis)) : [];
    return [line, `made up: ${madeUp}`, ...figures].join('\n  ');
  } finally {
    await rm(to, { recursive: true });
  }
}

async function tryFiles(
  name: string,
  args: readonly string[],
): Promise<{ line: string; analysis?: Analysis }> {
  const start = performance.now();
  const options = readOptions([...args], new Date().toISOString().slice(0, 10));
  const strict = await readFiles(options);
  const refused = strict.problems.find(({ code }) => code === 'missing-column' || code === 'unreadable-file');
  if (refused) return { line: `${name}: not a chart: ${whyRefused(strict, refused)}` };
  const plan = strict.blocked
    ? await readFiles({ ...options, reading: { ...options.reading, loadGoodRows: true } })
    : strict;
  const analysis = analyse(plan.next);
  const line = [
    `${name}: ${strict.blocked ? 'blocked; good rows alone: ' : ''}${describe(plan)}`,
    `gaps: ${tally(analysis.findings.map(({ rule }) => rule))}`,
    `questions: ${strict.questions.length}`,
    `problems: ${tally(strict.problems.map(({ code, blocking }) => (blocking ? `${code}!` : code)))}`,
    `${Math.round(performance.now() - start)} ms`,
  ].join(' | ');
  return { line, analysis };
}

/** Of a file without a header also what its columns might be. */
function whyRefused({ files }: ImportPlan, { sentence }: Problem): string {
  const [{ header, columns }] = files;
  const guesses = columns.filter(({ guess }) => guess !== '').map((each) => `${each.header} → ${each.guess}`);
  const shape = columns.length > 0 && header === 0 ? 'no header. ' : '';
  return `${shape}${sentence}${guesses.length > 0 ? ` Guessed: ${guesses.join(', ')}.` : ''}`;
}

function describe({ files, next, problems }: ImportPlan): string {
  const { people, ties } = next;
  const here = people.status.filter((status) => status <= 1).length;
  const [org] = files;
  const readOnce = problems.filter(
    (problem) => problem.file === 'org' && problem.code === 'same-row-twice',
  ).length;
  const older = problems
    .filter(({ code }) => code === 'older-row')
    .reduce((sum, { sentence }) => sum + Number.parseInt(sentence, 10), 0);
  const lost = org.rows - org.rowsLeftOut - readOnce - older - people.count;
  const managed = people.manager.filter((manager) => manager >= 0).length;
  return `${org.rows} rows → ${people.count} people (${here} here, ${managed} with a manager, ${lost} lost), ${ties.count} ties`;
}

function tally(words: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts].map(([word, count]) => `${count} ${word}`).join(', ') || 'none';
}
