import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sampleOrganisation } from '../web/sample-organisation.ts';
import { type RunningApp, startApp } from '../web/start-app.ts';
import { launchBrowser } from './launch.ts';

let browser: Browser;
let app: RunningApp;
beforeAll(async () => {
  browser = await launchBrowser();
  app = await startApp({ organisation: await sampleOrganisation() });
});
afterAll(async () => {
  await browser.close();
  await app.close();
});

/** The map of an address once it is drawn, and what the browser complained of. */
async function openMap(address = '', options: Parameters<Browser['newContext']>[0] = {}) {
  const context: BrowserContext = await browser.newContext({
    viewport: { width: 1280, height: 1000 },
    reducedMotion: 'reduce',
    ...options,
  });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => {
    // What the driver of software rendering says of its own speed is none of ours.
    const own = !message.text().includes('GL Driver Message');
    if (own && ['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.goto(`${app.url}/map${address}`);
  await page.locator('.map-drawn').waitFor();
  return { page, complaints, close: () => context.close() };
}

const said = (page: Page) => page.locator('#map-say').textContent();
const query = (page: Page) => new URL(page.url()).searchParams;
/** People by the table of departments, and by the caption of the table of people. */
const peopleInTable = (page: Page) =>
  page
    .locator('td[data-label="People"]')
    .evaluateAll((cells) =>
      cells.reduce((sum, cell) => sum + (Number.parseInt(cell.textContent ?? '', 10) || 0), 0),
    );

describe('with the keyboard', () => {
  test('arrow keys walk along ties, Enter opens, Escape goes back, and each dot is said', async () => {
    const { page, complaints, close } = await openMap();
    await page.locator('#map-canvas').focus();
    await page.keyboard.press('ArrowRight');
    expect(await said(page)).toMatch(/^Patients, the primary customer\. Is served by \d+/);
    await page.keyboard.press('ArrowRight');
    expect(await said(page)).toMatch(/^Nursing, 29 people, 4 served by nobody/);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: '31 people of Nursing' }).waitFor();
    expect(query(page).getAll('open')).toEqual(['Nursing']);
    await page.keyboard.press('ArrowLeft');
    expect(query(page).get('focus')).toMatch(/^person:\d+$/);
    expect(await said(page)).toMatch(/, Nursing, .*1 hop from an outside customer/);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    expect(await said(page)).toBe('Nursing is closed.');
    expect(query(page).getAll('open')).toEqual([]);
    await page.keyboard.press('Escape');
    expect(query(page).get('focus')).toBe(null);
    expect(complaints).toEqual([]);
    await close();
  });

  test('Enter at a person goes to their page', async () => {
    const { page, close } = await openMap('?focus=person:12');
    const name = (await said(page))!.split(',')[0];
    await page.locator('#map-canvas').focus();
    await page.keyboard.press('Enter');
    await page.waitForURL('**/people/12');
    expect(await page.locator('h1').textContent()).toBe(name);
    await close();
  });
});

test('the search suggests, opens the department of whoever is chosen, and says them', async () => {
  const { page, complaints, close } = await openMap();
  await page.getByRole('combobox', { name: /Find a person/ }).fill('amara');
  await page.getByRole('option', { name: 'Amara Okafor' }).waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: '31 people of Nursing' }).waitFor();
  expect(await said(page)).toMatch(/^Amara Okafor, Triage nurse, Nursing, served by nobody/);
  await page.locator('#map-card').getByRole('link', { name: 'Go to their page' }).click();
  expect(await page.locator('h1').textContent()).toBe('Amara Okafor');
  expect(complaints).toEqual([]);
  await close();
});

describe('whoever is searched for', () => {
  const search = (page: Page) => page.getByRole('combobox', { name: /Find a person/ });

  test('is chosen when the answer comes after Enter, if nobody else is meant', async () => {
    const { page, close } = await openMap();
    await page.route('**/map/search.json*', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 300));
      await route.continue();
    });
    await search(page).fill('amara');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: '31 people of Nursing' }).waitFor();
    expect(await search(page).inputValue()).toBe('Amara Okafor');
    expect(query(page).get('focus')).toMatch(/^person:/);
    await close();
  });

  test('is scrolled into sight, and the address says at once where the map will look', async () => {
    const { page, close } = await openMap('', {
      viewport: { width: 1280, height: 700 },
      reducedMotion: 'no-preference',
    });
    await search(page).fill('patients');
    await page.getByRole('option', { name: 'Patients' }).waitFor();
    const after = await page.evaluate(() => {
      document
        .getElementById('map-search')!
        .dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }));
      return location.search;
    });
    expect(new URLSearchParams(after).get('at')).toMatch(/^-?\d+,-?\d+,\d+$/);
    const below = () =>
      page.locator('.map-stage').evaluate((stage) => stage.getBoundingClientRect().bottom - innerHeight);
    await expect.poll(below).toBeLessThanOrEqual(1);
    await close();
  });
});

