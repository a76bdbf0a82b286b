import { expect, test } from 'vitest';
import { webPng } from '#export/web/web-png.ts';
import { ownPainter } from '#web/paint/own-painter.ts';
import { missingLetters, paintSvg } from '#web/paint/paint-svg.ts';
import { threadPainter } from '#web/paint/thread-painter.ts';
import { opened, ward } from '../../export/web/exported.ts';
import { readPng } from './read-png.ts';

const page = (inside: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="100" height="50" font-family="Inter" font-size="20"><rect width="100" height="50" fill="#ffffff"/>${inside}</svg>`;

const paint = (inside: string) => readPng(paintSvg(page(inside), { width: 200, otherLetters: false }));

/** How many pixels of a picture are not white. */
function inkOf({ width, height, at }: ReturnType<typeof readPng>): number {
  let ink = 0;
  for (let y = 0; y < height; y++) for (let x = 0; x < width; x++) if (at(x, y)[0] < 250) ink++;
  return ink;
}

test('shapes come out where and as they are', () => {
  const pixels = paint('<circle cx="25" cy="25" r="10" fill="#bd2439"/>');
  expect([pixels.width, pixels.height]).toEqual([200, 100]);
  expect(pixels.at(50, 50)).toEqual([0xbd, 0x24, 0x39, 255]);
  expect(pixels.at(100, 50)).toEqual([255, 255, 255, 255]);
});

test('words are set in Inter, and bold ones are bolder', () => {
  const [regular, bold] = ['', ' font-weight="600"'].map((how) =>
    inkOf(paint(`<text x="5" y="30"${how}>Illlillim</text>`)),
  );
  expect(regular).toBeGreaterThan(200);
  expect(bold).toBeGreaterThan(regular * 1.15);
});

test('Latin, Greek, Cyrillic and Vietnamese letters are there; one that nobody may ever have is not', () => {
  expect(missingLetters(['Ș', 'Ω', 'Ж', 'ệ', '\u{10FFFE}', '\u{F1234}'])).toEqual([
    '\u{10FFFE}',
    '\u{F1234}',
  ]);
});

test('a web is painted in twice its size, white at its corner and gold at its primary customer', async () => {
  const exported = opened(ward)!;
  const png = readPng(await webPng(exported, ownPainter));
  const { picture } = exported;
  const [left, top] = picture.viewBox.split(' ').map(Number);
  const side = Math.floor((Math.max(560, picture.width) - picture.width) / 2);
  expect(png.width).toBe(2 * Math.max(560, picture.width));
  expect(png.height).toBeGreaterThan(2 * picture.height);
  expect(png.at(1, 1)).toEqual([255, 255, 255, 255]);
  const { x, y } = picture.dots.find(({ className }) => className.includes('web-primary'))!;
  expect(png.at(Math.round(2 * (x - left + side)), Math.round(2 * (y - top)))).toEqual([0xd9, 0x9a, 0, 255]);
});

test('a thread paints the same bytes', async () => {
  const exported = opened({
    people: [{ id: 'a', name: 'Ὀδυσσεύς' }],
    customers: ['Patients!'],
    ties: ['a > Patients'],
  })!;
  const [own, other] = await Promise.all(
    [ownPainter, threadPainter].map((painter) => webPng(exported, painter)),
  );
  expect(Buffer.from(own).equals(Buffer.from(other))).toBe(true);
});

test('a thread that fails says so, and the next one paints', async () => {
  await expect(threadPainter.paint('no picture', { width: 10, otherLetters: false })).rejects.toThrow();
  const png = readPng(await threadPainter.paint(page(''), { width: 10, otherLetters: false }));
  expect(png.width).toBe(10);
});

test('more than eight at once are too many', async () => {
  const all = Array.from({ length: 9 }, () =>
    threadPainter.paint(page(''), { width: 10, otherLetters: false }),
  );
  const results = await Promise.allSettled(all);
  const refused = results.filter((result) => result.status === 'rejected');
  expect(refused.map(({ reason }) => [reason.status, reason.title])).toEqual([
    [503, 'Too many pictures at once'],
  ]);
});
