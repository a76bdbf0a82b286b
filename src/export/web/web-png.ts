import type { Painter } from './painter.ts';
import { sheetPng } from './sheet-png.ts';
import type { WebExport } from './web-export.ts';
import { webSheet } from './web-sheet.ts';
import { webCaption } from './web-words.ts';

/** The picture of the page as a PNG file. */
export const webPng = (exported: WebExport, painter: Painter): Promise<Uint8Array> =>
  sheetPng(webSheet(exported), webCaption(exported), painter);
