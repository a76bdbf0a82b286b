import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadOrganisation } from '#store/load-organisation.ts';
import { applyImport, importOf } from './import-walk.ts';
import { mainOf, textOf } from './read-page.ts';
import { type LiveApp, startLiveApp } from './start-live-app.ts';

let app: LiveApp;
beforeAll(async () => {
  app = await startLiveApp();
});
afterAll(() => app.close());

const readMain = async (path: string) => textOf(mainOf((await app.get(path)).html));
const upload = async (...given: Parameters<LiveApp['upload']>) => importOf(await app.upload(...given));

/** The value that is chosen in the select of this name. */
const chosenIn = (html: string, name: string): string => {
  const select = new RegExp(`<select[^>]*name="${name}"[^>]*>(.*?)</select>`, 's').exec(html)?.[1] ?? '';
  return /value="([^"]*)" selected/.exec(select)?.[1] ?? '';
};

/** Fields of the form of step 1: what the first columns of the org chart are read as. */
const choose = (...fields: readonly string[]) =>
  Object.fromEntries(fields.map((field, at) => [`column/org/${at}`, field]));

describe('step 1, files and columns', () => {
  const odd = 'Key,Who,Above\n7,Gus,\n8,Hal,7\n';

  it('says what is missing, and reads what is chosen by hand', async () => {
    const link = await upload({ org: odd });
    const page = await app.get(`${link}/columns`);
    expect(page.html).toContain('<title>Error: Files and columns');
    expect(textOf(mainOf(page.html))).toContain('Say below which column holds it.');
    const chosen = choose('employee_id', 'name', 'manager_id');
    const { location } = await app.post(`${link}/columns`, chosen);
    expect(location).toBe(`${link}/columns?saved=`);
    const { html } = await app.get(`${link}/columns?saved=`);
    expect([0, 1, 2].map((at) => chosenIn(html, `column/org/${at}`))).toEqual([
      'employee_id',
      'name',
      'manager_id',
    ]);
    expect((await app.get(link)).html).toContain('<button>Apply 2 changes</button>');
    await app.post(`${link}/columns`, { forget: 'org' });
    expect(await readMain(`${link}/columns`)).toContain('must be put right');
  });

  it('keeps two columns from being read as one', async () => {
    const link = await upload({ org: odd });
    const answer = await app.post(`${link}/columns`, choose('employee_id', 'employee_id'));
    expect(answer.status).toBe(400);
    expect(textOf(mainOf(answer.html))).toContain('Two columns were chosen as Id. Choose one of them.');
  });

  it('reads a file with another delimiter where that is chosen', async () => {
    const link = await upload({ org: 'employee_id;name,or title\n7;Gus,Cook\n8;Hal,Cook\n' });
    await app.post(`${link}/format`, { source: 'org', delimiter: 'comma' });
    const { html } = await app.get(`${link}/columns`);
    expect(chosenIn(html, 'delimiter')).toBe('comma');
    expect(textOf(html)).toContain('separated by commas');
  });

  it('leads on to what is open next, once nothing is missing', async () => {
    const link = await upload({ org: odd });
    const follow = async (fields: Record<string, string>) => {
      const { location } = await app.post(`${link}/columns`, { ...fields, go: 'on' });
      const { status, headers } = await app.get(location);
      return status === 303 ? headers.get('location') : status;
    };
    expect(await follow({})).toBe(200);
    expect(await follow(choose('employee_id', 'name', 'manager_id'))).toBe(link);
  });

  it('without a header are guessed by their values, which is saved or taken back', async () => {
    const bare = '1001,Ann Lee,ann@x.example\n1002,Ben Roy,ben@x.example\n1003,Cy Dahl,cy@x.example\n';
    const link = await upload({ org: bare });
    const { html } = await app.get(`${link}/columns`);
    expect(chosenIn(html, 'column/org/0')).toBe('employee_id');
    await app.post(`${link}/columns`, choose('employee_id', chosenIn(html, 'column/org/1'), ''));
    const saved = await app.get(`${link}/columns`);
    expect([0, 2].map((at) => chosenIn(saved.html, `column/org/${at}`))).toEqual(['employee_id', '']);
    expect(textOf(mainOf(saved.html)).toLowerCase()).toContain('left unread, as chosen');
  });

  it('of a file that cannot be read lead on to other files, or away', async () => {
    const png = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13, 0, 1, 2, 3]);
    const link = await upload({ org: png });
    const { html } = await app.get(`${link}/columns?saved=`);
    const main = textOf(mainOf(html));
    expect(main).toContain('cannot be read.');
    expect(main).not.toMatch(/0 rows|Windows-1252\.|Saved\. The files/);
    expect(html).not.toContain('Save and continue');
    for (const step of ['', '/columns', '/questions', '/problems']) {
      const page = await app.get(`${link}${step}`);
      expect(page.html).toContain(`action="${link}/removal"`);
      expect(textOf(mainOf(page.html))).toContain('Choose other files');
    }
  });

  it('keeps the choices of a page when going to the next', async () => {
    const header = Array.from({ length: 70 }, (_, at) => `Odd ${at}`);
    const link = await upload({ org: `${header}\n${header.map((_, at) => at)}\n` });
    const { location } = await app.post(`${link}/columns`, {
      ...choose('employee_id'),
      page: '1',
      go: 'next',
    });
    expect(location).toBe(`${link}/columns?saved=&page=2`);
    expect(await readMain(location)).toContain('61 to 70 of 70 columns');
    expect(chosenIn((await app.get(`${link}/columns`)).html, 'column/org/0')).toBe('employee_id');
  });

  it('reads dates as is chosen', async () => {
    const link = await upload({ org: 'employee_id,name,start_date\n7,Gus,03/04/2020\n8,Hal,05/06/2021\n' });
    await app.post(`${link}/format`, { source: 'org', dates: 'month-first' });
    expect(chosenIn((await app.get(`${link}/columns`)).html, 'dates')).toBe('month-first');
  });

  it('takes headers up again that were chosen in an import before', async () => {
    const first = await upload({ org: odd });
    const chosen = choose('employee_id', 'name', 'manager_id');
    await app.post(`${first}/columns`, chosen);
    await applyImport(app, first);
    const again = await app.upload({ org: `${odd}9,Ivo,7\n` });
    expect(again.location).toBe(importOf(again));
    expect((await readMain(`${importOf(again)}/columns`)).toLowerCase()).toContain('chosen last time');
  });
});

