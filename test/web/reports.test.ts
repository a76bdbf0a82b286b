import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { linksOf, mainOf, textOf } from './read-page.ts';
import { type LiveApp, startLiveApp } from './start-live-app.ts';

const root = path.resolve(import.meta.dirname, '../..');
const sample = path.join(root, 'fixtures/sample-hospital');

let app: LiveApp;
beforeAll(async () => {
  app = await startLiveApp();
  await app.post('/sample');
});
afterAll(() => app.close());

const hr = { role: 'hr' } as const;
async function manager(id: string) {
  const { people } = (await app.services.analysisOf()).analysis.organisation;
  return { role: 'manager', partyId: people.partyId[people.id.indexOf(id)] } as const;
}

async function download(query: string): Promise<Buffer> {
  const response = await fetch(`${app.url}/reports/gap-report.${query}`);
  expect([query, response.status]).toEqual([query, 200]);
  return Buffer.from(await response.arrayBuffer());
}

async function commandLine(args: readonly string[]): Promise<Buffer> {
  const files = ['org', 'serves', 'customers', 'needs'].flatMap((file) => [
    `--${file}`,
    path.join(sample, `${file}.csv`),
  ]);
  const all = [
    'src/cli.ts',
    'report',
    ...files,
    '--organisation',
    'Riverside Hospital',
    '--as-of',
    '2026-11-23',
    ...args,
  ];
  const options = { cwd: root, encoding: 'buffer', maxBuffer: 1 << 26 } as const;
  return (await promisify(execFile)(process.execPath, all, options)).stdout;
}

describe('a download', () => {
  it.each([
    ['csv', []],
    ['json', []],
    ['html', []],
    ['csv?department=Pharmacy', ['--department', 'Pharmacy']],
    ['json?manager=1012&scope=team', ['--manager', '1012', '--scope', 'team']],
    ['html?manager=1008&scope=branch', ['--manager', '1008', '--scope', 'branch']],
  ])('%s is the command line’s, byte for byte', async (query, args) => {
    const format = query.split('?')[0];
    const [ours, theirs] = [await download(query), await commandLine(['--format', format, ...args])];
    expect(ours.equals(theirs)).toBe(true);
    expect(ours.length).toBeGreaterThan(500);
  });

  it('is saved as a file, but the page to print opens, with nothing but its own style allowed', async () => {
    const csv = await app.get('/reports/gap-report.csv?manager=1012');
    expect(csv.headers.get('content-disposition')).toBe(
      'attachment; filename=gap-report-hana-satos-team-2026-11-23.csv',
    );
    expect(csv.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    const html = await app.get('/reports/gap-report.html');
    expect(html.headers.get('content-disposition')).toBeNull();
    expect(html.headers.get('content-security-policy')).toMatch(
      /^default-src 'none'; style-src 'sha256-[^']+=';/,
    );
  });

  it('of what is not there answers 404', async () => {
    for (const query of ['csv?department=Nowhere', 'csv?manager=nobody', 'pdf', 'csv.exe']) {
      expect([query, (await app.get(`/reports/gap-report.${query}`)).status]).toEqual([query, 404]);
    }
  });
});

describe('the reports page', () => {
  it('says what a report holds before it is downloaded', async () => {
    const { html } = await app.get('/reports?about=manager&manager=hana+sato&scope=team');
    expect(textOf(mainOf(html))).toContain(
      'Hana Sato’s team: 6 people here, 11 gaps in all. 4 gaps to close first.',
    );
    expect(linksOf(html)).toContain('/reports/gap-report.csv?manager=1012&scope=team');
  });

  it('says what is wrong with a choice, beside it', async () => {
    const unknown = await app.get('/reports?about=manager&manager=Xaver');
    expect(unknown.status).toBe(404);
    expect(unknown.html).toContain('<title>Error: Reports');
    expect(unknown.html).toContain('<a href="#manager">Nobody here is called “Xaver”');
    const blank = await app.get('/reports?about=department');
    expect(blank.html).toContain('<a href="#department">Choose a department.</a>');
  });
});

describe('the data as it is held', () => {
  const tables = ['org-chart', 'declarations', 'needs', 'outside-customers'];

  it('stands on the page as four downloads with a sentence each', async () => {
    const { html } = await app.get('/reports');
    expect(linksOf(html).filter((link) => link.startsWith('/reports/data/'))).toEqual(
      tables.map((name) => `/reports/data/${name}.csv`),
    );
    expect(textOf(mainOf(html))).toContain('126 people, leavers and vacant posts included');
  });

  it('comes as a file that can be saved', async () => {
    const chart = await app.get('/reports/data/org-chart.csv');
    expect(chart.headers.get('content-disposition')).toBe('attachment; filename=org-chart.csv');
    expect(chart.html.split('\r\n')).toHaveLength(1 + 126 + 1);
    expect((await app.get('/reports/data/passwords.csv')).status).toBe(404);
  });

  it('holds for a manager what they may see', async () => {
    app.seeAs(await manager('1012'));
    const chart = await app.get('/reports/data/org-chart.csv');
    const needs = await app.get('/reports/data/needs.csv');
    app.seeAs(hr);
    const ids = chart.html
      .split('\r\n')
      .slice(1, -1)
      .map((line) => line.split(',')[0]);
    expect(ids).toEqual(['1012', '1013', '1014', '1015', '1016', '1017']);
    for (const line of needs.html.split('\r\n').slice(1, -1)) expect(ids).toContain(line.split(',')[0]);
  });
});

describe('a manager', () => {
  it('gets the report of exactly their branch', async () => {
    const whole = (await download('json?manager=1008&scope=branch')).toString();
    app.seeAs(await manager('1008'));
    const own = JSON.parse((await download('json')).toString());
    app.seeAs(hr);
    expect(own.people.map(({ id }: { id: string }) => id)).toEqual(
      JSON.parse(whole).people.map(({ id }: { id: string }) => id),
    );
    expect(
      own.findings.every(({ subject_type }: { subject_type: string }) => subject_type !== 'organisation'),
    ).toBe(true);
  });

  it('meets the same answer for what they may not see as for what is not there', async () => {
    app.seeAs(await manager('1012'));
    for (const query of ['csv?manager=1018', 'csv?department=Pharmacy', 'csv?manager=nobody']) {
      expect([query, (await app.get(`/reports/gap-report.${query}`)).status]).toEqual([query, 404]);
    }
    const hidden = await app.get('/reports?manager=1018');
    const unknown = await app.get('/reports?manager=9999');
    expect(hidden.html.replaceAll('1018', '')).toBe(unknown.html.replaceAll('9999', ''));
    const { html } = await app.get('/reports');
    app.seeAs(hr);
    expect(textOf(mainOf(html))).toContain('Your branch: 6 people here');
    expect(html).not.toContain('>Pharmacy<');
  });
});
