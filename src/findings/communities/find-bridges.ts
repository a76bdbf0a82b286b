import { betweenness } from '#graph/communities/betweenness.ts';
import { drawChains } from '#graph/communities/draw-chains.ts';
import { type EndsJoined, endsJoined, endsJoinedBy } from '#graph/communities/ends-joined.ts';
import type { Random } from '#graph/communities/seeded-random.ts';
import type { TieGraph } from '#graph/communities/tie-graph.ts';
import { errorOf, pickBridges, type Shares } from './pick-bridges.ts';

export interface Bridges {
  /** Chains that were drawn; 0 where all were counted. */
  readonly drawn: number;
  /** How far off the largest share may be, with 95 % certainty for all people at once. */
  readonly error: number;
  /** No order means anything. */
  readonly list: readonly Bridge[];
}

export interface Bridge {
  /** Row. */
  readonly person: number;
  readonly share: number;
  readonly joins: EndsJoined;
}

/** Nodes times nodes and arcs: up to here (some 1,100 people with five ties each) every chain is counted. */
const mostCounted = 8_000_000;
const draws = 20_000;

/**
 * Who stands between the others, and which parts of a division (`partOf` by node) they join: counted where the graph is
 * small enough, else estimated from chains drawn at random. Yields between steps.
 */
export function* findBridges(graph: TieGraph, partOf: Int32Array, random: Random): Generator<void, Bridges> {
  const nodes = graph.people.length;
  const isCounted = nodes * (nodes + graph.out.items.length) <= mostCounted;
  return yield* isCounted ? countBridges(graph, partOf) : drawBridges(graph, partOf, random);
}

function* countBridges(graph: TieGraph, partOf: Int32Array): Generator<void, Bridges> {
  const { through, chains } = yield* betweenness(graph);
  const shares = { of: through.map((each) => each / chains), drawn: 0 };
  const nodes = pickBridges(shares);
  return toBridges(graph, shares, { nodes, joins: yield* endsJoined(graph, { nodes, partOf }) });
}

function* drawBridges(graph: TieGraph, partOf: Int32Array, random: Random): Generator<void, Bridges> {
  const chains = yield* drawChains(graph, { draws, random });
  const of = new Float64Array(graph.people.length);
  for (const node of chains.between.items) of[node] += 1 / chains.count;
  // None drawn at all says as little as one.
  const shares = { of, drawn: Math.max(1, chains.count) };
  const nodes = pickBridges(shares);
  return toBridges(graph, shares, { nodes, joins: endsJoinedBy(chains, { nodes, partOf }) });
}

function toBridges(
  { people }: TieGraph,
  shares: Shares,
  { nodes, joins }: { nodes: readonly number[]; joins: readonly EndsJoined[] },
): Bridges {
  const { of, drawn } = shares;
  const largest = of.reduce((highest, share) => Math.max(highest, share), 0);
  const list = nodes.map((node, at) => ({ person: people[node], share: of[node], joins: joins[at] }));
  return { drawn, error: errorOf(shares, largest), list };
}
