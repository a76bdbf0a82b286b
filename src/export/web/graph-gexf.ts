import { write } from 'graphology-gexf';
import type { GraphAttributes } from './graph-attributes.ts';
import type { WebGraph } from './web-graph.ts';

/** A graph as GEXF 1.3, which Gephi and others open: attributes with their types, places and colours. */
export const graphGexf = (graph: WebGraph): string =>
  `${write(graph, { version: '1.3', pedantic: true, formatEdge })}\n`;

/** The kind keeps edges between the same two apart where a reader knows it, and is an attribute for those who do not. */
const formatEdge = (_: string, { label, weight, color, ...attributes }: GraphAttributes) => ({
  ...(label !== undefined && { label: String(label) }),
  weight: Number(weight),
  kind: String(attributes.kind),
  viz: { color: String(color) },
  attributes,
});
