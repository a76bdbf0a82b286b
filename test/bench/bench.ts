import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { analyse } from '#analysis.ts';
import { gatherFacts } from '#findings/facts.ts';
import { findAll } from '#findings/rules.ts';
import { buildNetwork } from '#graph/build-network.ts';
import { type RuleId, ruleIds } from '#model/finding.ts';
import type { Organisation } from '#model/organisation.ts';
import { defaultSettings, ruleSetting } from '#model/settings.ts';
import manifest from '../../package.json' with { type: 'json' };
import { readOptions } from '../../src/cli/options.ts';
import { readFiles } from '../../src/cli/read-files.ts';
import { measureBrowser } from './browser.ts';
import { type GeneratedFiles, generate } from './generate.ts';
import { measureImport } from './import.ts';
import { measureLayout } from './layout.ts';
import { measureQuestions } from './questions.ts';
import { measureTeamWeb } from './team-web.ts';

/**
 * Measures what DESIGN §8 names on made-up organisations. `npm run bench` takes the three sizes; `npm run bench --
 * 10000` only those named, `npm run bench -- browser` only the pictures in a browser. Every figure is the median of its
 * runs. An import into a running server is measured once.
 */
const root = path.resolve(import.meta.dirname, '../..');
/** The day on which it is judged: without one, no rule looks at the age of a tie. */
const today = '2026-01-01';
/** What `npm run servemap` gives to Node. */
const servemap = manifest.scripts.servemap.split(' ').slice(1);
const inBrowser = process.argv.includes('browser');
const sizes = inBrowser ? [] : process.argv.slice(2).map(Number);
const folder = await mkdtemp(path.join(os.tmpdir(), 'servemap-bench-'));
try {
  const { model } = os.cpus()[0];
  const memory = Math.round(os.totalmem() / 2 ** 30);
  const today = new Date().toISOString().slice(0, 10);
  console.log(`\n${model}, ${os.cpus().length} cores, ${memory} GiB, Node ${process.version}, ${today}`);
  if (inBrowser) await measurePictures();
  else await measureAll();
} finally {
  await rm(folder, { recursive: true });
}

async function measurePictures(): Promise<void> {
  console.table(await measureTeamWeb(folder));
  console.table(await measureBrowser(folder));
}

async function measureAll(): Promise<void> {
  const lines = [];
  for (const people of sizes.length > 0 ? sizes : [10_000, 100_000, 1_000_000])
    lines.push(await measure(people));
  console.table(lines);
  // A million people are more than one upload may hold.
  const imported = sizes.length > 0 ? sizes.filter((people) => people <= 200_000) : [100_000];
  for (const people of imported) {
    const { imports, pages } = await measureImport(people);
    console.table(imports);
    console.table(pages);
  }
  console.table(await measureLayout(folder));
}

async function measure(people: number): Promise<Record<string, string>> {
  const files = await generate(path.join(folder, String(people)), people);
  const runs = people > 200_000 ? 1 : 5;
  const settings = await firstRules();
  const first = await repeat(runs, () => runReport(files, ['--settings', settings]));
  const whole = await repeat(runs, () => runReport(files));
  const { next } = await readFiles(readOptions(argumentsOf(files), today));
  return {
    'people / ties': `${people.toLocaleString('en-GB')} / ${next.ties.count.toLocaleString('en-GB')}`,
    'files → report, first seven rules': inWords(first),
    'files → report, all rules': inWords(whole),
    ...measureAnalysis(next, runs + 4),
    ...measureQuestions(next, { runs, today }),
  };
}

function inWords(runs: readonly { ms: number; kib: number }[]): string {
  const [ms, kib] = [middle(runs.map((run) => run.ms)), middle(runs.map((run) => run.kib))];
  return `${(ms / 1000).toFixed(2)} s, ${Math.round(kib / 1024)} MiB`;
}

/** A file of settings with only the first rules on, those that every comparison with other tools has. */
async function firstRules(): Promise<string> {
  const kept: readonly RuleId[] = [
    'no-customer',
    'unserved',
    'need-unmet',
    'manager-does-not-serve',
    'no-line-of-sight',
    'closed-circle',
    'unserved-customer',
  ];
  const off = ruleIds.filter((id) => !kept.includes(id));
  const rules = Object.fromEntries(
    off.map((id) => [id, { on: false, severity: ruleSetting(defaultSettings, id).severity }]),
  );
  const file = path.join(folder, 'settings.json');
  await writeFile(file, JSON.stringify({ ...defaultSettings, rules }));
  return file;
}

/**
 * Network and all findings, as after an edit: with 60 % of the answers, and as if everyone had answered, when the rules
 * that wait for 80 % come on top.
 */
function measureAnalysis(organisation: Organisation, runs: number): Record<string, string> {
  const { people } = organisation;
  const answer = people.answer.map((state) => state || 1);
  const { network, both } = timeAnalysis(organisation, runs);
  const answered = timeAnalysis({ ...organisation, people: { ...people, answer } }, runs);
  return {
    'network alone': `${Math.round(network)} ms`,
    'network and all findings': `${Math.round(both)} ms`,
    'the same, everyone answered': `${Math.round(answered.both)} ms`,
    gaps: analyse(organisation, today).findings.length.toLocaleString('en-GB'),
  };
}

function timeAnalysis(organisation: Organisation, runs: number): { network: number; both: number } {
  const network: number[] = [];
  const both: number[] = [];
  for (let run = 0; run < runs; run++) {
    const start = performance.now();
    const built = buildNetwork(organisation);
    network.push(performance.now() - start);
    findAll(gatherFacts(built, today));
    both.push(performance.now() - start);
  }
  return { network: middle(network), both: middle(both) };
}

function argumentsOf(files: GeneratedFiles): string[] {
  return [...Object.entries(files).flatMap(([file, name]) => [`--${file}`, name]), '--asked', 'listed'];
}

/** One whole process from files to report, as a user runs it. */
function runReport(
  files: GeneratedFiles,
  more: readonly string[] = [],
): Promise<{ ms: number; kib: number }> {
  const preload = path.join(import.meta.dirname, 'report-usage.ts');
  const start = performance.now();
  const child = spawn(
    process.execPath,
    [
      '--import',
      preload,
      ...servemap,
      'report',
      ...argumentsOf(files),
      ...more,
      '--out',
      path.join(folder, 'report.csv'),
    ],
    { cwd: root, stdio: ['ignore', 'ignore', 'pipe', 'pipe'] },
  );
  let kib = '';
  let said = '';
  child.stdio[3]?.on('data', (piece: Buffer) => {
    kib += piece;
  });
  child.stderr?.on('data', (piece: Buffer) => {
    said += piece;
  });
  return new Promise((resolve, reject) => {
    child.on('close', (code) => {
      if (code !== 0) reject(new Error(`bench: the report ended with ${code}: ${said}`));
      else resolve({ ms: performance.now() - start, kib: Number(kib) });
    });
  });
}

async function repeat<Result>(runs: number, run: () => Promise<Result>): Promise<Result[]> {
  const results: Result[] = [];
  for (let at = 0; at < runs; at++) results.push(await run());
  return results;
}

function middle(values: number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1];
}
