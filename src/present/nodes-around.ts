import type { Web } from '#graph/web-graph.ts';
import type { WebHops } from './web-view.ts';

interface From {
  /** Keys of the edges that may be walked. */
  readonly edges: ReadonlySet<string>;
  /** Key of the node to start from. */
  readonly focus: string;
  readonly hops: WebHops;
}

/**
 * The node in focus, whoever it serves and whoever serves it, so many hops out and in; a step between a group and its
 * members is none of its own. At the focus itself also the other ends of lines for gaps and dotted lines. Linear.
 */
export function nodesAround(web: Web, from: From): Set<string> {
  const near = new Set([...walk(web, from, 'out'), ...walk(web, from, 'in')]);
  web.forEachEdge(from.focus, (key, edge, source, target) => {
    const beside = edge.kind === 'gap' || edge.kind === 'dotted';
    if (beside && from.edges.has(key)) near.add(source === from.focus ? target : source);
  });
  return near;
}

/** One hop a round, and before each hop along memberships until there are no more. */
function walk(web: Web, { edges, focus, hops }: From, way: 'out' | 'in'): Set<string> {
  const seen = new Set([focus]);
  const onwards = (from: readonly string[], kind: 'member' | 'tie') => {
    const found: string[] = [];
    for (const node of from) {
      for (const { edge, source, target, attributes } of way === 'out'
        ? web.outEdgeEntries(node)
        : web.inEdgeEntries(node)) {
        const other = way === 'out' ? target : source;
        if (attributes.kind !== kind || !edges.has(edge) || seen.has(other)) continue;
        seen.add(other);
        found.push(other);
      }
    }
    return found;
  };
  const withGroups = (from: readonly string[]): string[] => {
    const more = onwards(from, 'member');
    return more.length > 0 ? [...from, ...withGroups(more)] : [...from];
  };
  let round = withGroups([focus]);
  for (let hop = 0; round.length > 0 && (hops === 'all' || hop < hops); hop++) {
    round = withGroups(onwards(round, 'tie'));
  }
  return seen;
}