describe('step 2, questions', () => {
  const org = 'employee_id,name,department\n21,Jon Pike,Ward\n22,Jon Pike,Stores\n23,Mei Tan,Pharmacy\n';
  const serves = 'provider,customer\n23,Jon Pike\n21,Pharmcy\n22,Pharmcy\n22,Patiens\n';

  const keysIn = (html: string): string[] =>
    [...html.matchAll(/name="(q-\d+)-key" value="([^"]*)"/g)].map(([, id, key]) => `${id}=${key}`);
  /** Fields that answer the question about a text. */
  const answer = (html: string, text: string, choice: string, other = ''): Record<string, string> => {
    const id = keysIn(html)
      .find((each) => each.endsWith(`=party:${text}`))!
      .split('=')[0];
    return { [`${id}-key`]: `party:${text}`, [id]: choice, [`${id}-other`]: other };
  };

  it('asks once for all rows that share a text, and the answers are kept', async () => {
    const link = await upload({ org, serves });
    const { html } = await app.get(`${link}/questions`);
    expect(
      keysIn(html)
        .map((each) => each.split('=')[1])
        .sort(),
    ).toEqual(['party:Jon Pike', 'party:Patiens', 'party:Pharmcy']);
    expect(textOf(html)).toContain('Nobody here is called that. In 2 rows');
    await app.post(`${link}/answers`, {
      ...answer(html, 'Jon Pike', 'person:22'),
      ...answer(html, 'Pharmcy', 'other', 'Pharmacy'),
      ...answer(html, 'Patiens', 'outside:Patiens'),
    });
    expect(await readMain(`${link}/questions`)).toContain('All 3 questions are answered.');
    const ties = await readMain(`${link}/changes?kind=ties-added`);
    for (const tie of ['Mei Tan → Jon Pike', 'Jon Pike → Pharmacy', 'Jon Pike → Patiens']) {
      expect(ties).toContain(tie);
    }
  });

  it('keeps the answers of a page when going to the next', async () => {
    const many = Array.from({ length: 30 }, (_, at) => `23,Nobody ${at}`).join('\n');
    const link = await upload({ org, serves: `provider,customer\n${many}\n` });
    const { html } = await app.get(`${link}/questions`);
    const fields = answer(html, 'Nobody 3', 'leave out');
    const { location } = await app.post(`${link}/answers`, { ...fields, page: '1', go: 'next' });
    const next = await readMain(location);
    expect(next).toContain('26 to 30 of 30 questions');
    expect(next).toContain('29 questions to answer');
  });

  it('says beside the field whom it does not find, and keeps what was typed', async () => {
    const link = await upload({ org, serves });
    const { html } = await app.get(`${link}/questions`);
    const wrong = await app.post(`${link}/answers`, {
      ...answer(html, 'Jon Pike', 'other', 'Jon Pike'),
      ...answer(html, 'Pharmcy', 'other', 'Farmacy'),
    });
    expect(wrong.status).toBe(400);
    expect(wrong.html).toContain('<title>Error: Questions');
    expect(wrong.html).toContain('value="Farmacy"');
    const main = textOf(mainOf(wrong.html));
    expect(main).toContain('Nobody here is called “Farmacy”.');
    expect(main).toContain('“Jon Pike” could be several. Type one of these: 21 (Jon Pike');
  });

  it('leaves rows out where nobody is meant, and asks again what is decided later', async () => {
    const link = await upload({ org, serves });
    const { html } = await app.get(`${link}/questions`);
    await app.post(`${link}/answers`, answer(html, 'Patiens', 'leave out'));
    expect(await readMain(`${link}/questions`)).toContain('2 questions to answer');
    await app.post(`${link}/answers`, answer((await app.get(`${link}/questions`)).html, 'Patiens', ''));
    expect(await readMain(`${link}/questions`)).toContain('3 questions to answer');
  });
});

