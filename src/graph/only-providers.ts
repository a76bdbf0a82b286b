import type { ServiceNetwork } from './service-network.ts';

/**
 * Of each person the one person who serves them, where there is exactly one provider and it is a person; else -1. A
 * counted tie of any strength makes a provider: by name, through a team or department, or through everyone (whoever
 * would come down to being served only like everybody is told apart in `coverageLosses`). A group that gives stands
 * for its members without the person themself, an outside customer for itself. Linear in ties and memberships: a
 * group is looked through once, for its first three providers, which is enough to tell one from several for every
 * member, themself left out.
 */
export function onlyProviders(network: ServiceNetwork): Int32Array {
  const { people, groupsOf, in: into } = network;
  const { giving, gettingFrom } = listByGroup(network);
  const firstGiving = network.people + network.customers;
  const only = new Int32Array(people).fill(nobody);
  for (let person = 0; person < people; person++) {
    let one = nobody;
    for (let at = into.start[person]; one !== several && at < into.start[person + 1]; at++) {
      const from = into.node[at];
      one = from < firstGiving ? add(one, from, person) : addAll(one, giving[from - firstGiving], person);
    }
    for (let at = groupsOf.start[person]; one !== several && at < groupsOf.start[person + 1]; at++) {
      one = addAll(one, gettingFrom[groupsOf.items[at]], person);
    }
    if (one >= 0 && one < people) only[person] = one;
  }
  return only;
}

const nobody = -1;
const several = -2;
const enough = 3;

/** People (rows) and outside customers (nodes). */
type Providers = readonly number[];

/** Of each group its first members, and the first providers of what it gets, `enough` at most. */
function listByGroup(network: ServiceNetwork): { giving: Providers[]; gettingFrom: Providers[] } {
  const { groups, members, in: into } = network;
  const firstGiving = network.people + network.customers;
  const [giving, gettingFrom]: [Providers[], Providers[]] = [[], []];
  for (let group = 0; group < groups; group++) {
    const start = members.start[group];
    giving.push(
      Array.from(members.items.subarray(start, Math.min(start + enough, members.start[group + 1]))),
    );
  }
  for (let node = firstGiving + groups; node < network.nodes; node++) {
    const found: number[] = [];
    for (let at = into.start[node]; at < into.start[node + 1] && found.length < enough; at++) {
      const from = into.node[at];
      for (const each of from < firstGiving ? [from] : giving[from - firstGiving]) {
        if (!found.includes(each)) found.push(each);
      }
    }
    gettingFrom.push(found);
  }
  return { giving, gettingFrom };
}

/** The one provider so far, `nobody` or `several`, once another is added; the person themself does not count. */
function add(soFar: number, provider: number, person: number): number {
  if (provider === person || provider === soFar) return soFar;
  return soFar === nobody ? provider : several;
}

function addAll(soFar: number, providers: Providers, person: number): number {
  let one = soFar;
  for (const provider of providers) if (one !== several) one = add(one, provider, person);
  return one;
}
