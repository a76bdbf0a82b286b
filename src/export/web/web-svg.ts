import { plainColours } from './picture-colours.ts';
import { pictureSvg } from './picture-svg.ts';
import type { Pen } from './picture-text.ts';
import type { WebExport } from './web-export.ts';
import { webSheet } from './web-sheet.ts';
import { webCaption } from './web-words.ts';

/** The picture of the page as an SVG file. */
export const webSvg = (exported: WebExport): string =>
  `${pictureSvg(webSheet(exported), [webCaption(exported)], pen).svg}\n`;

const pen: Pen = { colours: plainColours, halo: 'own-text', titles: true, missing: new Set() };
