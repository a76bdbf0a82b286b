import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ratingAt } from '#model/ratings.ts';
import { loadOrganisation } from '#store/load-organisation.ts';
import { applyImport, importFiles, importOf } from './import-walk.ts';
import { linksOf, mainOf, textOf, textsOf } from './read-page.ts';
import { type LiveApp, startLiveApp } from './start-live-app.ts';

const org =
  'employee_id,name,title,department,manager_id\n1,Ann,Director,Board,\n2,Ben,Nurse,Ward,1\n3,Cy,Nurse,Ward,1\n';
const heads = 'provider,customer,service,rating,empathy,comment';
/** Each way of writing a rating stands on no page for another reason. */
const rated = `${heads}\n1,2,Rota,4.0000,★★☆☆☆,GRUDGE\n2,3,Care,3 out of 5,SPLENDID,\n3,1,Help,,98765,\n3,nobody,x,5/5,,\n`;
const told = /4\.0000|★|3 out of 5|SPLENDID|98765|5\/5|GRUDGE/;

let app: LiveApp;
beforeAll(async () => {
  app = await startLiveApp();
  await importFiles(app, { org, serves: 'provider,customer,service\n1,2,Rota\n2,3,Care\n' });
});
afterAll(() => app.close());

const main = async (path: string) => textOf(mainOf((await app.get(path)).html));

describe('ratings that are imported', () => {
  let link: string;
  beforeAll(async () => {
    link = importOf(await app.upload({ serves: rated }));
  });

  it('are told on no page and in no file of the import', async () => {
    const kinds = ['ties-added', 'ties-changed'].map((kind) => `/changes?kind=${kind}`);
    for (const page of [
      '',
      '/columns',
      '/questions',
      '/problems',
      '/problems.csv',
      '/corrected/serves.csv',
      ...kinds,
    ]) {
      const { status, html } = await app.get(`${link}${page}`);
      expect([page, status]).toEqual([page, 200]);
      expect(html).not.toMatch(told);
    }
    expect((await app.get(`${link}/corrected/serves.csv`)).html).toBe(
      'provider,customer,service\r\n1,2,Rota\r\n2,3,Care\r\n3,1,Help\r\n3,nobody,x\r\n',
    );
  });

  it('are said to be read and never shown, and may be left unread', async () => {
    const { html } = await app.get(`${link}/columns`);
    expect(textOf(html)).toContain(
      '2 columns of ratings are read and never shown: ratings appear only as means of at least five people.',
    );
    const row = textsOf(html, 'tr').find((text) => text.startsWith('rating'));
    expect(row).toContain('never shown');
    expect(row).toContain('Rating: empathy');
    expect(row).not.toContain('Promise');
    await app.post(`${link}/columns`, { 'column/serves/4': '' });
    expect(await main(`${link}/columns`)).toContain('1 column of ratings is read and never shown');
    await app.post(`${link}/columns`, { 'column/serves/4': 'promise' });
    expect(await main(`${link}/columns`)).toContain('1 column of ratings is read and never shown');
    await app.post(`${link}/columns`, { 'column/serves/4': 'empathy' });
    expect(await main(`${link}/columns`)).toContain('2 columns of ratings are read');
  });

  it('are counted in the plan, which names no tie that changes by them', async () => {
    expect(await main(link)).toContain(
      '2 ratings will be read; ratings are shown only as means of at least five people.',
    );
    expect((await app.get(link)).html).toMatch(/<button>Apply \d+ changes and 2 ratings<\/button>/);
    expect(await main(`${link}/changes?kind=ties-changed`)).toContain('Ties that change (0)');
  });

  it('whose cells are wrong are named by their line, and cannot be mended on the page', async () => {
    const text = await main(`${link}/problems?kind=not-a-rating`);
    expect(text).toContain('What stands in the column empathy is not a whole number from 1 to 5');
    const { html } = await app.get(`${link}/problems?kind=not-a-rating`);
    expect(textsOf(html, 'label').filter((label) => /^(rating|empathy|comment)/.test(label))).toEqual([]);
    await app.post(`${link}/mends`, { 'row-0-source': 'serves', 'row-0-line': '3', 'row-0-cell-4': '5' });
    expect(await main(`${link}/problems?kind=not-a-rating`)).toContain('What stands in the column empathy');
  });

  it('are held once it is applied, and stand on no page and in no table', async () => {
    const { location } = await applyImport(app, link);
    const { ties } = (await loadOrganisation(app.services.db)).organisation;
    expect(Array.from(ties.id, (_, tie) => ratingAt(ties.rating, tie) > 0)).toEqual([true, true, false]);
    expect(await main(location)).toContain('2 ratings were read.');
    expect(await main('/import')).toContain('2 ratings were read.');
    const tie = await app.get(`/ties/${ties.id[0]}`);
    expect(textOf(mainOf(tie.html))).not.toMatch(/rating|4 of 5|empathy/i);
    const tables = linksOf((await app.get('/reports')).html).filter((href) => href.endsWith('.csv'));
    expect(tables.length).toBe(3);
    for (const href of tables) expect((await app.get(href)).html).not.toMatch(/rating|empathy/i);
  });
});
