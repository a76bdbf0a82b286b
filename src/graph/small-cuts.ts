import type { Lists } from './service-network.ts';
import type { UnionFind } from './union-find.ts';

/**
 * Of a hypergraph, sets of nodes that some edges lead out of, but fewer than `least`; none if and only if there is no
 * such set. An edge joins any number of nodes; it leads out of a set that holds some of its nodes and not all.
 *
 * Nodes that only `least` edges or more could part are drawn together into one, until a node is left that fewer lead
 * out of, or no edge. Which nodes these are is read off an order in which each next node has the most edges in common
 * with those before it: from the node just before it in the order, no fewer edges than that part it (Nagamochi and
 * Ibaraki, "Computing edge-connectivity in multigraphs and capacitated graphs", 1992; for hypergraphs Klimmek and
 * Wagner, "A simple hypergraph min cut algorithm", 1996). Counting stops at `least`, which changes no answer.
 *
 * Each round costs the ends of the edges that are left, and leaves every connected piece at least one node smaller; on
 * the ties of an organisation a few rounds do.
 *
 * @param edges by edge its nodes, of which some may be equal
 * @param together nodes that count as one; those that are drawn together are joined in it
 * @returns the sets, each as the number that stands for it in `together`
 */
export function smallCuts(edges: Lists, together: UnionFind, least: number): number[] {
  for (let left = shrink(edges, together); left.names.length > 0; left = shrink(left.edges, together)) {
    const { names, at } = left;
    const small = names.filter((_, node) => at.start[node + 1] - at.start[node] < least);
    if (small.length > 0) return small;
    drawInOrder(left, together, least);
  }
  return [];
}

/**
 * Joins nodes that only `least` edges or more could part, whatever other edges there are. Stops where a round makes
 * next to no difference any more, so perhaps not all such.
 */
export function drawTogether(edges: Lists, together: UnionFind, least: number): void {
  let left = shrink(edges, together);
  for (let before = Infinity; left.ends.length < 0.99 * before; left = shrink(left.edges, together)) {
    before = left.ends.length;
    drawInOrder(left, together, least);
  }
}

/** Edges that join two nodes or more, and these nodes numbered anew. */
interface Shrunk {
  /** By edge its nodes, by their names. */
  readonly edges: Lists;
  /** The same, by their numbers. */
  readonly ends: Int32Array;
  /** By number, the node's name and its edges. */
  readonly names: readonly number[];
  readonly at: Lists;
}

/** Edges between nodes as they are drawn together by now; those within one are left out. */
function shrink({ start, items }: Lists, together: UnionFind): Shrunk {
  const lastEdge = new Int32Array(together.size).fill(-1);
  const starts = new Int32Array(start.length);
  const left = new Int32Array(items.length);
  let edges = 0;
  let filled = 0;
  for (let edge = 0; edge + 1 < start.length; edge++) {
    for (let at = start[edge]; at < start[edge + 1]; at++) {
      const name = together.find(items[at]);
      if (lastEdge[name] === edge) continue;
      lastEdge[name] = edge;
      left[filled++] = name;
    }
    if (filled - starts[edges] < 2) filled = starts[edges];
    else starts[++edges] = filled;
  }
  return numbered({ start: starts.subarray(0, edges + 1), items: left.subarray(0, filled) }, together.size);
}

function numbered(edges: Lists, size: number): Shrunk {
  const number = new Int32Array(size).fill(-1);
  const names: number[] = [];
  const ends = new Int32Array(edges.items.length);
  for (let at = 0; at < ends.length; at++) {
    const name = edges.items[at];
    if (number[name] < 0) number[name] = names.push(name) - 1;
    ends[at] = number[name];
  }
  return { edges, ends, names, at: edgesAt(edges.start, ends, names.length) };
}

function edgesAt(start: Int32Array, ends: Int32Array, nodes: number): Lists {
  const starts = new Int32Array(nodes + 1);
  for (let at = 0; at < ends.length; at++) starts[ends[at] + 1]++;
  for (let node = 0; node < nodes; node++) starts[node + 1] += starts[node];
  const next = starts.slice();
  const edges = new Int32Array(ends.length);
  for (let edge = 0; edge + 1 < start.length; edge++) {
    for (let at = start[edge]; at < start[edge + 1]; at++) edges[next[ends[at]]++] = edge;
  }
  return { start: starts, items: edges };
}

/** One such order. Whoever has `least` edges in common with those before is joined with the node just before. */
function drawInOrder({ edges, ends, names, at }: Shrunk, together: UnionFind, least: number): void {
  const common = new Uint8Array(names.length);
  const taken = new Uint8Array(names.length);
  const met = new Uint8Array(edges.start.length);
  const waiting: number[][] = Array.from({ length: least + 1 }, () => []);
  for (let node = names.length - 1; node >= 0; node--) waiting[0].push(node);
  const meet = (edge: number) => {
    met[edge] = 1;
    for (let each = edges.start[edge]; each < edges.start[edge + 1]; each++) {
      const node = ends[each];
      if (!taken[node] && common[node] < least) waiting[++common[node]].push(node);
    }
  };
  let before = -1;
  for (let most = 0; most >= 0; ) {
    const node = waiting[most].pop();
    if (node === undefined) {
      most--;
    } else if (!taken[node] && common[node] === most) {
      taken[node] = 1;
      if (most === least) together.join(names[before], names[node]);
      for (let each = at.start[node]; each < at.start[node + 1]; each++) {
        if (!met[at.items[each]]) meet(at.items[each]);
      }
      before = node;
      most = least;
    }
  }
}
