import { sheetSvg } from './sheet-svg.ts';
import type { WebExport } from './web-export.ts';
import { webSheet } from './web-sheet.ts';
import { webCaption } from './web-words.ts';

/** The picture of the page as an SVG file. */
export const webSvg = (exported: WebExport): string => sheetSvg(webSheet(exported), webCaption(exported));
