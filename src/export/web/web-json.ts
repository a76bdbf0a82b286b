import { graphJson } from './graph-json.ts';
import type { WebExport } from './web-export.ts';
import { webGraph } from './web-graph.ts';

/** The web as graphology writes a graph down. */
export const webJson = (exported: WebExport): string => graphJson(webGraph(exported));
