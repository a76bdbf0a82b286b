import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ruleIds } from '#model/finding.ts';
import { defaultSettings, ruleSetting, thresholdIds } from '#model/settings.ts';
import { linksOf, mainOf, textOf } from './read-page.ts';
import { type LiveApp, startLiveApp } from './start-live-app.ts';

const root = path.resolve(import.meta.dirname, '../..');
const sample = path.join(root, 'fixtures/sample-hospital');

let app: LiveApp;
let folder: string;
beforeAll(async () => {
  app = await startLiveApp();
  await app.post('/sample');
  folder = mkdtempSync(path.join(os.tmpdir(), 'servemap-settings-'));
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await app.close();
});

const settings = async () => textOf(mainOf((await app.get('/settings')).html));
const held = async () => (await app.services.analysisOf()).analysis.settings;

/** What the form of rules sends: every severity, and the boxes that are ticked. */
function rulesForm(changes: Readonly<Record<string, string>>): Record<string, string> {
  const fields = Object.fromEntries(
    ruleIds.flatMap((rule) => [
      [`on-${rule}`, 'on'],
      [`severity-${rule}`, ruleSetting(defaultSettings, rule).severity],
    ]),
  );
  const all = { ...fields, ...changes };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== ''));
}

const thresholdsForm = (changes: Readonly<Record<string, string>>): Record<string, string> => ({
  ...Object.fromEntries(thresholdIds.map((id) => [id, String(defaultSettings.thresholds[id])])),
  ...changes,
});

describe('rules', () => {
  it('are switched off and weighed otherwise, for pages and reports', async () => {
    const before = await app.get('/gaps?rule=closed-circle');
    expect(textOf(mainOf(before.html))).toContain('1 gap ');
    const answer = await app.post(
      '/settings/rules',
      rulesForm({ 'on-closed-circle': '', 'severity-no-line-of-sight': 'high' }),
    );
    expect(answer.location).toBe('/settings?done=settings-changed');
    const gaps = await app.get('/gaps?rule=closed-circle');
    expect(textOf(mainOf(gaps.html))).toContain(
      'Not looked for, as set in Settings: “A closed circle”. No gap matches this.',
    );
    const sight = await app.get('/gaps?rule=no-line-of-sight&severity=high');
    expect(textOf(mainOf(sight.html))).toMatch(/\d+ gaps? /);
  });

  it('stand in the file and in the reports with what was changed', async () => {
    const page = await settings();
    expect(page).toContain('“A closed circle” is not looked for.');
    expect(page).toContain('is high (as it comes: medium).');
    const report = JSON.parse((await app.get('/reports/gap-report.json')).html);
    expect(report.settings).toEqual({
      rules: {
        'no-line-of-sight': { on: true, severity: 'high' },
        'closed-circle': { on: false, severity: 'medium' },
      },
    });
    const print = textOf((await app.get('/reports/gap-report.html')).html);
    expect(print).toContain('Made with these settings');
    expect(print).toContain('“A closed circle” is not looked for.');
  });

  it('that the form does not show stay as they are', async () => {
    const before = await held();
    await app.post('/settings/rules');
    expect(await held()).toEqual(before);
  });

  it('take no severity that is not theirs', async () => {
    const answer = await app.post('/settings/rules', rulesForm({ 'severity-unserved': 'high' }));
    expect(answer.status).toBe(400);
    expect(answer.html).toContain('<title>Error: Settings');
  });
});

describe('thresholds', () => {
  it('are saved within their bounds', async () => {
    const answer = await app.post('/settings/thresholds', thresholdsForm({ staleMonths: '24' }));
    expect(answer.location).toBe('/settings?done=settings-changed');
    expect((await held()).thresholds.staleMonths).toBe(24);
  });

  it.each([
    [
      { staleMonths: '0' },
      '<a href="#staleMonths">“A tie is stale after” is a whole number from 1 to 120.</a>',
    ],
    [{ staleMonths: 'many' }, '<a href="#staleMonths">“A tie is stale after” is a whole number'],
    [{ staleMonths: '' }, '<a href="#staleMonths">“A tie is stale after” is a whole number'],
    [
      { answeredEnough: '60' },
      '<a href="#answeredPartial">“The picture is partial below” must not be above “Enough have answered from”.</a>',
    ],
  ])('outside of them are refused beside their field: %j', async (changes, link) => {
    const answer = await app.post(
      '/settings/thresholds',
      thresholdsForm({ ...changes, overloadedCustomers: '11' }),
    );
    expect(answer.status).toBe(400);
    expect(answer.html).toContain('<title>Error: Settings');
    expect(answer.html).toContain(link);
    expect(answer.html).toMatch(/id="overloadedCustomers"[^>]* value="11"/);
    expect((await held()).thresholds.overloadedCustomers).toBe(10);
  });
});

