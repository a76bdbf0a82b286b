import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { analyse } from '#analysis.ts';
import type { ImportPlan } from '#model/import-plan.ts';
import type { Problem } from '#model/problem.ts';
import { readOptions } from '../../src/cli/options.ts';
import { readFiles } from '../../src/cli/read-files.ts';
import { convertAdviceNetwork } from './convert-advice-network.ts';

/**
 * Reads every file of a folder that looks like an org chart, as `servemap check` and `servemap report` would, and
 * prints a line for each: what came of it, or why it was refused. An advice network (people.csv, reportto.csv and
 * advice.csv in one folder) is converted first.
 */
const folder = process.argv[2];
if (!folder) {
  console.error('Say which folder: npm run try -- FOLDER');
  process.exit(2);
}
for (const file of await chartFiles(folder)) {
  console.log(await tryFiles(path.relative(folder, file), ['--org', file]));
}
for (const network of await adviceNetworks(folder)) console.log(await tryAdviceNetwork(network));

async function chartFiles(from: string): Promise<string[]> {
  const found = await readdir(from, { recursive: true });
  return found
    .filter((file) => /\.(csv|tsv|txt|xlsx)$/i.test(file))
    .sort()
    .map((file) => path.join(from, file));
}

async function adviceNetworks(from: string): Promise<string[]> {
  const found = new Set(await readdir(from, { recursive: true }));
  return [...found]
    .filter((file) => path.basename(file) === 'advice.csv')
    .map((file) => path.dirname(file))
    .filter(
      (place) => found.has(path.join(place, 'people.csv')) && found.has(path.join(place, 'reportto.csv')),
    )
    .map((place) => path.join(from, place));
}

async function tryAdviceNetwork(place: string): Promise<string> {
  const text = (name: string) => readFile(path.join(place, name), 'utf8');
  const files = convertAdviceNetwork({
    people: await text('people.csv'),
    reportTo: await text('reportto.csv'),
    advice: await text('advice.csv'),
  });
  const to = await mkdtemp(path.join(os.tmpdir(), 'servemap-try-'));
  try {
    const [org, serves] = [path.join(to, 'org.csv'), path.join(to, 'serves.csv')];
    await writeFile(org, files.org);
    await writeFile(serves, files.serves);
    return await tryFiles(`${path.relative(folder, place)} (converted)`, ['--org', org, '--serves', serves]);
  } finally {
    await rm(to, { recursive: true });
  }
}

async function tryFiles(name: string, args: readonly string[]): Promise<string> {
  const start = performance.now();
  const options = readOptions([...args, '--asked', 'listed'], new Date().toISOString().slice(0, 10));
  const strict = await readFiles(options);
  const refused = strict.problems.find(({ code }) => code === 'missing-column' || code === 'unreadable-file');
  if (refused) return `${name}: not a chart: ${whyRefused(strict, refused)}`;
  const plan = strict.blocked
    ? await readFiles({ ...options, reading: { ...options.reading, loadGoodRows: true } })
    : strict;
  const gaps = analyse(plan.next).findings;
  return [
    `${name}: ${strict.blocked ? 'blocked; good rows alone: ' : ''}${describe(plan)}`,
    `gaps: ${tally(gaps.map(({ rule }) => rule))}`,
    `questions: ${strict.questions.length}`,
    `problems: ${tally(strict.problems.map(({ code, blocking }) => (blocking ? `${code}!` : code)))}`,
    `${Math.round(performance.now() - start)} ms`,
  ].join(' | ');
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
