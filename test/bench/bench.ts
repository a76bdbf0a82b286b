import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { analyse } from '#analysis.ts';
import { gatherFacts } from '#findings/facts.ts';
import { findAll } from '#findings/rules.ts';
import { buildNetwork } from '#graph/build-network.ts';
import type { Organisation } from '#model/organisation.ts';
import manifest from '../../package.json' with { type: 'json' };
import { readOptions } from '../../src/cli/options.ts';
import { readFiles } from '../../src/cli/read-files.ts';
import { type GeneratedFiles, generate } from './generate.ts';
import { measureImport } from './import.ts';

/**
 * Measures what DESIGN §8 names on made-up organisations. `npm run bench` takes the three sizes; `npm run bench --
 * 10000` only those named. Every figure is the median of its runs. An import into a running server is measured once.
 */
const root = path.resolve(import.meta.dirname, '../..');
/** What `npm run servemap` gives to Node. */
const servemap = manifest.scripts.servemap.split(' ').slice(1);
const sizes = process.argv.slice(2).map(Number);
const folder = await mkdtemp(path.join(os.tmpdir(), 'servemap-bench-'));
try {
  const lines = [];
  for (const people of sizes.length > 0 ? sizes : [10_000, 100_000, 1_000_000])
    lines.push(await measure(people));
  const { model } = os.cpus()[0];
  const memory = Math.round(os.totalmem() / 2 ** 30);
  console.log(`\n${model}, ${os.cpus().length} cores, ${memory} GiB, Node ${process.version}`);
  console.table(lines);
  const imported = sizes.length > 0 ? sizes : [100_000];
  for (const people of imported) console.table(await measureImport(people));
} finally {
  await rm(folder, { recursive: true });
}

async function measure(people: number): Promise<Record<string, string>> {
  const files = await generate(path.join(folder, String(people)), people);
  const runs = people > 200_000 ? 1 : 5;
  const whole = await repeat(runs, () => runReport(files));
  const { next } = await readFiles(readOptions(argumentsOf(files), '2026-01-01'));
  return {
    'people / ties': `${people.toLocaleString('en-GB')} / ${next.ties.count.toLocaleString('en-GB')}`,
    'files → report': `${(middle(whole.map((run) => run.ms)) / 1000).toFixed(2)} s`,
    'peak memory': `${Math.round(middle(whole.map((run) => run.kib)) / 1024)} MiB`,
    ...measureAnalysis(next, runs + 4),
  };
}

function measureAnalysis(organisation: Organisation, runs: number): Record<string, string> {
  const network: number[] = [];
  const findings: number[] = [];
  const both: number[] = [];
  for (let run = 0; run < runs; run++) {
    const start = performance.now();
    const built = buildNetwork(organisation);
    const middle = performance.now();
    findAll(gatherFacts(built));
    const end = performance.now();
    network.push(middle - start);
    findings.push(end - middle);
    both.push(end - start);
  }
  return {
    network: `${Math.round(middle(network))} ms`,
    'all findings': `${Math.round(middle(findings))} ms`,
    both: `${Math.round(middle(both))} ms`,
    gaps: analyse(organisation).findings.length.toLocaleString('en-GB'),
  };
}

function argumentsOf(files: GeneratedFiles): string[] {
  return [...Object.entries(files).flatMap(([file, name]) => [`--${file}`, name]), '--asked', 'listed'];
}

/** One whole process from files to report, as a user runs it. */
function runReport(files: GeneratedFiles): Promise<{ ms: number; kib: number }> {
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
