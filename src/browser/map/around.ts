import type { MapGraph } from './map-graph.ts';

/** Whoever is brought out, while the rest steps back: keys of dots and lines. */
export interface Around {
  readonly centre: string;
  readonly dots: ReadonlySet<string>;
  readonly lines: ReadonlySet<string>;
}

/**
 * A dot, whoever it serves and whoever serves it, so many hops out and in. Linear in what is found; so far and no
 * further, since nobody follows thousands of lines.
 */
export function around(graph: MapGraph, centre: string, hops: number): Around {
  const start = [centre, ...peopleRound(graph, centre)];
  const dots = new Set(start);
  const lines = new Set<string>();
  for (const way of ['out', 'in'] as const) walk(graph, { start, hops, way }, { dots, lines });
  return { centre, dots, lines };
}

const mostLines = 4000;

/** The people of an opened department, where it is the department that is chosen. */
function peopleRound(graph: MapGraph, centre: string): string[] {
  const { kind, node } = graph.getNodeAttribute(centre, 'dot');
  if (kind !== 'hub') return [];
  return graph.filterNodes((key, { dot }) => dot.node === node && key !== centre);
}

function walk(
  graph: MapGraph,
  { start, hops, way }: { start: readonly string[]; hops: number; way: 'out' | 'in' },
  { dots, lines }: { dots: Set<string>; lines: Set<string> },
): void {
  const each = way === 'out' ? graph.forEachOutEdge.bind(graph) : graph.forEachInEdge.bind(graph);
  const seen = new Set(start);
  let round = [...start];
  for (let hop = 0; hop < hops && round.length > 0; hop++) {
    const next: string[] = [];
    // Whoever is met through a team is no hop further: the round goes on with them.
    for (const key of round) {
      each(key, (line, { line: { kind } }, from, to) => {
        const other = way === 'out' ? to : from;
        if (lines.size >= mostLines) return;
        lines.add(line);
        dots.add(other);
        if (seen.has(other)) return;
        seen.add(other);
        (kind === 'member' ? round : next).push(other);
      });
    }
    round = next;
  }
}
