import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { tinyOrganisation } from '../tiny-organisation.ts';
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

/** A page with a picture that is alive, and what the browser complained of. */
async function openWeb(path: string, options: Parameters<Browser['newContext']>[0] = {}, at = app.url) {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 1000 },
    reducedMotion: 'reduce',
    ...options,
  });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.goto(at + path);
  if (options.javaScriptEnabled !== false) await page.locator('.web-live').first().waitFor();
  return { page, complaints, close: () => context.close() };
}

const hanaSato = '.web-dot[data-key="person:12"]';
const near = (page: Page) =>
  page.locator('.web-near').evaluateAll((dots) => dots.map((dot) => (dot as HTMLElement).dataset.key).sort());
const said = (page: Page) => page.locator('[data-part="said"]').textContent();
const focused = (page: Page) => page.evaluate(() => (document.activeElement as HTMLElement).dataset.key);
const viewBox = (page: Page) => page.locator('.web-rings').getAttribute('viewBox');
const query = (page: Page) => Object.fromEntries(new URL(page.url()).searchParams);
const dots = (page: Page) => page.locator('.web-dot').count();
/** People by the caption of their table, and a row for whatever else is drawn. */
const rows = async (page: Page) =>
  Number.parseInt((await page.locator('.twin caption').allTextContents())[0] ?? '0', 10) +
  (await page.locator('.twin-others tr[data-key]').count());

const aroundHana = [
  'person:10',
  'person:12',
  'person:13',
  'person:14',
  'person:15',
  'person:16',
  'person:17',
];

describe('pointing', () => {
  test('at a dot brings out its lines and whoever stands at their other ends; focus does the same', async () => {
    const { page, complaints, close } = await openWeb('/web');
    await page.locator(hanaSato).locator('.web-sign').hover();
    const hovered = await near(page);
    expect(hovered).toEqual(expect.arrayContaining(aroundHana.slice(1)));
    expect(await page.locator('.web-bright > *').count()).toBe(hovered.length - 1);
    await page.mouse.move(5, 5);
    expect([await near(page), await page.locator('.web-pointing').count()]).toEqual([[], 0]);
    await page.locator(hanaSato).focus();
    expect(await near(page)).toEqual(hovered);
    const row = page.locator('tr[data-key]').first();
    await row.hover();
    expect(await near(page)).toContain(await row.getAttribute('data-key'));
    expect(complaints).toEqual([]);
    await close();
  });

  test('and clicking goes to the person', async () => {
    const { page, close } = await openWeb('/web');
    await page.locator(hanaSato).locator('.web-sign').click();
    await page.waitForURL('**/people/12');
    await close();
  });

  test('works in a crowd as well, where many lines are one path', async () => {
    const people = Array.from({ length: 70 }, (_, at) => `p${at}`);
    const ties = people.flatMap((from, at) =>
      [1, 2, 3, 5, 8, 13, 21, 34, 40].map((by) => `${from} > p${(at + by) % 70}`),
    );
    const crowd = await startApp({
      organisation: tinyOrganisation({ people, customers: ['Patients!'], ties }),
    });
    const { page, close } = await openWeb('/web', {}, crowd.url);
    expect(await page.locator('.web-lines > [id]').count()).toBe(0);
    await page.locator('.web-dot[data-key="person:1"]').focus();
    const others = [1, 2, 3, 5, 8, 13, 21, 34, 40].flatMap((by) => [by, (70 - by) % 70]);
    const keys = [0, ...others].map((at) => `person:${at + 1}`);
    expect(await near(page)).toEqual([...new Set(keys)].toSorted());
    expect(await page.locator('.web-bright > *').count()).toBe(18);
    // Who serves whom is told by the tip.
    const tip = await page.locator('.web-bright').getAttribute('marker-end');
    expect(await page.locator(`marker[id="${tip?.slice(5, -1)}"] path`).count()).toBe(1);
    await close();
    await crowd.close();
  });
});

