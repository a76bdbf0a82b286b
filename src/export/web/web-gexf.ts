import { graphGexf } from './graph-gexf.ts';
import type { WebExport } from './web-export.ts';
import { webGraph } from './web-graph.ts';

/** The web as GEXF. */
export const webGexf = (exported: WebExport): string => graphGexf(webGraph(exported));
