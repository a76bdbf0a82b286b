import { graphGexf } from '../web/graph-gexf.ts';
import { graphJson } from '../web/graph-json.ts';
import type { Painter } from '../web/painter.ts';
import { sheetPng } from '../web/sheet-png.ts';
import { sheetSvg } from '../web/sheet-svg.ts';
import { findWebFormat, type WebFile, type WebFormatId } from '../web/web-formats.ts';
import type { MapExport } from './map-export.ts';
import { mapGraph } from './map-graph.ts';
import { mapSheet } from './map-sheet.ts';
import { mapCaption, mapFileName } from './map-words.ts';

type Write = (exported: MapExport, painter: Painter) => string | Promise<Uint8Array>;

/** The map in each format of a web. */
const writers: Readonly<Record<WebFormatId, Write>> = {
  svg: (exported) => sheetSvg(mapSheet(exported), mapCaption(exported)),
  png: (exported, painter) => sheetPng(mapSheet(exported), mapCaption(exported), painter),
  gexf: (exported) => graphGexf(mapGraph(exported)),
  json: (exported) => graphJson(mapGraph(exported)),
};

/** @param id of a format that there is */
export const writeMap = async (id: WebFormatId, exported: MapExport, painter: Painter): Promise<WebFile> => ({
  fileName: mapFileName(exported, id),
  type: findWebFormat(id)!.type,
  body: await writers[id](exported, painter),
});
