import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import type { Organisation } from '#model/organisation.ts';
import { readOptions } from '../../src/cli/options.ts';
import { readFiles } from '../../src/cli/read-files.ts';
import { launchBrowser } from '../browser/launch.ts';
import { startApp } from '../web/start-app.ts';
import { generate } from './generate.ts';

/**
 * Measures the whole map in a headless browser that draws by software: how long until the first picture, and how many
 * frames a second it shows while it is dragged. Every figure is the median of its runs.
 */
export async function measureBrowser(folder: string): Promise<Record<string, string>[]> {
  const organisation = await madeUp(folder, 10_000);
  const app = await startApp({ organisation });
  const browser = await launchBrowser();
  const lines: Record<string, string>[] = [];
  try {
    // Whoever comes first waits for the program to be bundled and the map to be laid out.
    await firstPicture(browser, `${app.url}/map`);
    for (const [shown, query] of views)
      lines.push({ shown, ...(await measure(browser, `${app.url}/map${query}`)) });
  } finally {
    await browser.close();
    await app.close();
  }
  return lines;
}

const departments = Array.from({ length: 8 }, (_, at) => `open=${encodeURIComponent(`Department ${at}`)}`);

const views: readonly (readonly [string, string])[] = [
  ['40 departments, closed (10,000 people, 50,000 ties)', ''],
  ['8 departments opened (2,000 people)', `?${departments.join('&')}&at=0,0,500`],
  ['all departments opened (10,000 people)', '?open=*'],
];

const runs = 5;

async function madeUp(folder: string, people: number): Promise<Organisation> {
  const files = await generate(path.join(folder, 'browser'), people);
  const options = Object.entries(files).flatMap(([file, at]) => [`--${file}`, at]);
  const { next } = await readFiles(readOptions(options, '2026-01-01'));
  return next;
}

async function measure(browser: Browser, address: string): Promise<Record<string, string>> {
  const pictures = [];
  for (let run = 0; run < runs; run++) pictures.push(await firstPicture(browser, address));
  const pans = [];
  for (let run = 0; run < runs; run++) pans.push(await pan(browser, address));
  return {
    'still picture': `${Math.round(middle(pictures.map(({ still }) => still)))} ms`,
    'drawn map': `${Math.round(middle(pictures.map(({ drawn }) => drawn)))} ms`,
    'panning, frames a second': middle(pans).toFixed(0),
  };
}

/** Milliseconds from asking for the page to the first thing painted, and to the frame after the map is drawn. */
async function firstPicture(browser: Browser, address: string): Promise<{ still: number; drawn: number }> {
  return onPage(browser, address, (page) =>
    page.evaluate(
      () =>
        new Promise<{ still: number; drawn: number }>((resolve) => {
          requestAnimationFrame(() =>
            requestAnimationFrame((now) => {
              const [paint] = performance.getEntriesByName('first-contentful-paint');
              resolve({ still: paint?.startTime ?? 0, drawn: now });
            }),
          );
        }),
    ),
  );
}

/**
 * Frames a second in which the map is drawn anew while it is dragged to and fro for four seconds, each frame a step
 * further. A frame without a new drawing does not count.
 */
async function pan(browser: Browser, address: string): Promise<number> {
  return onPage(browser, address, async (page) => {
    await page.waitForTimeout(1500);
    return page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          const stage = document.querySelector('.sigma-mouse')!;
          const { x, y, width, height } = stage.getBoundingClientRect();
          const send = (type: string, turn: number) =>
            stage.dispatchEvent(
              new MouseEvent(type, {
                bubbles: true,
                cancelable: true,
                clientX: x + width / 2 + 120 * Math.sin(turn / 12),
                clientY: y + height / 2 + 90 * Math.sin(turn / 9),
              }),
            );
          const drawn = countDrawn();
          send('mousedown', 0);
          const frames: number[] = [];
          const step = (now: number) => {
            frames.push(now);
            send('mousemove', frames.length);
            if (now - frames[0] < 4000) return void requestAnimationFrame(step);
            send('mouseup', frames.length);
            resolve((1000 * drawn.size) / (now - frames[0]));
          };
          /** The times of the frames in which something is drawn by WebGL, as they come. */
          function countDrawn(): ReadonlySet<number> {
            const times = new Set<number>();
            for (const { prototype } of [WebGLRenderingContext, WebGL2RenderingContext]) {
              const draw = prototype.drawArrays;
              prototype.drawArrays = function (...points: Parameters<typeof draw>) {
                times.add(Number(document.timeline.currentTime));
                draw.apply(this, points);
              };
            }
            return times;
          }
          requestAnimationFrame(step);
        }),
    );
  });
}

async function onPage<Result>(
  browser: Browser,
  address: string,
  act: (page: Page) => Promise<Result>,
): Promise<Result> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 1000 } });
  const page = await context.newPage();
  await page.goto(address);
  await page.locator('.map-drawn').waitFor();
  const result = await act(page);
  await context.close();
  return result;
}

function middle(values: readonly number[]): number {
  return values.toSorted((one, other) => one - other)[values.length >> 1];
}
