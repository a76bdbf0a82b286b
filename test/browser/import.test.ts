import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type LiveApp, startLiveApp } from '../web/start-live-app.ts';
import { launchBrowser } from './launch.ts';

/* One messy export of an invented clinic, from the upload to its undoing; each test goes on where the last one left. */

let app: LiveApp;
let browser: Browser;
let page: Page;
beforeAll(async () => {
  [app, browser] = await Promise.all([startLiveApp(), launchBrowser()]);
  const context = await browser.newContext({ baseURL: app.url, viewport: { width: 1280, height: 900 } });
  page = await context.newPage();
  page.setDefaultTimeout(15_000);
});
afterAll(async () => {
  await browser.close();
  await app.close();
});

const fixture = (name: string) =>
  new URL(`../../fixtures/import/messy-export/${name}.csv`, import.meta.url).pathname;
const shows = (text: string) =>
  expect.poll(() => page.locator('main').textContent(), { timeout: 10_000 }).toContain(text);
const press = (name: string) => page.getByRole('button', { name, exact: true }).first().click();
const countPeople = async () => (await app.services.analysisOf()).analysis.organisation.people.count;

/** Accessible as it stands, and on a phone nothing has to be scrolled sideways. */
async function expectClean(): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  const told = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
  expect([page.url(), told]).toEqual([page.url(), []]);
  await page.setViewportSize({ width: 390, height: 844 });
  const sideways = await page.evaluate(
    () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
  );
  await page.setViewportSize({ width: 1280, height: 900 });
  expect([page.url(), sideways]).toEqual([page.url(), false]);
}

describe('the steps of an import', () => {
  it('begin at the columns, where a header that is not known is chosen by hand', async () => {
    await page.goto('/import');
    await expectClean();
    await page.getByLabel('Org chart').setInputFiles(fixture('org'));
    await page.getByLabel('Declarations').setInputFiles(fixture('serves'));
    await page.getByLabel('Outside customers').setInputFiles(fixture('customers'));
    await press('Check the files');
    await shows('Files and columns');
    await shows('2 lines above the header were passed over.');
    await expectClean();
    await page.getByLabel('Our ref').selectOption({ label: 'Id' });
    await press('Save and look again');
    await shows('Saved. The files were read again.');
    await shows('Chosen by hand');
  });

  it('ask once for all rows that share a text, and say beside the field what was not found', async () => {
    await press('Save and continue');
    await shows('6 questions to answer, for 9 rows.');
    await expectClean();
    const question = (text: string): Locator => page.getByRole('group', { name: `“${text}”?` });
    await question('Pacients').getByLabel('Patients outside customer').check();
    await question('H. Satoh').getByLabel('Hana Sato').check();
    await question('Jon Pike').getByLabel('(L-006)').check();
    await question('Pharmcy').getByLabel('Pharmacy').check();
    await question('L-099').getByLabel('Nobody').check();
    await question('Kichen').getByLabel('Another person, department').check();
    await question('Kichen').getByRole('textbox').fill('Kitchn');
    await press('Save and continue');
    expect(await page.title()).toMatch(/^Error: Questions/);
    await expectClean();
    await page.getByRole('link', { name: 'Nobody here is called “Kitchn”' }).click();
    await page.keyboard.type('e');
    await question('Kichen').getByRole('textbox').fill('Kitchen');
    await press('Save and look again');
    await shows('All 6 questions are answered.');
  });

  it('list what is wrong, row by row, and three problems are mended in place', async () => {
    await press('Save and continue');
    await shows('must be mended before anything can be loaded.');
    await expectClean();
    const row = (line: number): Locator => page.getByRole('row', { name: `org.csv, line ${line}` });
    await row(11).getByLabel('Our ref').fill('L-017');
    await row(12).getByLabel('Our ref').fill('L-008');
    await row(13).getByLabel('Line Manager').fill('Käthe Brändl');
    await press('Save and check again');
    await shows('All 3 rows you changed are mended.');
    await expectClean();
  });

  it('end with the plan, each number leading to its rows, and with its application', async () => {
    await press('Save and continue');
    await shows('15 people, 2 outside customers and 12 ties will be added.');
    await expectClean();
    await page.getByRole('link', { name: /^15\b.*People, Added/ }).click();
    await page.getByRole('searchbox').fill('moreau');
    await press('Show rows');
    await shows('Élise Moreau L-008, Night nurse, Ward 3');
    await expectClean();
    await page.getByRole('link', { name: 'Check the import' }).click();
    await press('Apply 29 changes and 8 ratings');
    await shows('Done: 15 people, 2 outside customers and 12 ties were added.');
    await expectClean();
  });
});

it('an import that was applied shows on the pages, and is undone by one button', async () => {
  const address = page.url();
  await page.goto('/people?search=moreau');
  await shows('Élise Moreau');
  await page.goto(address);
  await press('Undo this import');
  await shows('This import was undone on');
  await expectClean();
  expect(await countPeople()).toBe(0);
  await page.goto('/import');
  await shows('undone');
});