test.each([
  '/',
  '/what-if?leave=12',
  '/teams/12',
  '/teams/12?draw=flow',
  '/people/12',
  '/teams/8/web?scope=branch',
])('the pictures of %s come alive, and the browser complains of nothing', async (path) => {
  const { page, complaints, close } = await openWeb(path);
  const figures = page.locator('figure.web:has(svg.web-rings)');
  expect(await figures.count()).toBe(await page.locator('.web-live').count());
  await page.locator('.web-dot[tabindex="0"]').first().focus();
  expect(await page.locator('.web-pointing').count()).toBe(1);
  expect(complaints).toEqual([]);
  await close();
});

test('in a flow the words on lines step back with their lines', async () => {
  const { page, close } = await openWeb('/teams/12?draw=flow');
  const words = (kind: string) => page.locator(`.flow-said > ${kind}`).allTextContents();
  const all = await words('*');
  await page.locator('.web-dot[data-key="person:13"]').first().focus();
  expect(await words('.web-near')).toEqual([
    'Ten minutes, day and night',
    'Word of how long the wait will be',
  ]);
  const dim = page.locator('.flow-said > :not(.web-near)').first();
  expect(Number(await dim.evaluate((each) => getComputedStyle(each).opacity))).toBeLessThan(0.5);
  await page.locator('.web-dot[data-key="person:13"]').first().blur();
  expect([await words('.web-near'), (await words('*')).length]).toEqual([[], all.length]);
  await close();
});

describe('with the keyboard', () => {
  test('the picture is one stop; arrows walk, digits bring out, Escape lets go and leaves', async () => {
    const { page, complaints, close } = await openWeb('/web');
    expect(await page.locator('.web-dot[tabindex="0"]').count()).toBe(1);
    await page.locator('.web-dot[tabindex="0"]').focus();
    expect(await focused(page)).toBe('customer:127');
    await page.keyboard.press('ArrowRight');
    const walked = await focused(page);
    expect(walked).not.toBe('customer:127');
    await page.keyboard.press('Home');
    expect(await focused(page)).toBe('customer:127');
    await page.locator(hanaSato).focus();
    await page.keyboard.press('1');
    await page.waitForURL('**/web?focus=person*');
    expect(query(page)).toEqual({ focus: 'person:12' });
    expect(await said(page)).toContain('Hana Sato stands out with 7 others: 1 hop in and out.');
    expect(await focused(page)).toBe('person:12');
    await page.keyboard.press('2');
    await page.waitForURL('**hops=2');
    expect(await page.getByLabel('and bring out').inputValue()).toBe('2');
    const held = await near(page);
    await page.keyboard.press('Escape');
    await page.waitForURL(`${app.url}/web`);
    await page.keyboard.press('Escape');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('table');
    expect(await page.locator('.web-pointing').count()).toBe(0);

    await page.goto(`${app.url}/web?focus=person:12&hops=2`);
    await page.locator('.web-live').first().waitFor();
    expect(await near(page)).toEqual(held);
    expect(complaints).toEqual([]);
    await close();
  });

  test('every dot can be reached, and each says what its signs say', async () => {
    const { page, close } = await openWeb('/web');
    await page.locator('.web-dot[tabindex="0"]').focus();
    const all = await dots(page);
    const seen = new Set<string | undefined>();
    for (let step = 0; step < all; step++) {
      await page.keyboard.press('PageDown');
      seen.add(await focused(page));
    }
    expect(seen.size).toBe(all);
    expect(await page.locator(hanaSato).locator('title').textContent()).toBe(
      'Hana Sato, Nurse manager, triage, Nursing, no line of sight to an outside customer, has no customer of their own, does not name 5 reports of their own, gives to 0, gets from 2',
    );
    await page.locator(hanaSato).focus();
    await page.keyboard.press('Enter');
    await page.waitForURL('**/people/12');
    await close();
  });

  test('Shift walks along lines, and the picture can be skipped', async () => {
    const { page, close } = await openWeb('/web');
    await page.locator(hanaSato).focus();
    await page.keyboard.press('Shift+ArrowLeft');
    expect(aroundHana).toContain(await focused(page));
    await page.locator('.web-skip').focus();
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => location.hash)).toBe('#table');
    await close();
  });
});

test('on a phone names in tables have the whole line', async () => {
  const { page, close } = await openWeb('/people/12', { viewport: { width: 390, height: 844 } });
  const names = page.locator('.ties tbody th');
  expect(await names.count()).toBeGreaterThan(0);
  expect((await names.first().boundingBox())!.width).toBeGreaterThan(300);
  await close();
});