describe('step 3, problems', () => {
  const bad =
    'employee_id,name,email,manager_id\n31,Eve,eve@x.example,\n31,Evelyn,evelyn@x.example,31\n33,Fay,fay(at)x.example,31\n';

  /** The fields of the row on a line, as the page holds them. */
  const rowOf = (html: string, line: number): { id: string; fields: Record<string, string> } => {
    const id = new RegExp(`name="(row-\\d+)-line" value="${line}"`).exec(html)?.[1] ?? '';
    const inputs = [
      ...html.matchAll(new RegExp(`name="(${id}-[^"]*)"(?: type="text")? value="([^"]*)"`, 'g')),
    ];
    const fields = inputs.map(([, name, value]): [string, string] => [name, value]);
    return { id, fields: Object.fromEntries(fields.filter(([name]) => name !== `${id}-out`)) };
  };

  it('mends cells in place, and says how many rows are mended', async () => {
    const link = await upload({ org: bad });
    const { html } = await app.get(`${link}/problems`);
    const [twice, email] = [rowOf(html, 3), rowOf(html, 4)];
    const { location } = await app.post(`${link}/mends`, {
      ...twice.fields,
      ...email.fields,
      [`${twice.id}-cell-0`]: '32',
      [`${email.id}-cell-2`]: 'fay@x',
    });
    expect(await readMain(location)).toContain('All 2 rows you changed are mended.');
    expect((await app.get(link)).html).toContain('<button>Apply 3 changes</button>');
    const corrected = await app.get(`${link}/corrected/org.csv`);
    expect(corrected.headers.get('content-disposition')).toContain('org-corrected.csv');
    expect(corrected.html).toContain('32,Evelyn,evelyn@x.example,31');
    expect(corrected.html).toContain('33,Fay,fay@x,31');
  });

  it('leaves a row out by hand, and takes it in again', async () => {
    const link = await upload({ org: bad });
    const row = rowOf((await app.get(`${link}/problems`)).html, 3);
    await app.post(`${link}/mends`, { ...row.fields, [`${row.id}-out`]: 'yes' });
    expect((await app.get(link)).html).toContain('<button>Apply 2 changes</button>');
    const mended = await app.get(`${link}/problems?kind=mended`);
    expect(mended.html).toContain('value="yes" checked');
    await app.post(`${link}/mends`, { ...rowOf(mended.html, 3).fields, kind: 'mended' });
    expect(await readMain(link)).toContain('Nothing can be loaded yet');
  });

  it('are saved by going to the next page, which begins with the row that comes next', async () => {
    const rows = Array.from({ length: 20 }, (_, at) => `${at + 50},Person ${at},odd ${at}`);
    const link = await upload({ org: `employee_id,name,status\n${rows.join('\n')}\n` });
    const { html } = await app.get(`${link}/problems`);
    const first = rowOf(html, 2);
    const nextRow = /name="next-row" value="([^"]*)"/.exec(html)?.[1] ?? '';
    expect(nextRow).toBe('org.17');
    const { location } = await app.post(`${link}/mends`, {
      ...first.fields,
      [`${first.id}-cell-2`]: 'active',
      ...{ page: '1', 'next-row': nextRow, go: 'next' },
    });
    const next = await app.get(location);
    expect(textOf(mainOf(next.html))).toContain('The row you changed is mended.');
    expect(rowOf(next.html, 17).id).not.toBe('');
    const back = await app.post(`${link}/mends`, { page: '2', go: 'previous' });
    expect(back.location).toBe(`${link}/problems?page=1`);
  });

  it('changes nothing where nothing was changed', async () => {
    const link = await upload({ org: bad });
    const row = rowOf((await app.get(`${link}/problems`)).html, 3);
    const { location } = await app.post(`${link}/mends`, row.fields);
    expect(location).toBe(`${link}/problems`);
  });

  it('gives all problems as a file that a spreadsheet opens and no formula runs in', async () => {
    const link = await upload({ org: 'employee_id,name,status\n7,Gus,=1+1\n' });
    const response = await fetch(`${app.url}${link}/problems.csv`);
    const csv = Buffer.from(await response.arrayBuffer()).toString('utf8');
    expect(csv.startsWith('\uFEFFfile,line,column,value,code,severity,sentence,fix\r\n')).toBe(true);
    expect(csv).toContain("org.csv,2,status,'=1+1,unknown-status,warning,");
  });
});

it('a messy export of a clinic is led through the steps until it can be applied', async () => {
  const file = (name: string) =>
    new Uint8Array(readFileSync(new URL(`../../fixtures/import/messy-export/${name}.csv`, import.meta.url)));
  const before = (await loadOrganisation(app.services.db)).organisation.people.count;
  const link = await upload({ org: file('org'), serves: file('serves'), customers: file('customers') });
  await app.post(`${link}/columns`, { 'column/org/0': 'employee_id' });
  expect(await readMain(`${link}/problems`)).toContain('must be mended before anything can be loaded.');
  await app.post(`${link}/options`, { of: 'good-rows', loadGoodRows: 'yes' });
  const { location } = await applyImport(app, link);
  expect(location).toMatch(/^\/past-imports\/\d+\?done=import-applied$/);
  expect((await loadOrganisation(app.services.db)).organisation.people.count).toBeGreaterThan(before + 10);
});
