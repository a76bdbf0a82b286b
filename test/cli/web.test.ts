import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readPng } from '../web/paint/read-png.ts';

const root = path.resolve(import.meta.dirname, '../..');
const ward = path.join(root, 'fixtures/export/ward');

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'servemap-web-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** The command as a user runs it, on the files of the ward. */
function web(...args: string[]) {
  const files = ['org', 'serves', 'customers'].flatMap((file) => [
    `--${file}`,
    path.join(ward, `${file}.csv`),
  ]);
  const { status, stdout, stderr } = spawnSync(process.execPath, ['src/cli.ts', 'web', ...files, ...args], {
    cwd: root,
    encoding: 'utf8',
  });
  return { code: status, out: stdout, err: stderr };
}

test('draws the organisation as SVG, and says of whom and when', () => {
  const { code, out, err } = web('--as-of', '2026-11-22');
  expect(code).toBe(0);
  expect(out).toMatch(/^<svg xmlns="http:\/\/www.w3.org\/2000\/svg" .*<\/svg>\n$/s);
  expect(err).toContain('The organisation · 3 people · 22 Nov 2026');
});

test('writes a PNG to a file', () => {
  const to = path.join(folder, 'web.png');
  const { code, out } = web('--format', 'png', '--out', to);
  expect([code, out]).toEqual([0, '']);
  expect(readPng(readFileSync(to)).width).toBeGreaterThan(1000);
});

test('writes the web of a person, and calls people as it is told to', () => {
  const { out } = web('--person', 'E1', '--format', 'json', '--names', 'codes');
  const keys = JSON.parse(out).nodes.map(({ key }: { key: string }) => key);
  expect(keys).toContain('person:P1');
  expect(keys.join()).not.toContain('E1');
});

test('draws the whole map, with the departments opened that are asked for', () => {
  const { code, out, err } = web('--draw', 'map', '--open', '*', '--format', 'json', '--as-of', '2026-11-22');
  expect(code).toBe(0);
  const kinds = JSON.parse(out).nodes.map(
    ({ attributes }: { attributes: { kind: string } }) => attributes.kind,
  );
  expect(kinds).toContain('person');
  expect(err).toMatch(/The organisation · The whole map · 3 people · \d+ ties/);
  expect(web('--draw', 'map', '--open', 'Nowhere').err).toContain(
    'There is no department “Nowhere” on the chart.',
  );
  expect(web('--open', '*').err).toContain('--open needs --draw map.');
  expect(web('--draw', 'map', '--person', 'E1').code).toBe(2);
});

test('stops at a blocking problem with exit 1 and no picture', () => {
  const org = path.join(folder, 'cycle.csv');
  writeFileSync(org, 'id,name,manager\n1,Ann,2\n2,Bob,1\n');
  const { status, stdout, stderr } = spawnSync(process.execPath, ['src/cli.ts', 'web', '--org', org], {
    cwd: root,
    encoding: 'utf8',
  });
  expect([status, stdout]).toEqual([1, '']);
  expect(stderr).toContain('Blocking: cycle.csv line 2');
});

test.each([
  [['--format', 'csv'], '--format is svg or png or gexf or json, not “csv”.'],
  [['--person', 'E1', '--team', 'E1'], 'Choose one: a --person, a --team or a --department.'],
  [['--scope', 'branch'], '--scope needs a --team.'],
  [['--hops', '2'], '--hops needs a --focus.'],
  [['--team', '99'], 'There is nobody with the id or e-mail “99” on the chart.'],
  [['--focus', 'Nobody'], 'There is nobody with the id or e-mail “Nobody” on the chart.'],
  [['--department', 'Nowhere'], 'There is no department “Nowhere” on the chart.'],
  [['--only', 'Nowhere'], 'There is no department “Nowhere” on the chart.'],
  [['--finding', 'unloved'], '--finding has no “unloved”; servemap help lists what it has.'],
  [['--names', 'nicknames'], '--names has no “nicknames”'],
  [['--out', '/no/such/folder/x.svg'], 'Cannot write'],
  [['--manager', 'E1'], "Unknown option '--manager'"],
])('answers wrong usage %j with one sentence and exit 2', (args, sentence) => {
  const { code, out, err } = web(...args);
  expect([code, out]).toEqual([2, '']);
  expect(err).toContain(sentence);
  expect(err).not.toMatch(/\n\s+at /);
});

test('nobody reports to somebody: there is no team to draw', () => {
  const team = web('--team', 'E3');
  expect([team.code, team.out]).toEqual([2, '']);
  expect(team.err).toContain('Nobody reports to “E3”: there is no team to draw.');
});
