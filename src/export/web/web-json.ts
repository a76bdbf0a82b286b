import type { WebExport } from './web-export.ts';
import { webGraph } from './web-graph.ts';

/** The web as graphology writes a graph down: `Graph.from` makes it again. */
export const webJson = (exported: WebExport): string =>
  `${JSON.stringify(webGraph(exported).export(), null, 1)}\n`;