test('what was said of one key does not stand there after the next', async () => {
  const { page, close } = await openWeb('/web');
  const words = () => page.locator('.web-say').textContent();
  const top = async () => (await page.locator('.web-legend').first().boundingBox())?.y;
  await page.locator('.web-dot[tabindex="0"]').focus();
  const before = await top();
  for (let step = 0; step < 40 && (await words()) === ''; step++) await page.keyboard.press('ArrowUp');
  expect(await words()).toBe('Nobody stands further that way.');
  expect(await top()).toBe(before);
  await page.keyboard.press('ArrowDown');
  expect(await words()).toBe('');
  await close();
});

test('a picture fills the screen with its legend and comes back, the keyboard staying on the button', async () => {
  const { page, complaints, close } = await openWeb('/web', { viewport: { width: 1280, height: 800 } });
  const button = page.locator('[data-zoom="screen"]');
  await button.focus();
  await page.keyboard.press('Enter');
  await page.locator('.web:fullscreen').waitFor();
  const bottom = async (part: string) => {
    const box = (await page.locator(part).last().boundingBox())!;
    return box.y + box.height;
  };
  // The screen is full before the page is told so.
  await expect.poll(() => button.textContent()).toBe('Leave full screen');
  await expect.poll(() => bottom('.web-rings')).toBeLessThan(800);
  await expect.poll(() => bottom('.web-legend')).toBeLessThan(800);
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => !document.fullscreenElement);
  await expect
    .poll(() => page.evaluate(() => (document.activeElement as HTMLElement).dataset.zoom))
    .toBe('screen');
  expect(complaints).toEqual([]);
  await close();
});

describe('the form', () => {
  test('finds one, flies there and shows the line of sight; Back undoes it', async () => {
    const { page, complaints, close } = await openWeb('/web');
    const whole = await viewBox(page);
    const top = async () => (await page.locator('figure.web').boundingBox())?.y;
    const before = await top();
    await page.getByLabel('Find in the picture').fill('karen');
    await page.keyboard.press('Enter');
    await page.locator('.web-found').waitFor();
    expect(query(page)).toEqual({ find: 'person:120' });
    expect(await top()).toBe(before);
    expect(await said(page)).toContain('Karen Stubbs is marked, with the line of sight.');
    expect(await page.locator('.panel-sight li b').allTextContents()).toContain('Northgate Health Insurance');
    expect(await near(page)).toContain('person:120');
    expect(await viewBox(page)).not.toBe(whole);
    await page.goBack();
    await page.waitForFunction(() => !document.querySelector('.web-found'));
    expect(query(page)).toEqual({});
    expect(await page.getByLabel('Find in the picture').inputValue()).toBe('');
    expect(complaints).toEqual([]);
    await close();
  });

  test.each([
    [1280, 800],
    [390, 844],
  ])('scrolls to whoever is found where they are off a screen of %s × %s', async (width, height) => {
    const { page, close } = await openWeb('/web', { viewport: { width, height } });
    const choose = page.locator('.panel-choose > summary');
    if (await choose.isVisible()) await choose.click();
    await page.getByLabel('Find in the picture').fill('Hana Sato');
    await page.keyboard.press('Enter');
    await page.locator('.web-found').waitFor();
    const box = async () => (await page.locator('.web-found .web-sign').boundingBox())!;
    await expect.poll(async () => (await box()).y).toBeGreaterThan(0);
    await expect.poll(async () => (await box()).y + (await box()).height).toBeLessThan(height);
    await close();
  });

  test('lists several who could be meant, and one of them can be chosen', async () => {
    const { page, close } = await openWeb('/web');
    await page.getByLabel('Find in the picture').fill('nurse ma');
    await page.keyboard.press('Enter');
    const links = page.locator('.panel-links a');
    await links.nth(1).waitFor();
    expect(await said(page)).toMatch(/\d+ match\. Whom do you mean\?$/);
    await links.first().click();
    await page.locator('.web-found').waitFor();
    expect(Object.keys(query(page))).toEqual(['find']);
    await close();
  });

  test('filters and colours at once, and table and picture always count the same', async () => {
    const { page, complaints, close } = await openWeb('/web');
    const counts: [string, string, RegExp][] = [
      ['finding', 'any', /\d+ of 122 people are shown: with any gap/],
      ['department', 'Nursing', /\d+ of 122 people are shown: Nursing, with any gap/],
      ['claim', 'confirmed', /both ends confirmed/],
      ['colour', 'finding', /^Coloured by gaps\./],
      ['names', 'codes', /people as codes/],
    ];
    for (const [field, value, words] of counts) {
      await page.locator(`select[name=${field}]`).selectOption(value);
      await page.waitForFunction(
        (source) => new RegExp(source).test(document.querySelector('[data-part="said"]')!.textContent!),
        words.source,
      );
      expect([field, await dots(page)]).toEqual([field, await rows(page)]);
    }
    expect(query(page)).toEqual({
      colour: 'finding',
      names: 'codes',
      department: 'Nursing',
      finding: 'any',
      claim: 'confirmed',
    });
    const [address, shown] = [page.url(), await dots(page)];
    await page.goBack();
    await page.waitForFunction(() => !location.search.includes('codes'));
    await page.getByRole('link', { name: 'Show all' }).click();
    await page.waitForFunction(() =>
      /All 122 people/.test(document.querySelector('[data-part="said"]')!.textContent!),
    );

    const without = await openWeb(new URL(address).pathname + new URL(address).search, {
      javaScriptEnabled: false,
    });
    expect([await dots(without.page), await rows(without.page)]).toEqual([shown, shown]);
    await without.close();
    expect(complaints).toEqual([]);
    await close();
  });

  test('works without a script as a plain form', async () => {
    const { page, close } = await openWeb('/web', { javaScriptEnabled: false });
    await page.getByLabel('Find in the picture').fill('hana sato');
    await page.getByLabel('and bring out').selectOption('1');
    await page.getByRole('button', { name: 'Show' }).click();
    expect(await said(page)).toContain('Hana Sato stands out with 7 others');
    expect(await page.locator('.web-dot:not(.web-far)').count()).toBe(8);
    await close();
  });
});