describe('the vocabulary', () => {
  it('is saved', async () => {
    const words = { customer: 'guest', customers: 'guests' };
    expect((await app.post('/settings/vocabulary', words)).location).toBe('/settings?done=settings-changed');
    expect((await held()).vocabulary).toEqual(words);
  });

  it('that is no word is refused, and what was typed is kept', async () => {
    const answer = await app.post('/settings/vocabulary', { customer: '<b>', customers: 'guests' });
    expect(answer.status).toBe(400);
    expect(answer.html).toContain('<a href="#customer">“One is called” is a word of 1 to 40 letters.</a>');
    expect(answer.html).toContain('value="&lt;b&gt;"');
  });
});

it('a change stands in the journal', async () => {
  expect(await settings()).toContain('HR Changed the settings: words');
});

describe('back to the defaults', () => {
  const buttons = async () =>
    [...(await app.get('/settings')).html.matchAll(/formaction="([^"]+)"/g)].map(([, action]) => action);

  it('is offered for each part that differs from them, and for no other', async () => {
    expect(await buttons()).toEqual([
      '/settings/rules/defaults',
      '/settings/thresholds/defaults',
      '/settings/vocabulary/defaults',
    ]);
    const { rules, thresholds, vocabulary } = await held();
    const answer = await app.post('/settings/thresholds/defaults', thresholdsForm({ staleMonths: '7' }));
    expect(answer.location).toBe('/settings?done=settings-reset');
    expect(await held()).toEqual({ rules, thresholds: defaultSettings.thresholds, vocabulary });
    expect(await buttons()).toEqual(['/settings/rules/defaults', '/settings/vocabulary/defaults']);
    expect(await settings()).toContain(
      'HR Set the settings back to the defaults: A tie is stale after: 24 → 12 months',
    );
    await app.post('/settings/thresholds', thresholdsForm({ staleMonths: String(thresholds.staleMonths) }));
  });

  it('changes nothing where nothing differs, and writes nothing in the journal', async () => {
    const { vocabulary } = await held();
    await app.post('/settings/vocabulary/defaults');
    const { revision } = await app.services.analysisOf();
    expect((await app.post('/settings/vocabulary/defaults')).location).toBe('/settings?done=settings-reset');
    expect((await app.services.analysisOf()).revision).toBe(revision);
    await app.post('/settings/vocabulary', { ...vocabulary });
  });

  it('is not there for anything else', async () => {
    expect((await app.post('/settings/name/defaults')).status).toBe(404);
  });
});

describe('the file of settings', () => {
  it.each(['csv', 'json', 'html'])(
    'makes the command line’s %s report that of the page, byte for byte',
    async (format) => {
      const file = await app.get('/settings/servemap-settings.json');
      expect(file.headers.get('content-disposition')).toBe('attachment; filename=servemap-settings.json');
      const name = path.join(folder, 'settings.json');
      writeFileSync(name, file.html);
      const files = ['org', 'serves', 'customers', 'needs'].flatMap((each) => [
        `--${each}`,
        path.join(sample, `${each}.csv`),
      ]);
      const named = ['--organisation', 'Riverside Hospital', '--as-of', '2026-11-23'];
      const args = ['src/cli.ts', 'report', ...files, ...named, '--settings', name, '--format', format];
      const options = { cwd: root, encoding: 'buffer', maxBuffer: 1 << 26 } as const;
      const { stdout } = await promisify(execFile)(process.execPath, args, options);
      const page = await fetch(`${app.url}/reports/gap-report.${format}`);
      expect(Buffer.from(await page.arrayBuffer()).equals(stdout)).toBe(true);
    },
  );
});

it('the page leads to the help of every rule', async () => {
  const links = linksOf((await app.get('/settings')).html);
  for (const rule of ruleIds) expect(links).toContain(`/help/${rule}`);
});

it('does not exist for a manager', async () => {
  app.seeAs({ role: 'manager', partyId: 1 });
  expect((await app.get('/settings/servemap-settings.json')).status).toBe(404);
  const before = await held();
  for (const part of ['rules', 'thresholds', 'vocabulary']) {
    const fields = { ...rulesForm({}), ...thresholdsForm({}), customer: 'x', customers: 'y' };
    expect([part, (await app.post(`/settings/${part}`, fields)).status]).toEqual([part, 404]);
    expect([part, (await app.post(`/settings/${part}/defaults`)).status]).toEqual([part, 404]);
  }
  app.seeAs({ role: 'hr' });
  expect(await held()).toEqual(before);
});
