import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sampleOrganisation } from '../web/sample-organisation.ts';
import { type RunningApp, startApp } from '../web/start-app.ts';
import { launchBrowser } from './launch.ts';

const pages = [
  '/',
  '/people',
  '/people?show=gone',
  '/people/12',
  '/people/72',
  '/people/83/web?names=codes',
  '/people/120',
  '/teams',
  '/teams/12',
  '/teams/12?view=table',
  '/teams/8?scope=branch',
  '/teams/12?draw=flow',
  '/teams/3/web?scope=branch&draw=flow&names=initials',
  '/communities',
  '/communities?department=Nursing',
  '/help/communities',
  '/customers',
  '/customers/127/chain',
  '/customers/129/chain',
  '/gaps',
  '/mirror',
  '/repairs',
  '/what-if',
  '/what-if?leave=12,88&move=15:18&merge=IT:Pharmacy',
  '/what-if?leave=8,9,10,18,25,32,88,98,97,66,74,4,5,6&opened=2',
  '/settings',
  '/help',
  '/help/ideas',
  '/help/no-customer',
  '/nowhere',
];

let browser: Browser;
let app: RunningApp;
let empty: RunningApp;
beforeAll(async () => {
  browser = await launchBrowser();
  app = await startApp({ organisation: await sampleOrganisation() });
  empty = await startApp({});
});
afterAll(async () => {
  await browser.close();
  await app.close();
  await empty.close();
});

/** A page that notes everything the browser complains of: faults, refused styles and scripts, failed requests. */
async function openPage(options: Parameters<Browser['newContext']>[0]) {
  const context: BrowserContext = await browser.newContext(options);
  const page: Page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => {
    const expected = message.text().includes('404 (Not Found)') && page.url().endsWith('/nowhere');
    if (['error', 'warning'].includes(message.type()) && !expected) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('requestfailed', (request) => complaints.push(request.url()));
  return { page, complaints, close: () => context.close() };
}

const scrollsSideways = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);

describe.each([
  { name: 'on a desk', viewport: { width: 1280, height: 900 }, colorScheme: 'light' },
  { name: 'in the dark', viewport: { width: 1280, height: 900 }, colorScheme: 'dark' },
  { name: 'on a phone', viewport: { width: 390, height: 844 }, colorScheme: 'light' },
] as const)('$name', ({ viewport, colorScheme }) => {
  test.each([...pages, 'nothing held yet'])(
    '%s is accessible, complains of nothing and never scrolls sideways',
    async (path) => {
      const { page, complaints, close } = await openPage({ viewport, colorScheme });
      await page.goto(path.startsWith('/') ? app.url + path : empty.url);
      const { violations } = await new AxeBuilder({ page })
        .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
        .analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0].html.slice(0, 200)}`)).toEqual([]);
      expect(await scrollsSideways(page)).toBe(false);
      expect(complaints).toEqual([]);
      await close();
    },
  );
});

test('the nurse-manager story can be walked from the overview, without script', async () => {
  const { page, complaints, close } = await openPage({
    viewport: { width: 1280, height: 900 },
    javaScriptEnabled: false,
  });
  await page.goto(app.url);
  await page.getByRole('link', { name: 'Hana Sato’s team' }).first().click();
  expect(await page.title()).toBe('Hana Sato’s team · Riverside Hospital · Servemap');
  expect(await page.locator('.lede strong').textContent()).toContain(
    'none of the 5 reports is served by their own manager',
  );
  await page.getByRole('table').getByRole('link', { name: 'Amara Okafor' }).click();
  expect(await page.locator('h1').textContent()).toBe('Amara Okafor');
  expect(await page.locator('.strip li').allTextContents()).toHaveLength(2);
  await page.getByRole('link', { name: 'Gaps', exact: true }).click();
  await page.getByLabel('Kind').selectOption('manager-does-not-serve');
  await page.getByRole('button', { name: 'Show gaps' }).click();
  expect(await page.locator('h2').first().textContent()).toBe('5 gaps');
  expect(complaints).toEqual([]);
  await close();
});

test('a page weighs less than 150 kB', async () => {
  for (const path of pages) {
    const { html } = await app.get(path);
    expect([path, Buffer.byteLength(html) < 150_000]).toEqual([path, true]);
  }
});

test('with the keyboard the first stop leads past the navigation', async () => {
  const { page, close } = await openPage({ viewport: { width: 1280, height: 900 } });
  await page.goto(`${app.url}/gaps`);
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Skip to the content');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true);
  await close();
});
