import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');
const ward = path.join(root, 'fixtures/export/ward');

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'servemap-cli-settings-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** The gap report of the ward with these settings, as a user makes it. */
function reportWith(text: string, ...args: string[]) {
  const file = path.join(folder, 'settings.json');
  writeFileSync(file, text);
  const files = ['org', 'serves', 'customers'].flatMap((each) => [
    `--${each}`,
    path.join(ward, `${each}.csv`),
  ]);
  const all = ['src/cli.ts', 'report', ...files, '--settings', file, ...args];
  const { status, stdout, stderr } = spawnSync(process.execPath, all, { cwd: root, encoding: 'utf8' });
  return { code: status, out: stdout, err: stderr };
}

test('a rule that is switched off in the settings finds nothing', () => {
  const rules = { unserved: { on: false } };
  const { code, out } = reportWith(`\uFEFF${JSON.stringify({ rules })}`, '--format', 'json');
  expect(code).toBe(0);
  const report = JSON.parse(out);
  expect(report.findings.filter(({ finding }: { finding: string }) => finding === 'unserved')).toEqual([]);
  expect(report.settings).toEqual({ rules: { unserved: { on: false, severity: 'as-found' } } });
});

test('a report with nothing changed says nothing of settings', () => {
  const { out } = reportWith('{}', '--format', 'json');
  expect(JSON.parse(out)).not.toHaveProperty('settings');
});

test.each([
  ['', 'this is no JSON'],
  ['{', 'this is no JSON'],
  ['[]', 'This holds no settings'],
  ['{"rules":{"no-money":{}}}', 'There is no rule “no-money”.'],
  ['{"thresholds":{"staleMonths":999}}', 'staleMonths is a whole number from 1 to 120.'],
])('settings that are none (%s) are answered with one sentence and exit 2', (text, sentence) => {
  const { code, out, err } = reportWith(text);
  expect([code, out]).toEqual([2, '']);
  expect(err).toContain(sentence);
  expect(err.split('\n')).toHaveLength(3);
});

test('a file of settings that is not there is named', () => {
  const { code, err } = reportWith('{}', '--settings', 'nowhere.json');
  expect([code, err]).toEqual([2, 'There is no file nowhere.json.\nTry: servemap help\n']);
});
