import type { ServiceNetwork } from './service-network.ts';

/**
 * Of each person the one person who serves them, by counted ties of any strength, where there is exactly one
 * provider and it is a person; else -1. A group that gives stands for its members without the person themself, an
 * outside customer for itself. Linear in ties and memberships: what a group gets is looked through once, for its
 * first three providers, which is enough to tell one from several for every member, themself left out.
 */
export function onlyProviders(network: ServiceNetwork): Int32Array {
  const { people, groups, groupsOf } = network;
  const firstGetting = network.nodes - groups;
  const gettingFrom = Array.from({ length: groups }, (_, group) =>
    firstProviders(network, firstGetting + group),
  );
  const only = new Int32Array(people).fill(-1);
  for (let person = 0; person < people; person++) {
    let one = oneOf(firstProviders(network, person), person, nobody);
    for (let at = groupsOf.start[person]; one !== several && at < groupsOf.start[person + 1]; at++) {
      one = oneOf(gettingFrom[groupsOf.items[at]], person, one);
    }
    if (one < people) only[person] = one;
  }
  return only;
}

const nobody = -1;
const several = Number.POSITIVE_INFINITY;

/** Up to three different people (rows) and outside customers (nodes) who serve a node. */
function firstProviders(network: ServiceNetwork, node: number): number[] {
  const { start, node: from } = network.in;
  const firstGiving = network.people + network.customers;
  const found: number[] = [];
  const meet = (party: number) => {
    if (!found.includes(party)) found.push(party);
  };
  for (let at = start[node]; at < start[node + 1] && found.length < 3; at++) {
    if (from[at] < firstGiving) {
      meet(from[at]);
      continue;
    }
    const { start: first, items } = network.members;
    const group = from[at] - firstGiving;
    for (let slot = first[group]; slot < first[group + 1] && found.length < 3; slot++) meet(items[slot]);
  }
  return found;
}

/** The one provider so far, `nobody` or `several`, once these are added and the person themself is left out. */
function oneOf(providers: readonly number[], person: number, soFar: number): number {
  let one = soFar;
  for (const provider of providers) {
    if (provider === person || provider === one) continue;
    if (one !== nobody) return several;
    one = provider;
  }
  return one;
}
