import { countOf, type Lists } from '../service-network.ts';
import type { Random } from './seeded-random.ts';
import type { TieGraph } from './tie-graph.ts';

/** Shortest chains between pairs of people drawn at random. */
export interface DrawnChains {
  /** Pairs from the one of which a chain leads to the other; the others were drawn in vain. */
  readonly count: number;
  /** By chain: its two ends. */
  readonly from: Int32Array;
  readonly to: Int32Array;
  /** By chain: the nodes between its ends. */
  readonly between: Lists;
}

/**
 * Draws pairs of nodes, every pair as likely as every other, and for each one of the shortest chains between them,
 * each as likely as every other. How often a node is between is then an estimate of its betweenness (M. Riondato and
 * E. Kornaropoulos, "Fast approximation of betweenness centrality through sampling", 2014). A chain is searched from
 * both ends at once, always on the side with less ahead (M. Borassi and E. Natale, "KADABRA is an adaptive algorithm
 * for betweenness via random approximation", 2016), which meets a small part of the graph. Yields after every draw.
 */
export function* drawChains(
  graph: TieGraph,
  { draws, random }: { draws: number; random: Random },
): Generator<void, DrawnChains> {
  const nodes = graph.people.length;
  const [down, up] = [startSide(graph.out, nodes), startSide(graph.in, nodes)];
  const ends: [number[], number[]] = [[], []];
  const start = [0];
  const items: number[] = [];
  for (let draw = 0; draw < draws && nodes > 1; draw++) {
    const from = Math.floor(random() * nodes);
    const to = (from + 1 + Math.floor(random() * (nodes - 1))) % nodes;
    const meeting = meet(down, up, { from, to });
    if (meeting.length > 0) {
      pickChain({ down, up, meeting }, random, items);
      ends[0].push(from);
      ends[1].push(to);
      start.push(items.length);
    }
    yield;
  }
  return {
    count: ends[0].length,
    from: Int32Array.from(ends[0]),
    to: Int32Array.from(ends[1]),
    between: { start: Int32Array.from(start), items: Int32Array.from(items) },
  };
}

/** A search from one end: along the ties, or against them. */
interface Side {
  readonly arcs: Lists;
  readonly hops: Int32Array;
  /** Shortest chains from the end to each. */
  readonly ways: Float64Array;
  /** Nodes in the order in which they were reached: `count` of them, the outermost layer from `layer` on. */
  readonly reached: Int32Array;
  count: number;
  layer: number;
  /** Arcs that lead on from the outermost layer. */
  ahead: number;
}

const startSide = (arcs: Lists, nodes: number): Side => ({
  arcs,
  hops: new Int32Array(nodes).fill(-1),
  ways: new Float64Array(nodes),
  reached: new Int32Array(nodes),
  count: 0,
  layer: 0,
  ahead: 0,
});

/**
 * The nodes of one layer that all shortest chains pass, each exactly one of them; none where no chain leads across.
 * When a new layer first touches what the other side has reached, it can only be the other's outermost layer: a node
 * further in would have been touched a layer earlier.
 */
function meet(down: Side, up: Side, { from, to }: { from: number; to: number }): number[] {
  begin(down, from);
  begin(up, to);
  for (;;) {
    const [side, other] = down.ahead <= up.ahead ? [down, up] : [up, down];
    advance(side);
    if (side.count === side.layer) return [];
    const meeting: number[] = [];
    for (let at = side.layer; at < side.count; at++) {
      if (other.hops[side.reached[at]] >= 0) meeting.push(side.reached[at]);
    }
    if (meeting.length > 0) return meeting;
  }
}

function begin(side: Side, node: number): void {
  for (let at = 0; at < side.count; at++) side.hops[side.reached[at]] = -1;
  side.reached[0] = node;
  side.hops[node] = 0;
  side.ways[node] = 1;
  side.count = 1;
  side.layer = 0;
  side.ahead = countOf(side.arcs, node);
}

function advance(side: Side): void {
  const { arcs, hops, ways, reached } = side;
  const end = side.count;
  side.ahead = 0;
  for (let at = side.layer; at < end; at++) {
    const node = reached[at];
    const next = hops[node] + 1;
    for (let slot = arcs.start[node]; slot < arcs.start[node + 1]; slot++) {
      const far = arcs.items[slot];
      if (hops[far] < 0) {
        hops[far] = next;
        ways[far] = 0;
        reached[side.count++] = far;
        side.ahead += countOf(arcs, far);
      }
      if (hops[far] === next) ways[far] += ways[node];
    }
  }
  side.layer = end;
}

interface Found {
  readonly down: Side;
  readonly up: Side;
  readonly meeting: readonly number[];
}

/** Adds the nodes between the ends of one of the shortest chains. */
function pickChain({ down, up, meeting }: Found, random: Random, into: number[]): void {
  const middle = pickMiddle(down, up, { meeting, random });
  if (down.hops[middle] > 0 && up.hops[middle] > 0) into.push(middle);
  walkBack(down, up.arcs, { from: middle, random, into });
  walkBack(up, down.arcs, { from: middle, random, into });
}

/** One of those met, each as likely as chains pass it. */
function pickMiddle(
  down: Side,
  up: Side,
  { meeting, random }: { meeting: readonly number[]; random: Random },
): number {
  let all = 0;
  for (const node of meeting) all += down.ways[node] * up.ways[node];
  let left = random() * all;
  for (const node of meeting) {
    left -= down.ways[node] * up.ways[node];
    if (left < 0) return node;
  }
  return meeting[meeting.length - 1];
}

/** From a node back to the end at which the side began: each step as likely as chains lead to it. */
function walkBack(
  side: Side,
  back: Lists,
  { from, random, into }: { from: number; random: Random; into: number[] },
): void {
  let node = from;
  while (side.hops[node] > 1) {
    const before = side.hops[node] - 1;
    let left = random() * side.ways[node];
    let nearer = -1;
    for (let slot = back.start[node]; slot < back.start[node + 1] && left >= 0; slot++) {
      if (side.hops[back.items[slot]] !== before) continue;
      nearer = back.items[slot];
      left -= side.ways[nearer];
    }
    node = nearer;
    into.push(node);
  }
}
