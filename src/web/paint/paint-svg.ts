import { createRequire } from 'node:module';
import { Resvg } from '@resvg/resvg-js';
import type { PaintHow } from '#export/web/painter.ts';

/** Inter as the pages have it, in files of the kind that resvg reads; the regular one first, so that it is the usual one. */
const typefaces = ['400Regular/Inter_400Regular', '600SemiBold/Inter_600SemiBold'].map((name) =>
  createRequire(import.meta.url).resolve(`@expo-google-fonts/inter/${name}.ttf`),
);

const fontsWith = (systemFonts: boolean) => ({
  fontFiles: typefaces,
  loadSystemFonts: systemFonts,
  defaultFontFamily: 'Inter',
  sansSerifFamily: 'Inter',
});

/** An SVG as a PNG. Takes a second for a large picture, so a server does it beside itself. */
export function paintSvg(svg: string, { width, otherLetters }: PaintHow): Uint8Array {
  const picture = new Resvg(svg, {
    fitTo: { mode: 'width', value: width },
    font: fontsWith(otherLetters),
    logLevel: 'off',
  });
  return picture.render().asPng();
}

const cell = 32;

/**
 * Those of these letters that neither Inter nor any typeface of this computer can draw: they come out blank, or as the
 * sign that stands for a letter which is none. Each is drawn in a row of its own and compared with that.
 */
export function missingLetters(letters: readonly string[]): string[] {
  const rows = [noLetter, ...letters];
  const texts = rows.map(
    (letter, row) => `<text x="8" y="${row * cell + 22}">&#${letter.codePointAt(0)};</text>`,
  );
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${cell * 2}" height="${rows.length * cell}" font-family="Inter" font-size="16">${texts.join('')}</svg>`;
  const { pixels } = new Resvg(svg, { font: fontsWith(true), logLevel: 'off' }).render();
  const bytes = cell * cell * 2 * 4;
  const drawn = (row: number) => pixels.subarray(row * bytes, (row + 1) * bytes);
  const none = drawn(0);
  return letters.filter((_, at) => {
    const own = drawn(at + 1);
    return own.equals(none) || own.every((byte) => byte === 0);
  });
}

/** Nobody may ever give this code point a letter. */
const noLetter = '\u{10FFFF}';
