import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadOrganisation } from '#store/load-organisation.ts';
import { applyImport, importOf } from './import-walk.ts';
import { mainOf, textOf } from './read-page.ts';
import { type LiveApp, startLiveApp, type Upload } from './start-live-app.ts';

let app: LiveApp;
beforeAll(async () => {
  app = await startLiveApp({ maxUploadBytes: 12_000_000 });
});
afterAll(() => app.close());

const stackTrace = /\bat .+\.ts:\d+|node:internal|Error: [a-z]+\/[a-z-]+:/;

/** All steps of an import in one text; none may be large or show how we are made. */
async function stepsOf(files: Readonly<Record<string, Upload>>): Promise<string> {
  const uploaded = await app.upload(files);
  expect(uploaded.status).toBe(303);
  const pages: string[] = [];
  for (const step of ['', '/columns', '/questions', '/problems', '/changes']) {
    const { status, html } = await app.get(`${importOf(uploaded)}${step}`);
    expect([step, status]).toEqual([step, 200]);
    expect(html).not.toMatch(stackTrace);
    expect(html.length).toBeLessThan(150_000);
    pages.push(html);
  }
  return pages.map((html) => textOf(mainOf(html))).join('\n');
}

async function refusalOf(files: Readonly<Record<string, Upload>>, status = 400): Promise<string> {
  const answer = await app.upload(files);
  expect(answer.status).toBe(status);
  expect(answer.html).toContain('<title>Error: Import');
  expect(answer.html).toContain('There is a problem');
  expect(answer.html).not.toMatch(stackTrace);
  expect(await countUploads()).toBe(0);
  return textOf(mainOf(answer.html));
}

const countUploads = async () => (await app.services.db.selectFrom('upload').select('id').execute()).length;

describe('an upload that cannot be kept', () => {
  it('without any file is told to choose one', async () => {
    expect(await refusalOf({})).toContain('Choose at least one file.');
  });

  it('with an empty file is told which', async () => {
    const main = await refusalOf({ org: { name: 'people.csv', text: '' } });
    expect(main).toContain('Org chart: people.csv is empty.');
  });

  it('for a field that is not on the page is refused', async () => {
    expect(await refusalOf({ payroll: 'a,b\n1,2\n' })).toContain('a field that is not on this page');
  });

  it('over the limit is refused while it arrives, and nothing of it is kept', async () => {
    const main = await refusalOf({ org: new Uint8Array(13_000_000).fill(65) }, 413);
    expect(main).toContain('The files are larger than 11 MB together. Nothing was kept.');
  });

  it('that is no form at all, or breaks off, gets the same page', async () => {
    const plain = await fetch(`${app.url}/import`, { method: 'POST', body: 'org=1' });
    expect([plain.status, await plain.text()]).toEqual([
      400,
      expect.stringContaining('<title>Error: Import'),
    ]);
    const cut = await fetch(`${app.url}/import`, {
      method: 'POST',
      headers: { 'content-type': 'multipart/form-data; boundary=x' },
      body: '--x\r\nContent-Disposition: form-data; name="org"; filename="o.csv"\r\n\r\na,b',
    });
    expect([cut.status, await cut.text()]).toEqual([400, expect.stringContaining('broke off')]);
    expect(await countUploads()).toBe(0);
  });
});

