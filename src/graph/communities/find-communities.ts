import untypedLouvain from 'graphology-communities-louvain';
import untypedModularity from 'graphology-metrics/graph/modularity.js';
import type { JointGraph } from './joint-graph.ts';
import type { Random } from './seeded-random.ts';

/** Both packages are CommonJS whose types speak of a default export that there is not. */
const louvain = untypedLouvain as unknown as typeof untypedLouvain.default;
const modularity = untypedModularity as unknown as typeof untypedModularity.default;

/** People who are tied to each other more than to the others. */
export interface Communities {
  /** By node: its community, numbered from the largest down; of equals, the one with the first node comes first. */
  readonly of: Int32Array;
  readonly count: number;
  /** How much more ties stay inside than chance would have it: 0 for no more, towards 1 for nearly all. */
  readonly modularity: number;
}

/**
 * Looks for communities by the Louvain method: nodes, then whole communities, move to whichever neighbour raises
 * modularity most, until nothing does (V. Blondel and others, "Fast unfolding of communities in large networks",
 * 2008; modularity: M. Newman and M. Girvan, "Finding and evaluating community structure in networks", 2004). About
 * linear in ties.
 *
 * Limits: it finds a good division, not the best, and others may be nearly as good (B. Good and others, 2010); small
 * communities in a large graph are taken together (S. Fortunato and M. Barthélemy, 2007); a community can hang
 * together by a thread (V. Traag and others, 2019); and there is some modularity by chance alone, the more the fewer
 * ties there are (R. Guimerà and others, 2004), so compare it with that of `dealtByChance`. The same graph and the
 * same numbers of `random` give the same communities.
 */
export function findCommunities(joint: JointGraph, random: Random): Communities {
  const found = louvain.detailed(joint, { getEdgeWeight: 'weight', rng: random });
  const of = numberBySize(Int32Array.from({ length: joint.order }, (_, node) => found.communities[node]));
  return { of, count: found.count, modularity: joint.size === 0 ? 0 : found.modularity };
}

/** The modularity of a given division of the same people; `of` by node. */
export const modularityOf = (joint: JointGraph, of: Int32Array): number =>
  joint.size === 0
    ? 0
    : modularity(joint, { getNodeCommunity: (node) => of[Number(node)], getEdgeWeight: 'weight' });

function numberBySize(of: Int32Array): Int32Array {
  const sizes = new Map<number, number>();
  for (const community of of) sizes.set(community, (sizes.get(community) ?? 0) + 1);
  const largest = [...sizes].sort(([, one], [, other]) => other - one).map(([community]) => community);
  const number = new Map(largest.map((community, at) => [community, at]));
  return of.map((community) => number.get(community) as number);
}
