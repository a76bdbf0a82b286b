import type { WebGraph } from './web-graph.ts';

/** A graph as graphology writes it down: `Graph.from` makes it again. */
export const graphJson = (graph: WebGraph): string => `${JSON.stringify(graph.export(), null, 1)}\n`;