test('the map fills the whole screen and goes back, with its search at hand', async () => {
  const { page, complaints, close } = await openMap();
  const button = page.getByRole('button', { name: 'Full screen' });
  await button.focus();
  await page.keyboard.press('Enter');
  await page.locator('.map:fullscreen').waitFor();
  // The screen is full before the page is told so, and sigma draws anew after that.
  await expect.poll(() => button.getAttribute('aria-pressed')).toBe('true');
  const heightOf = async (part: string) => (await page.locator(part).boundingBox())!.height;
  const screen = await page.evaluate(() => innerHeight);
  await expect.poll(() => heightOf('.map-stage')).toBeGreaterThan(screen - 150);
  const stage = await heightOf('.map-stage');
  await expect.poll(() => heightOf('.map-canvas canvas.sigma-nodes')).toBeCloseTo(stage, -1);
  expect(await page.getByPlaceholder('Find somebody').isVisible()).toBe(true);
  await button.click();
  await page.locator('.map:fullscreen').waitFor({ state: 'detached' });
  expect(complaints).toEqual([]);
  await close();
});

describe('in codes', () => {
  /** Everything that can be read on the page, also in its fields. */
  const readable = (page: Page) =>
    page.evaluate(() =>
      [document.body.innerText, ...[...document.querySelectorAll('input')].map(({ value }) => value)].join(
        ' ',
      ),
    );

  test('no name stays behind in the search, its list or what is said of the map', async () => {
    const { page, complaints, close } = await openMap();
    const search = page.getByRole('combobox', { name: /Find a person/ });
    await search.fill('amara');
    await page.getByRole('option', { name: 'Amara Okafor' }).click();
    await page.getByRole('heading', { name: '31 people of Nursing' }).waitFor();
    expect(await readable(page)).toMatch(/Amara Okafor/);
    // By its script, as a reader's own script would: no click, no focus.
    await page.locator('select[name=names]').evaluate((select: HTMLSelectElement) => {
      select.value = 'codes';
      select.dispatchEvent(new Event('change', { bubbles: true }));
    });
    await page.getByText(/^P\d+, Nursing, served by nobody/).waitFor();
    await expect.poll(() => readable(page)).not.toMatch(/amara|Okafor|Triage/i);
    expect(await search.inputValue()).toBe('');
    expect(query(page).get('names')).toBe('codes');
    expect(complaints).toEqual([]);
    await close();
  });

  test('a typed name finds its code, and does not stay in the field', async () => {
    const { page, close } = await openMap('?names=codes');
    const search = page.getByRole('combobox', { name: /Find a person/ });
    await search.fill('okafor');
    await page.getByRole('option', { name: /^P\d+/ }).waitFor();
    expect(await page.getByRole('listbox').textContent()).not.toMatch(/Okafor/);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: '31 people of Nursing' }).waitFor();
    expect(await search.inputValue()).toMatch(/^P\d+$/);
    await search.fill('okafor');
    await page.locator('#map-hops').focus();
    await expect.poll(() => search.inputValue()).toBe('');
    expect(await readable(page)).not.toMatch(/okafor/i);
    await close();
  });
});

test('a click opens a department, and a second way leads to its page', async () => {
  const { page, close } = await openMap('?focus=department:1');
  await page.locator('#map-card').getByRole('button', { name: 'Open its people' }).click();
  await page.getByRole('heading', { name: '31 people of Nursing' }).waitFor();
  await page.locator('#map-card').getByRole('link', { name: 'List its people' }).click();
  await page.waitForURL('**/people?department=Nursing');
  await close();
});

test('the table and the map open and close the same, and count the same', async () => {
  const { page, complaints, close } = await openMap();
  expect(await peopleInTable(page)).toBe(122);
  await page.getByRole('link', { name: 'Open IT on the map' }).click();
  await page.getByRole('link', { name: 'Close IT on the map' }).waitFor();
  await page.getByRole('link', { name: 'Open all' }).click();
  await page.getByRole('heading', { name: /^122 people of/ }).waitFor();
  expect(query(page).getAll('open')).toEqual(['*']);
  await page.getByRole('link', { name: 'Close IT on the map' }).click();
  await page.getByRole('heading', { name: /^114 people of/ }).waitFor();
  expect(query(page).getAll('closed')).toEqual(['IT']);
  await page.getByRole('link', { name: 'Close all' }).click();
  await page.getByRole('heading', { name: /people of/ }).waitFor({ state: 'detached' });
  expect(complaints).toEqual([]);
  await close();
});

