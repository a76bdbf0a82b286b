import { afterAll, beforeAll, expect, test } from 'vitest';
import { mainOf, textOf, textsOf } from './read-page.ts';
import { sampleOrganisation } from './sample-organisation.ts';
import { type RunningApp, startApp } from './start-app.ts';

/** The stories of fixtures/sample-hospital/README.md, as its pages tell them. Party ids: own id − 1000. */
let app: RunningApp;
beforeAll(async () => {
  app = await startApp({ organisation: await sampleOrganisation() });
});
afterAll(() => app.close());

const page = async (path: string) => mainOf((await app.get(path)).html);
const figures = (html: string) => textsOf(html, 'dd');
const ledeOf = (html: string) => textOf(/<p class="lede">(.*?)<\/p>/s.exec(html)?.[1] ?? '');

test('the overview has the figures of the hospital and all 78 gaps', async () => {
  const html = await page('/');
  // 115 of 122 with a customer, 114 served, 23 of 28 managers, 111 in sight, 24 of 253 ties, everybody answered.
  expect(figures(html).slice(0, 7)).toEqual(['122', '94 %', '93 %', '23 of 28', '90 %', '9 %', '100 %']);
  expect(textOf(html)).toContain('See all 78 gaps');
  expect(ledeOf(html)).toContain(
    '8 people are served by nobody, or only like everybody, and 5 managers leave out',
  );
});

test('the overview has every department with the same figures', async () => {
  const row =
    /<th scope="row"><a href="\/people\?department&#x3D;Nursing".*?<\/tr>/s.exec(await page('/'))?.[0] ?? '';
  expect(textsOf(row, 'td')).toEqual([
    '31',
    '96 %',
    '87 %',
    '5 of 6',
    '93 %',
    '1',
    '13 %',
    '100 %',
    'Gaps · Web',
  ]);
  expect(row).toContain('href="/departments/Nursing/web" aria-label="Web of Nursing"');
});

test('Hana’s team: five of six have a customer, two are served, none of the five by her', async () => {
  const html = await page('/teams/12');
  expect(figures(html)).toEqual(['6', '5 of 6', '2 of 6', '0 of 5', '1 hop']);
  expect(ledeOf(html)).toBe(
    '5 of the 6 people in this team have a customer. 4 people are served by nobody, or only like everybody, and none of the 5 reports is served by their own manager.',
  );
  expect(textsOf(html, 'h3')[0]).toBe('Hana Sato does not name any of their 5 reports as customers');
});

test('Ines, next door, serves each of her six nurses', async () => {
  const html = await page('/teams/18');
  expect(figures(html)[3]).toBe('6 of 6');
  expect(ledeOf(html)).toBe(
    'All 7 people in this team have a customer. Each is served, and their manager serves all 6 reports.',
  );
});

test('a team whose post is vacant is not held against anybody', async () => {
  const { status, html } = await app.get('/people?show=gone&search=portering');
  expect(status).toBe(200);
  const team = /href="\/people\/(\d+)">Vacant: Portering supervisor/.exec(html)?.[1];
  expect(textOf(await page(`/teams/${team}`))).not.toContain('manager serve');
});

test('Karen’s line of sight goes five hops, and on through the insurance to Patients', async () => {
  const html = await page('/people/120');
  const chain = /<ol class="strip">(.*?)<\/ol>/s.exec(html)?.[1] ?? '';
  expect(textsOf(chain, 'b')).toEqual([
    'Karen Stubbs',
    'Joanna Reid',
    'Leila Farahani',
    'Claire Donnelly',
    'Rajiv Menon',
    'Northgate Health Insurance',
    'Patients',
  ]);
  expect(ledeOf(html)).toBe(
    'Karen Stubbs serves Joanna Reid, and is 5 hops from Northgate Health Insurance.',
  );
});

test('the ties of Doreen and of Tariq say why they do not count', async () => {
  const doreen = textOf(await page('/people/56'));
  expect(doreen).toContain('no longer here');
  expect(doreen).toContain('a vacant post');
  expect(textOf(await page('/people/119'))).toContain('disputed: the other end says no');
});

test('nobody serves the Hospital Volunteers', async () => {
  const volunteers = /<article[^>]*>(?:(?!<article).)*Hospital Volunteers.*?<\/article>/s.exec(
    await page('/customers'),
  )?.[0];
  expect(textOf(volunteers ?? '')).toContain('Nobody here serves them, directly or through anybody.');
});
