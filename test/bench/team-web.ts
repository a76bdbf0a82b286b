import path from 'node:path';
import type { Browser } from 'playwright-core';
import type { Organisation } from '#model/organisation.ts';
import { readOptions } from '../../src/cli/options.ts';
import { readFiles } from '../../src/cli/read-files.ts';
import { launchBrowser } from '../browser/launch.ts';
import { startApp } from '../web/start-app.ts';
import { generate } from './generate.ts';
import { managerOf } from './layout.ts';

const runs = 7;

interface Times {
  readonly first: number;
  readonly alive: number;
}

/**
 * Measures how long somebody waits for the web of a team of nearly 300: until it is painted, and until it answers to
 * pointer and keys. Once for who opens it first, when it has to be laid out, and once for who opens it again. Every
 * figure is the median of its runs.
 */
export async function measureTeamWeb(folder: string): Promise<Record<string, string>[]> {
  // The size at which the generator's chart has a branch of 288 people.
  const organisation = await madeUp(folder, 13_600);
  const { manager, partyId } = organisation.people;
  const web = (row: number) => `/teams/${partyId[row]}/web?scope=branch`;
  const [large, small] = [managerOf(manager, 300), managerOf(manager, 20)].map(web);
  const browser = await launchBrowser();
  const laidOut: Times[] = [];
  const again: Times[] = [];
  for (let run = 0; run < runs; run++) {
    const app = await startApp({ organisation });
    await firstPicture(browser, app.url + small);
    laidOut.push(await firstPicture(browser, app.url + large));
    again.push(await firstPicture(browser, app.url + large));
    await app.close();
  }
  await browser.close();
  return [lineOf('laid out for it', laidOut), lineOf('opened again', again)];
}

async function madeUp(folder: string, people: number): Promise<Organisation> {
  const files = await generate(path.join(folder, 'team-web'), people);
  const options = Object.entries(files).flatMap(([file, at]) => [`--${file}`, at]);
  const { next } = await readFiles(readOptions(options, '2026-01-01'));
  return next;
}

/** Milliseconds from asking for the page to the picture being painted, and to the script having taken it up. */
async function firstPicture(browser: Browser, address: string): Promise<Times> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 1000 } });
  const page = await context.newPage();
  await page.addInitScript(() => {
    const times = { first: 0, alive: 0 };
    Object.assign(globalThis, { times });
    // The frame in which the end of the picture is there, and the next, by when it is painted.
    const look = () => {
      if (!document.querySelector('.web-frame ~ *')) return void requestAnimationFrame(look);
      requestAnimationFrame(() => {
        times.first = performance.now();
      });
    };
    requestAnimationFrame(look);
    const wait = () => {
      if (!document.querySelector('.web-live')) return void requestAnimationFrame(wait);
      times.alive = performance.now();
    };
    requestAnimationFrame(wait);
  });
  await page.goto(address);
  await page.waitForFunction(() => {
    const { times } = globalThis as unknown as { times: Times };
    return times.first > 0 && times.alive > 0;
  });
  const times = await page.evaluate(() => (globalThis as unknown as { times: Times }).times);
  await context.close();
  return times;
}

const lineOf = (which: string, times: readonly Times[]): Record<string, string> => ({
  'web of a team of 288': which,
  'first picture': `${Math.round(middle(times.map(({ first }) => first)))} ms`,
  alive: `${Math.round(middle(times.map(({ alive }) => alive)))} ms`,
});

const middle = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1];