describe('larger and smaller', () => {
  test('by buttons and wheel; dragging moves it and opens nothing', async () => {
    const { page, close } = await openWeb('/web');
    const whole = await viewBox(page);
    await page.getByRole('button', { name: 'Larger' }).click();
    const larger = await viewBox(page);
    expect(larger).not.toBe(whole);
    const box = (await page.locator('.web-rings').boundingBox())!;
    await page.locator(hanaSato).locator('.web-sign').hover({ force: true });
    await page.mouse.move(box.x + 500, box.y + 300);
    await page.mouse.down();
    await page.mouse.move(box.x + 400, box.y + 250, { steps: 4 });
    await page.mouse.up();
    expect(await viewBox(page)).not.toBe(larger);
    expect(new URL(page.url()).pathname).toBe('/web');
    await page.getByRole('button', { name: 'Whole' }).click();
    expect(await viewBox(page)).toBe(whole);
    await page.mouse.move(box.x + 500, box.y + 300);
    await page.keyboard.down('Control');
    await page.mouse.wheel(0, -100);
    await page.keyboard.up('Control');
    await page.waitForFunction(
      (before) => document.querySelector('.web-rings')!.getAttribute('viewBox') !== before,
      whole,
    );
    await close();
  });

  test('a finger takes the nearest dot: first it is brought out, then it opens', async () => {
    const { page, complaints, close } = await openWeb('/web', {
      viewport: { width: 390, height: 844 },
      hasTouch: true,
      isMobile: true,
    });
    await page.locator(hanaSato).locator('.web-sign').tap({ force: true });
    await page.locator('.web-say a').waitFor();
    expect(await page.locator('.web-say').textContent()).toMatch(/^Hana Sato, Nurse manager/);
    await page.locator('.web-say a').tap();
    await page.waitForURL('**/people/12');
    expect(complaints).toEqual([]);
    await close();
  });
});

const states = [
  '/web?focus=person:12&hops=2&finding=any',
  '/web?search=an&names=initials&colour=finding&department=Nursing',
  '/teams/12?finding=any',
  '/people/120/web?search=karen',
  '/departments/IT/web?claim=confirmed',
  '/web?department=Nursing&finding=closed-circle',
  '/teams/2/web?scope=branch&draw=flow&names=codes',
  '/web?department=Nursing&finding=any&fit=shown&page=all',
];

