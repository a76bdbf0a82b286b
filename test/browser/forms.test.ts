import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type LiveApp, startLiveApp } from '../web/start-live-app.ts';
import { launchBrowser } from './launch.ts';

let app: LiveApp;
let browser: Browser;
let page: Page;
beforeAll(async () => {
  [app, browser] = await Promise.all([startLiveApp({ maxUploadBytes: 1_000_000 }), launchBrowser()]);
  const context = await browser.newContext({ baseURL: app.url, viewport: { width: 1280, height: 900 } });
  page = await context.newPage();
});
afterAll(async () => {
  await browser.close();
  await app.close();
});

async function expectClean(): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  const told = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
  expect([page.url(), told]).toEqual([page.url(), []]);
}

const main = () => page.locator('main').textContent();

it('loads the sample in one click', async () => {
  await page.goto('/import');
  await expectClean();
  await page.getByRole('button', { name: 'Load the sample hospital' }).click();
  await expect.poll(main, { timeout: 10_000 }).toContain('The sample hospital is loaded.');
});

it('takes a messy file: problems, good rows, and what was added', async () => {
  await page.goto('/import');
  const messy =
    'employee_id,name,manager_id,shoe size\n2001,Noor Bakker,1012,38\n2001,Noor B.,1012,38\n2002,Ivo Ek,9999,44\n';
  await page
    .getByLabel('Org chart')
    .setInputFiles({ name: 'messy.csv', mimeType: 'text/csv', buffer: Buffer.from(messy) });
  await page.getByRole('button', { name: 'Check the files' }).click();
  await expect.poll(main, { timeout: 10_000 }).toContain('Files and columns');
  await page.getByRole('button', { name: 'Save and continue' }).first().click();
  await expect.poll(main, { timeout: 10_000 }).toContain('Which person is “9999”?');
  await page.getByRole('button', { name: 'Save and continue' }).click();
  expect(await page.title()).toMatch(/^Error: Problems/);
  await expect.poll(main, { timeout: 10_000 }).toContain('The same id with different rows');
  await expectClean();
  await page.getByLabel('Load the good rows and list the rest').check();
  await page.getByRole('button', { name: 'Save this choice' }).click();
  await page.getByRole('button', { name: 'Save and continue' }).click();
  await expectClean();
  await page.getByRole('button', { name: 'Apply 2 changes' }).click();
  await expect.poll(main, { timeout: 10_000 }).toContain('The import is applied.');
  await page.goto('/people');
  await page.getByLabel('Name, id, title or e-mail').fill('Noor');
  await page.getByRole('button', { name: 'Show people' }).click();
  await expect.poll(main, { timeout: 10_000 }).toContain('Noor Bakker');
});

it('says that files are too large while the browser still sends them', async () => {
  await page.goto('/import');
  const buffer = Buffer.alloc(20_000_000, 'x');
  await page.getByLabel('Needs').setInputFiles({ name: 'large.csv', mimeType: 'text/csv', buffer });
  await page.getByRole('button', { name: 'Check the files' }).click();
  expect(await page.title()).toMatch(/^Error: Import/);
  expect(await page.getByRole('alert').textContent()).toContain('Nothing was kept.');
  await expectClean();
});

it('adds a tie, and leads from the summary of errors to the field', async () => {
  const { people } = (await app.services.analysisOf()).analysis.organisation;
  await page.goto(`/ties/new?provider=${people.partyId[people.id.indexOf('1012')]}`);
  await expectClean();
  await page.getByRole('button', { name: 'Add this tie' }).click();
  // The browser moves the focus a moment after the page is there.
  await page.locator('.error-summary:focus').waitFor();
  await page.getByRole('link', { name: 'Say whom Hana Sato serves.' }).click();
  await page.locator('#other:focus').waitFor();
  await expectClean();
  await page.getByLabel('The customer', { exact: true }).fill('Amara Okafor');
  await page.getByLabel('What is provided?').fill('Day swaps answered');
  await page.getByRole('button', { name: 'Add this tie' }).click();
  await expect.poll(main, { timeout: 10_000 }).toContain('The tie is added.');
});

it('changes and ends it where it is shown', async () => {
  const { ties } = (await app.services.analysisOf()).analysis.organisation;
  await page.goto(`/ties/${ties.id[ties.count - 1]}`);
  await expectClean();
  await page.getByLabel('What is promised?').fill('Within 24 hours');
  await page.getByRole('button', { name: 'Save the changes' }).click();
  await expect.poll(main, { timeout: 10_000 }).toContain('The tie is changed.');
  await page.goto(`/ties/${ties.id[ties.count - 1]}`);
  await page.getByText('End this tie', { exact: true }).click();
  await page.getByRole('button', { name: 'Yes, end this tie' }).click();
  await expect.poll(main, { timeout: 10_000 }).toContain('The tie has ended.');
});

it.each([
  '/settings',
  '/reports',
  '/reports?about=manager&manager=Hana+Sato',
  '/reports?about=department',
  '/needs/new?person=12',
  '/needs/3',
  '/customers/new',
  '/customers/127/edit',
  '/ties/119',
])('%s is clean for axe, and at phone width nothing hangs over', async (path) => {
  await page.goto(path);
  await expectClean();
  await page.setViewportSize({ width: 390, height: 800 });
  const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  await page.setViewportSize({ width: 1280, height: 900 });
  expect(over).toBeLessThanOrEqual(0);
});
