import type { Painter } from './painter.ts';
import type { WebExport } from './web-export.ts';
import { webGexf } from './web-gexf.ts';
import { webJson } from './web-json.ts';
import { webPng } from './web-png.ts';
import { webSvg } from './web-svg.ts';
import { webFileName } from './web-words.ts';

export type WebFormatId = 'svg' | 'png' | 'gexf' | 'json';

/** A picture or network to write or send. */
export interface WebFile {
  readonly fileName: string;
  readonly type: string;
  readonly body: string | Uint8Array;
}

interface WebFormat {
  readonly id: WebFormatId;
  readonly type: string;
  write(exported: WebExport, painter: Painter): string | Promise<Uint8Array>;
}

/** Every format of a web. A new one is one file and one line here. */
export const webFormats: readonly WebFormat[] = [
  { id: 'svg', type: 'image/svg+xml; charset=utf-8', write: webSvg },
  { id: 'png', type: 'image/png', write: webPng },
  { id: 'gexf', type: 'application/gexf+xml; charset=utf-8', write: webGexf },
  { id: 'json', type: 'application/json; charset=utf-8', write: webJson },
];

/** Undefined for a format that there is none of. */
export const findWebFormat = (id: string): WebFormat | undefined =>
  webFormats.find((format) => format.id === id);

export const writeWeb = async (
  { id, type, write }: WebFormat,
  exported: WebExport,
  painter: Painter,
): Promise<WebFile> => ({
  fileName: webFileName(exported, id),
  type,
  body: await write(exported, painter),
});
