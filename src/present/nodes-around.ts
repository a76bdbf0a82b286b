import type { Web, WebEdge } from '#graph/web-graph.ts';
import type { WebHops } from './web-view.ts';

interface From {
  /** Keys of the edges that may be walked. */
  readonly edges: ReadonlySet<string>;
  /** Key of the node to start from. */
  readonly focus: string;
  readonly hops: WebHops;
}

/**
 * The node in focus, whoever it serves and whoever serves it, so many hops out and in. A step between a group and its
 * members is no hop of its own: whoever gives to a group gives to its members, but not through it to those to whom it
 * gives. At the focus itself also the other ends of lines for gaps and dotted lines. Linear.
 */
export function nodesAround(web: Web, from: From): Set<string> {
  const near = new Set([...walk(web, from, 'out'), ...walk(web, from, 'in')]);
  web.forEachEdge(from.focus, (key, edge, source, target) => {
    const beside = edge.kind === 'gap' || edge.kind === 'dotted';
    if (beside && from.edges.has(key)) near.add(source === from.focus ? target : source);
  });
  return near;
}

/** A node and how it was come to: a group that was come to by a tie goes on to its members, else by its own ties. */
interface Stop {
  readonly node: string;
  readonly by: WebEdge['kind'] | 'start';
}

/** Rounds of one hop each; what is come to through a group joins the round that it was come to in. */
function walk(web: Web, { edges, focus, hops }: From, way: 'out' | 'in'): Set<string> {
  const isGroup = (node: string) => web.getNodeAttribute(node, 'kind') === 'group';
  const nodes = new Set<string>();
  const seen = new Set<string>();
  let round: Stop[] = [{ node: focus, by: 'start' }];
  for (let hop = 0; round.length > 0 && (hops === 'all' || hop <= hops); hop++) {
    const next: Stop[] = [];
    for (const { node, by } of round) {
      const stop = isGroup(node) ? `${node} ${by}` : node;
      if (seen.has(stop)) continue;
      seen.add(stop);
      nodes.add(node);
      for (const { kind, other } of stepsFrom(web, { node, edges, way })) {
        const through = isGroup(node) ? by !== 'member' : hop !== hops;
        if (kind === 'member' && through) round.push({ node: other, by: kind });
        const on = hop !== hops && !(isGroup(node) && by === 'tie');
        if (kind === 'tie' && on) next.push({ node: other, by: kind });
      }
    }
    round = next;
  }
  return nodes;
}

function stepsFrom(
  web: Web,
  { node, edges, way }: { node: string; edges: ReadonlySet<string>; way: 'out' | 'in' },
): { kind: WebEdge['kind']; other: string }[] {
  const entries = way === 'out' ? web.outEdgeEntries(node) : web.inEdgeEntries(node);
  return [...entries].flatMap(({ edge, source, target, attributes: { kind } }) =>
    edges.has(edge) ? [{ kind, other: way === 'out' ? target : source }] : [],
  );
}