describe('a broken file ends in a list of problems', () => {
  it.each<[string, Upload, RegExp]>([
    ['only a header', 'employee_id,name\n', /hold nothing|cannot be read|0 rows/],
    ['binary', new Uint8Array(5_000).map((_, at) => (at * 37) % 256), /mended first|problem/],
    ['a quoted field of 10 MB', `employee_id,name\n1,"${'x'.repeat(10_000_000)}"\n2,Ben\n`, /row/],
    ['a quote astray', 'employee_id,name\n1,An"n\n2,"Ben\n3,Cy\n', /quote/i],
    ['a million columns', `${'a,'.repeat(999_999)}a\n1\n`, /problem/],
    ['people who report in a circle', 'employee_id,name,manager_id\n1,Ann,2\n2,Ben,1\n', /circle/],
    ['the same id on differing rows', 'employee_id,name\n1,Ann\n1,Ben\n', /The same id with different rows/],
    ['no column that is needed', 'colour,shape\nred,round\n', /column/],
    ['nothing but line ends', '\n\n\r\n\r\n', /problem|hold nothing/],
  ])('%s', async (_, file, expected) => {
    expect(await stepsOf({ org: file })).toMatch(expected);
  });

  it('with 5,000 problems asks and lists them page by page', async () => {
    const rows = Array.from({ length: 5_000 }, (_, at) => `1,somebody unknown ${at}`);
    const text = await stepsOf({
      org: 'employee_id,name\n1,Ann\n',
      serves: `provider,customer\n${rows.join('\n')}\n`,
    });
    expect(text).toContain('1 to 25 of 5,000 questions');
    expect(text).toContain('1 to 15 of 5,000 rows');
  });

  it('with 5,000 problems of one kind and long letters stays within 150 kB', async () => {
    const rows = Array.from({ length: 5_000 }, (_, at) => `1,${'&<"'.repeat(60)}${at}`);
    await stepsOf({ serves: `provider,customer\n${rows.join('\n')}\n`, org: 'employee_id,name\n1,Ann\n' });
  });

  it('with 300 columns and long cells in them stays within 150 kB', async () => {
    const header = Array.from({ length: 300 }, (_, at) => `Column of some length ${at}`);
    const cells = header.map(() => '<&>'.repeat(99));
    const rows = Array.from({ length: 40 }, (_, at) => `7,Name ${at},${cells}`);
    await stepsOf({ org: `employee_id,name,${header}\n${rows.join('\n')}\n` });
  });

  it('applies nothing', async () => {
    expect((await loadOrganisation(app.services.db)).organisation.people.count).toBe(0);
  });
});

describe('names that are code, formulas or written from the right', () => {
  const evil = [
    '<script>alert(1)</script>',
    '=HYPERLINK("http://x.example")',
    '"><img src=x onerror=alert(1)>',
    'שלום עולם',
    '\u202Etxt.exe',
    '{{{frame}}}',
  ];
  const quote = (text: string) => `"${text.replaceAll('"', '""')}"`;

  it('are shown as they are written, on the plan and after it', async () => {
    const rows = evil.map((name, at) => `${at + 1},${quote(name)},${quote(name)},${quote(name)},${at}`);
    const org = `employee_id,name,title,department,manager_id\n${rows.join('\n')}\n`;
    const serves = `provider,customer,service\n${evil.map((name, at) => `${at + 1},${quote(`outside:${name}`)},${quote(name)}`).join('\n')}\n`;
    const link = importOf(await app.upload({ org: { name: '<b>org</b>.csv', text: org }, serves }));
    const pages: string[] = [];
    for (const step of ['', '/columns', '/questions', '/problems', '/changes', '/changes?kind=ties-added']) {
      pages.push((await app.get(`${link}${step}`)).html);
    }
    expect(textOf(pages[1])).toContain('<script>alert(1)</script>');
    const applied = await applyImport(app, link);
    expect(applied.location).toMatch(/^\/past-imports\//);
    pages.push((await app.get(applied.location)).html);
    for (const path of [
      '/people',
      '/settings',
      '/reports',
      '/ties/1',
      '/ties/new?provider=1',
      '/needs/new?person=1',
    ]) {
      pages.push((await app.get(path)).html);
    }
    for (const html of pages) {
      expect(html).not.toContain('<script>alert');
      expect(html).not.toContain('<img src=x');
      expect(html).not.toContain('<b>org');
    }
    expect(pages.map(textOf).join()).toContain('{{{frame}}}');
  });
});
