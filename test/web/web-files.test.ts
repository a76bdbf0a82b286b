import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tinyOrganisation } from '../tiny-organisation.ts';
import { linksOf } from './read-page.ts';
import { startApp } from './start-app.ts';
import { type LiveApp, startLiveApp } from './start-live-app.ts';
import { hana, hiddenFromHana, twoBranches } from './two-branches.ts';

const root = path.resolve(import.meta.dirname, '../..');
const sample = path.join(root, 'fixtures/sample-hospital');

let app: LiveApp;
beforeAll(async () => {
  app = await startLiveApp();
  await app.post('/sample');
});
afterAll(() => app.close());

/** Party id in the store of somebody by their own id. */
async function partyId(id: string): Promise<number> {
  const { people } = (await app.services.analysisOf()).analysis.organisation;
  return people.partyId[people.id.indexOf(id)];
}

async function download(address: string): Promise<Buffer> {
  const response = await fetch(app.url + address);
  expect([address, response.status]).toEqual([address, 200]);
  return Buffer.from(await response.arrayBuffer());
}

async function commandLine(args: readonly string[]): Promise<Buffer> {
  const files = ['org', 'serves', 'customers', 'needs'].flatMap((file) => [
    `--${file}`,
    path.join(sample, `${file}.csv`),
  ]);
  const about = ['--organisation', 'Riverside Hospital', '--as-of', '2026-11-23'];
  const options = { cwd: root, encoding: 'buffer', maxBuffer: 1 << 26 } as const;
  return (
    await promisify(execFile)(process.execPath, ['src/cli.ts', 'web', ...files, ...about, ...args], options)
  ).stdout;
}

describe('a download of a web', () => {
  it.each([
    ['/web.svg', []],
    ['/web.json?finding=any&names=initials', ['--finding', 'any', '--names', 'initials']],
    ['/web.svg?department=Pharmacy&colour=finding', ['--only', 'Pharmacy', '--colour', 'finding']],
    ['/departments/pharmacy/web.json', ['--department', 'Pharmacy']],
    ['/teams/1012/web.png', ['--team', '1012']],
    ['/teams/1008/web.gexf?scope=branch', ['--team', '1008', '--scope', 'branch']],
    ['/teams/1012/web.svg?draw=flow&names=codes', ['--team', '1012', '--draw', 'flow', '--names', 'codes']],
    ['/people/1013/web.svg', ['--person', '1013']],
    [
      '/web.svg?finding=any&department=Nursing&fit=shown',
      ['--finding', 'any', '--only', 'Nursing', '--fit', 'shown'],
    ],
    ['/people/1013/web.gexf?claim=claimed', ['--person', '1013', '--claim', 'claimed']],
  ])('%s is the command line’s, byte for byte', async (address, args) => {
    const [, id = ''] = /\/(\d+)\//.exec(address) ?? [];
    const [, format = ''] = /web\.(\w+)/.exec(address) ?? [];
    const ours = await download(id ? address.replace(id, `${await partyId(id)}`) : address);
    const theirs = await commandLine([...args, '--format', format]);
    expect(ours.length).toBeGreaterThan(1000);
    expect(ours.equals(theirs)).toBe(true);
  });

  it('marks whom the view looks for, by the store’s number or by their own', async () => {
    const amara = await partyId('1013');
    const ours = await download(`/web.svg?find=person:${amara}&focus=person:${amara}&hops=2`);
    const theirs = await commandLine(['--find', '1013', '--focus', '1013', '--hops', '2']);
    expect(ours.equals(theirs)).toBe(true);
    expect(ours.toString().match(/fill="#2456a6"/g)).toHaveLength(1);
    expect(ours.toString()).toContain('opacity="0.3"');
  });

  it('is saved as a file that is called after whom it shows', async () => {
    const id = await partyId('1012');
    const headers = async (address: string) => {
      const { headers: sent } = await app.get(address);
      return [sent.get('content-disposition'), sent.get('content-type')];
    };
    expect(await headers('/web.json')).toEqual([
      'attachment; filename=web-riverside-hospital-2026-11-23.json',
      'application/json; charset=utf-8',
    ]);
    expect(await headers(`/teams/${id}/web.svg`)).toEqual([
      'attachment; filename=web-hana-satos-team-2026-11-23.svg',
      'image/svg+xml; charset=utf-8',
    ]);
    expect(await headers(`/teams/${id}/web.png?names=codes`)).toEqual([
      'attachment; filename=web-p12s-team-2026-11-23.png',
      'image/png',
    ]);
    expect((await headers(`/people/${id}/web.gexf`))[1]).toBe('application/gexf+xml; charset=utf-8');
  });

  it('stands under the picture, with what the page shows', async () => {
    const id = await partyId('1012');
    const downloads = (html: string) => linksOf(html).filter((link) => /\/web\.\w+/.test(link));
    expect(downloads((await app.get('/')).html)).toEqual(['/web.svg', '/web.png', '/web.gexf', '/web.json']);
    const team = await app.get(`/teams/${id}/web?scope=branch&names=codes&finding=any`);
    expect(downloads(team.html)).toEqual(
      ['svg', 'png', 'gexf', 'json'].map(
        (format) => `/teams/${id}/web.${format}?scope=branch&names=codes&finding=any`,
      ),
    );
    const table = await app.get(`/teams/${id}?view=table`);
    expect(downloads(table.html)).toEqual([]);
  });

  it('of what is not there answers 404', async () => {
    const staff = await partyId('1013');
    for (const address of [
      '/web.pdf',
      '/departments/Nowhere/web.svg',
      '/people/999999/web.svg',
      `/teams/${staff}/web.svg`,
      '/teams/x/web.svg',
    ]) {
      expect([address, (await app.get(address)).status]).toEqual([address, 404]);
    }
  });
});

describe('a manager', () => {
  it('gets the web of their branch, and nobody beyond whoever stands next to it', async () => {
    const clinic = await startApp({ organisation: twoBranches(), viewer: hana });
    for (const format of ['svg', 'gexf', 'json']) {
      for (const address of [
        `/web.${format}`,
        `/teams/2/web.${format}`,
        `/people/3/web.${format}`,
        `/departments/Nursing/web.${format}`,
      ]) {
        const { status, html } = await clinic.get(address);
        expect([address, status]).toEqual([address, 200]);
        expect(hiddenFromHana.filter((hidden) => html.includes(hidden))).toEqual([]);
      }
    }
    expect((await clinic.get('/web.svg')).html).toContain('Hana Sato’s branch');
    for (const address of [
      '/teams/1/web.svg',
      '/teams/5/web.gexf',
      '/people/7/web.json',
      '/people/5/web.png',
      '/people/6/web.svg',
      '/departments/IT/web.svg',
    ]) {
      expect([address, (await clinic.get(address)).status]).toEqual([address, 404]);
    }
    await clinic.close();
  });
});

it('an organisation of too many departments for one picture is refused kindly', async () => {
  const people = Array.from({ length: 301 }, (_, at) => ({
    id: `p${at}`,
    department: `Department ${at % 61}`,
  }));
  const large = await startApp({ organisation: tinyOrganisation({ people, customers: ['Patients!'] }) });
  const { status, html } = await large.get('/web.svg');
  await large.close();
  expect(status).toBe(422);
  expect(html).toContain('Each team has its own');
});