const looks = [
  { name: 'light', options: { colorScheme: 'light' }, states },
  { name: 'dark', options: { colorScheme: 'dark' }, states: states.slice(1, 4) },
  { name: 'more contrast', options: { contrast: 'more' }, states: states.slice(2, 4) },
  { name: 'colours of one’s own', options: { forcedColors: 'active' }, states: states.slice(2, 4) },
  { name: 'on a phone', options: { viewport: { width: 390, height: 844 } }, states: states.slice(1, 4) },
] as const;

test.each(looks)('axe finds nothing in any state: $name', async ({ name, options, states }) => {
  const { page, complaints, close } = await openWeb('/web', options);
  for (const state of states) {
    await page.goto(app.url + state);
    await page.locator('.web-live').first().waitFor();
    if (await page.locator('.web-dot').count()) await page.locator('.web-dot[tabindex="0"]').focus();
    await page.evaluate(() => {
      for (const details of document.querySelectorAll('details')) details.open = true;
    });
    const { violations } = await new AxeBuilder({ page })
      .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
      // Colours that the reader’s system puts in the place of ours are not told to scripts.
      .disableRules(name === 'colours of one’s own' ? ['color-contrast'] : [])
      .analyze();
    const found = violations.map(({ id, nodes }) => `${id}: ${nodes[0].html.slice(0, 200)}`);
    expect([state, found]).toEqual([state, []]);
    const sideways = await page.evaluate(
      () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
    );
    expect([state, sideways]).toEqual([state, false]);
  }
  expect(complaints).toEqual([]);
  await close();
});

test('on paper the table has a row for everybody and everything that is drawn, or says where the others are', async () => {
  const { page, close } = await openWeb('/web?page=all');
  await page.emulateMedia({ media: 'print' });
  const visible = async () => {
    const rows = await page.locator('tr[data-key]').all();
    return (await Promise.all(rows.map((row) => row.isVisible()))).filter(Boolean).length;
  };
  expect(await visible()).toBe(await dots(page));
  await page.goto(`${app.url}/web`);
  const words = page.getByText('This sheet has 1 to 50 of 122 people.');
  expect(await words.isVisible()).toBe(true);
  await page.emulateMedia({ media: 'screen' });
  expect(await words.isVisible()).toBe(false);
  await page.getByRole('link', { name: 'All 122 on one page' }).click();
  await page.waitForURL('**/web?page=all*');
  await close();
});

test('asked for codes, the page of a team leads to its web, whose dots lead to webs in codes', async () => {
  const { page, complaints, close } = await openWeb('/teams/12');
  await page.locator('.panel-choose summary').click();
  await page.getByLabel('Names').selectOption('codes');
  await page.waitForURL('**/teams/12/web?names=codes');
  expect(await page.locator('h1').textContent()).toBe('The web of P12’s team');
  await page.locator('.web-dot[data-key="person:13"]').focus();
  await page.keyboard.press('Enter');
  await page.waitForURL('**/people/13/web?names=codes');
  expect(await page.locator('h1').textContent()).toBe('The web of P13');
  await page.getByLabel('Names').selectOption('names');
  await page.waitForURL('**/people/13/web');
  expect(await page.locator('h1').textContent()).toBe('The web of Amara Okafor');
  expect(complaints).toEqual([]);
  await close();
});

test('on paper stands what is shown, whole and without the form', async () => {
  const { page, close } = await openWeb('/web?department=Nursing&colour=finding');
  await page.getByRole('button', { name: 'Larger' }).click();
  const whole = await page.evaluate(() => {
    dispatchEvent(new Event('beforeprint'));
    return document.querySelector('.web-rings')!.getAttribute('viewBox');
  });
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('.panel-form').isVisible()).toBe(false);
  expect(await page.locator('.web-tools').isVisible()).toBe(false);
  expect(await page.locator('[data-part="said"]').isVisible()).toBe(true);
  expect(whole?.split(' ')[2]).toBe(await page.locator('.web-rings').getAttribute('width'));
  await close();
});
