import { fileURLToPath } from 'node:url';
import * as fontkit from 'fontkit';
import { expect, test } from 'vitest';
import { advanceWidths, textWidth, unitsPerEm } from '#present/advance-widths.ts';

const openInter = (part: string) =>
  fontkit.openSync(
    fileURLToPath(import.meta.resolve(`@fontsource-variable/inter/files/inter-${part}-wght-normal.woff2`)),
  );

test('every width in the table is the one in the font file', () => {
  const fonts = [openInter('latin'), openInter('latin-ext')];
  expect(fonts[0].unitsPerEm).toBe(unitsPerEm);
  for (const { from, widths } of advanceWidths) {
    for (const [at, width] of widths.entries()) {
      const font = fonts.find((each) => each.hasGlyphForCodePoint(from + at));
      expect([from + at, width]).toEqual([from + at, font?.glyphForCodePoint(from + at).advanceWidth ?? 0]);
    }
  }
});

test('a text is as wide as its letters: "Ab" is 1413 + 1254 units of an em of 2048', () => {
  expect(textWidth('Ab', 12)).toBeCloseTo((2667 * 12) / 2048);
});

test('a letter of another script counts a full em, and an accent that stands alone nothing', () => {
  expect(textWidth('田中', 10)).toBe(20);
  expect(textWidth('e\u0301', 10)).toBe(textWidth('e', 10));
  expect(textWidth('محمد', 10)).toBe(40);
});

test('semibold is a little wider', () => {
  expect(textWidth('Patients', 13, 'semibold')).toBeGreaterThan(textWidth('Patients', 13));
});
