import { plainColours } from './picture-colours.ts';
import type { Sheet } from './picture-sheet.ts';
import { pictureSvg } from './picture-svg.ts';
import type { Pen } from './picture-text.ts';

/** A picture with its caption as an SVG file. */
export const sheetSvg = (sheet: Sheet, caption: string): string =>
  `${pictureSvg(sheet, [caption], pen).svg}\n`;

const pen: Pen = { colours: plainColours, halo: 'own-text', titles: true, missing: new Set() };
