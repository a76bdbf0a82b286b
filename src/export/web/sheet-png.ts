import { isKnownLetter } from '#present/advance-widths.ts';
import type { Painter } from './painter.ts';
import { plainColours } from './picture-colours.ts';
import type { Sheet } from './picture-sheet.ts';
import { pictureSvg } from './picture-svg.ts';
import type { Pen } from './picture-text.ts';
import { dropWords, hasAny } from './xml-text.ts';

/** Pixels a side: a poster on paper, and some 60 MB while it is painted. */
const mostPixels = 4096;
const scale = 2;

/**
 * A picture with its caption as a PNG file, twice as fine as on the page. A name in letters for which the computer has no
 * typeface is left out, and the picture says so: boxes in its place would tell nobody anything.
 */
export async function sheetPng(sheet: Sheet, caption: string, painter: Painter): Promise<Uint8Array> {
  const whole = pictureSvg(sheet, [caption], pen);
  const letters = otherLetters(whole.svg);
  const missing = new Set(letters.length > 0 ? await painter.missing(letters) : []);
  const legible = missing.size > 0 ? withoutLetters(sheet, caption, missing) : whole;
  const fineness = Math.min(scale, mostPixels / Math.max(legible.width, legible.height));
  return painter.paint(legible.svg, {
    width: Math.round(legible.width * fineness),
    otherLetters: letters.length > missing.size,
  });
}

const pen: Pen = { colours: plainColours, halo: 'own-text', titles: false, missing: new Set() };

/** The letters that are not certain to be in our typeface; marks that are never drawn by themselves left out. */
const otherLetters = (svg: string): string[] =>
  [...new Set(svg)].filter((letter) => !isKnownLetter(letter) && !/[\s\p{Cc}\p{Cf}\p{M}]/u.test(letter));

function withoutLetters(sheet: Sheet, caption: string, missing: ReadonlySet<string>) {
  const leftOut = sheet.labels.filter(({ lines }) => lines.some(({ text }) => hasAny(text, missing))).length;
  const words = leftOut > 0 ? [leftOutWords(leftOut)] : [];
  return pictureSvg(sheet, [...words, dropWords(caption, missing, ' · ')], { ...pen, missing });
}

const leftOutWords = (names: number): string =>
  names === 1
    ? 'One name is in letters for which this computer has no typeface, and is left out; the SVG has it.'
    : `${names.toLocaleString('en-GB')} names are in letters for which this computer has no typeface, and are left out; the SVG has them.`;
