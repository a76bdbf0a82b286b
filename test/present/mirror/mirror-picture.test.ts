import fc from 'fast-check';
import { expect, test } from 'vitest';
import { defaultSettings } from '#model/settings.ts';
import { mirrorFrame } from '#present/mirror/mirror-frame.ts';
import { type MirrorPicture, mirrorPicture } from '#present/mirror/mirror-picture.ts';
import type { MirrorRow } from '#present/mirror/mirror-rows.ts';
import { wordsOf } from '#present/words.ts';

const words = wordsOf({ settings: defaultSettings });
const frame = mirrorFrame(words, 640);

function row(text: string, given: number, received: number, people = 9): MirrorRow {
  const figure = (mean: number) => ({ sum: Math.round(mean * 10), ratings: 10, raters: 10 });
  return {
    name: { text, href: '' },
    people,
    both: { given: figure(given), received: figure(received) },
    serves: { mean: received.toFixed(1), raters: '10 raters' },
    isServed: { mean: given.toFixed(1), raters: '10 raters' },
    difference: '',
    isGap: false,
    isPoor: false,
    items: [],
  };
}

const dotOf = (picture: MirrorPicture, at: number) => picture.dots[at];

test('better served stands further right, better service higher', () => {
  const picture = mirrorPicture([row('Low', 2, 2), row('High', 4, 5)], frame)!;
  const [low, high] = [dotOf(picture, 0), dotOf(picture, 1)];
  expect(high.x).toBeGreaterThan(low.x);
  expect(high.y).toBeLessThan(low.y);
});

test('a department that is served just as it serves stands on the diagonal', () => {
  const picture = mirrorPicture([row('Even', 3.5, 3.5)], frame)!;
  const { x, y } = dotOf(picture, 0);
  const { left, bottom } = picture.field;
  expect(x - left).toBeCloseTo(bottom - y, 1);
});

test('without both means there is nothing to place', () => {
  expect(mirrorPicture([], frame)).toBeNull();
  expect(mirrorPicture([{ ...row('Half', 3, 3), both: null }], frame)).toBeNull();
});

const mean = fc.integer({ min: 10, max: 50 }).map((tenths) => tenths / 10);
const rows = fc.array(
  fc.tuple(fc.string({ minLength: 1, maxLength: 30 }), mean, mean, fc.integer({ min: 1, max: 500 })),
  { maxLength: 40 },
);

test('no name lies on another or on a dot, and each dot has everything in its title', () => {
  fc.assert(
    fc.property(rows, fc.constantFrom(640, 350), (units, side) => {
      const dots =
        mirrorPicture(
          units.map((unit) => row(...unit)),
          mirrorFrame(words, side),
        )?.dots ?? [];
      expect(dots.length).toBe(units.length);
      const boxes = dots.flatMap(({ label }) => (label ? [label.box] : []));
      for (const [at, one] of boxes.entries()) {
        for (const other of boxes.slice(at + 1)) {
          const apart =
            one.right <= other.left ||
            other.right <= one.left ||
            one.bottom <= other.top ||
            other.bottom <= one.top;
          expect(apart).toBe(true);
        }
        for (const { x, y } of dots) {
          expect(x > one.left && x < one.right && y > one.top && y < one.bottom).toBe(false);
        }
      }
      dots.forEach(({ title }, at) => {
        expect(title).toContain(units[at][0]);
      });
    }),
  );
});
