import { UndirectedGraph } from 'graphology';
import { listOf } from '../service-network.ts';
import type { Random } from './seeded-random.ts';
import type { TieGraph } from './tie-graph.ts';

/** Who works with whom, in whichever direction. Keys are nodes of the tie graph as text. */
export type JointGraph = UndirectedGraph<Record<string, never>, { weight: number }>;

/**
 * A tie graph without its direction: weight 1 where one serves the other, 2 where they serve each other. How many
 * services there are between two people adds nothing, as some list every one of them and others name the whole.
 */
export function toJointGraph(graph: TieGraph): JointGraph {
  return joinEnds(graph.people.length, endsOf(graph));
}

/**
 * The same people with as many ties each, but dealt out to one another by chance (M. Molloy and B. Reed, "A critical
 * point for random graphs with a given degree sequence", 1995): every tie is cut in two, and the halves are joined
 * anew. Who would be joined with themself loses those two halves.
 */
export function dealtByChance(graph: TieGraph, random: Random): JointGraph {
  const ends = endsOf(graph);
  shuffle(ends, random);
  return joinEnds(graph.people.length, ends);
}

/** The two nodes of each tie, one behind the other. */
function endsOf({ people, out }: TieGraph): number[] {
  const ends: number[] = [];
  for (let node = 0; node < people.length; node++)
    for (const other of listOf(out, node)) ends.push(node, other);
  return ends;
}

function joinEnds(nodes: number, ends: readonly number[]): JointGraph {
  const joint: JointGraph = new UndirectedGraph({ allowSelfLoops: false });
  for (let node = 0; node < nodes; node++) joint.addNode(node);
  const weights = new Map<number, number>();
  for (let at = 0; at < ends.length; at += 2) {
    const [one, other] = [Math.min(ends[at], ends[at + 1]), Math.max(ends[at], ends[at + 1])];
    if (one !== other) weights.set(one * nodes + other, (weights.get(one * nodes + other) ?? 0) + 1);
  }
  for (const [pair, weight] of weights) {
    const [one, other] = [Math.floor(pair / nodes), pair % nodes];
    joint.addEdgeWithKey(pair, one, other, { weight });
  }
  return joint;
}

/** Every order is as likely as every other (Fisher and Yates). */
function shuffle(items: number[], random: Random): void {
  for (let at = items.length - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1));
    [items[at], items[other]] = [items[other], items[at]];
  }
}