test('a filter shows at once in map, figures and table, and stands in the address', async () => {
  const { page, complaints, close } = await openMap('?open=Nursing');
  await page.locator('select[name=finding]').selectOption('unserved');
  await page.locator('#map-shown', { hasText: /\d+ of 122 people/ }).waitFor();
  const [some] = (await page.locator('#map-shown').textContent())!.match(/\d+/)!;
  expect(await peopleInTable(page)).toBe(Number(some));
  expect(await page.locator('.figures dd').first().textContent()).toBe(some);
  expect(await page.locator('.lede').textContent()).toContain(`${some} of 122 people`);
  expect(await page.getByRole('link', { name: 'GEXF' }).getAttribute('href')).toBe(
    '/map/web.gexf?finding=unserved&open=Nursing',
  );
  expect(query(page).get('finding')).toBe('unserved');
  expect(query(page).getAll('open')).toEqual(['Nursing']);
  await page.reload();
  await page.locator('.map-drawn').waitFor();
  expect(await page.locator('select[name=finding]').inputValue()).toBe('unserved');
  expect(await page.locator('#map-shown').textContent()).toContain(`${some} of 122 people`);
  expect(complaints).toEqual([]);
  await close();
});

test('an address brings back what was opened, chosen and looked at', async () => {
  const { page, close } = await openMap('?open=Nursing&focus=department:1&hops=2&at=100,0,400');
  expect(await page.locator('#map-hops').inputValue()).toBe('2');
  expect(await page.locator('#map-card').getByRole('button', { name: 'Close' }).isVisible()).toBe(true);
  expect(await page.getByRole('heading', { name: '31 people of Nursing' }).isVisible()).toBe(true);
  await page.locator('#map-canvas').focus();
  await page.keyboard.press('0');
  await expect.poll(() => query(page).get('at')).toBe(null);
  await close();
});

describe.each([
  { name: 'on a desk', viewport: { width: 1280, height: 900 }, colorScheme: 'light', forcedColors: 'none' },
  { name: 'in the dark', viewport: { width: 1280, height: 900 }, colorScheme: 'dark', forcedColors: 'none' },
  {
    name: 'in forced colours',
    viewport: { width: 1280, height: 900 },
    colorScheme: 'dark',
    forcedColors: 'active',
  },
  { name: 'on a phone', viewport: { width: 390, height: 844 }, colorScheme: 'light', forcedColors: 'none' },
] as const)('$name', ({ viewport, colorScheme, forcedColors }) => {
  test('the map is accessible and does not scroll sideways', async () => {
    const { page, complaints, close } = await openMap('?open=Nursing&focus=department:1', {
      viewport,
      colorScheme,
      forcedColors,
    });
    const { violations } = await new AxeBuilder({ page })
      .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
      .analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0].html.slice(0, 200)}`)).toEqual([]);
    expect(
      await page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth),
    ).toBe(false);
    expect(complaints).toEqual([]);
    await close();
  });
});

test('on a phone each symbol of the legend stands beside its words', async () => {
  const { page, close } = await openMap('?open=Nursing', { viewport: { width: 390, height: 844 } });
  const overlaps = await page.locator('#map-legend li').evaluateAll((items) =>
    items
      .filter((item) => {
        const words = document.createRange();
        words.selectNode(item.lastChild!);
        const sample = item.querySelector('svg')!.getBoundingClientRect();
        return words.getBoundingClientRect().left < sample.right;
      })
      .map(({ textContent }) => textContent),
  );
  expect(overlaps).toEqual([]);
  await close();
});

test('on paper the whole map is drawn, and the page says so', async () => {
  const { page, close } = await openMap('?open=Nursing&focus=person:12&at=200,0,300');
  const note = page.getByText('On paper the whole map is drawn');
  expect(await note.isVisible()).toBe(false);
  await page.emulateMedia({ media: 'print' });
  expect(await note.isVisible()).toBe(true);
  expect(await page.locator('.map-still.web-rings').isVisible()).toBe(true);
  await close();
});

test('on a phone what is shown is chosen in a fold, and figures stand under the picture', async () => {
  const { page, close } = await openMap('', { viewport: { width: 390, height: 844 } });
  expect(await page.getByLabel('Colour by').isVisible()).toBe(false);
  await page.getByText('Choose what is shown').click();
  expect(await page.getByLabel('Colour by').isVisible()).toBe(true);
  const top = async (css: string) => (await page.locator(css).boundingBox())!.y;
  expect(await top('#map-figures')).toBeGreaterThan(await top('.map-stage'));
  await close();
});

test('without script the map is a still picture, and its departments open by link', async () => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${app.url}/map`);
  expect(await page.locator('.map-still').isVisible()).toBe(true);
  expect(await page.getByPlaceholder('Find somebody').isVisible()).toBe(false);
  await page.getByRole('link', { name: 'Open Nursing on the map' }).click();
  await page.getByRole('heading', { name: '31 people of Nursing' }).waitFor();
  await page.locator('select[name=finding]').selectOption('unserved');
  await page.getByRole('button', { name: 'Show', exact: true }).click();
  expect(await page.locator('#map-shown').textContent()).toContain('of 122 people');
  await context.close();
});

test('where the browser cannot draw it, the still picture stays', async () => {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.addInitScript(() => {
    HTMLCanvasElement.prototype.getContext = () => null;
  });
  await page.goto(`${app.url}/map`);
  await page.locator('.map-undrawn').waitFor();
  expect(await page.locator('.map-still').isVisible()).toBe(true);
  expect(await page.getByPlaceholder('Find somebody').isVisible()).toBe(false);
  await context.close();
});
