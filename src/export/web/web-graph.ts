import { MultiDirectedGraph } from 'graphology';
import { edgeAttributes } from './edge-attributes.ts';
import type { GraphAttributes } from './graph-attributes.ts';
import { nodeAttributes } from './node-attributes.ts';
import { nodeIds } from './node-ids.ts';
import type { WebExport } from './web-export.ts';
import { webTitle, whoIsShown } from './web-words.ts';
import { plainText } from './xml-text.ts';

export type WebGraph = MultiDirectedGraph<GraphAttributes, GraphAttributes, GraphAttributes>;

/** What is shown of a web as a graph of its own, for the formats of networks. Nothing in it is of the store. */
export function webGraph(exported: WebExport): WebGraph {
  const { web, shown, asOf } = exported;
  const graph: WebGraph = new MultiDirectedGraph();
  graph.replaceAttributes({
    creator: 'Servemap',
    description: plainText([webTitle(exported), whoIsShown(exported)].filter(Boolean).join(': ')),
    lastModifiedDate: asOf,
  });
  const ids = nodeIds(exported);
  const attributesOf = nodeAttributes(exported);
  web.forEachNode((key, node) => {
    if (shown.nodes.has(key)) graph.addNode(ids.get(key), attributesOf(key, node));
  });
  let number = 0;
  web.forEachEdge((key, edge, from, to) => {
    if (!shown.edges.has(key)) return;
    number++;
    const giver = graph.getNodeAttribute(ids.get(from), 'color');
    graph.addEdgeWithKey(
      `e${number}`,
      ids.get(from),
      ids.get(to),
      edgeAttributes(exported, edge, String(giver)),
    );
  });
  return graph;
}
