import { coverages } from '#model/finding.ts';
import type { Arcs } from './service-network.ts';
import {
  countOf,
  gettingNode,
  givingNode,
  groupKindOf,
  nodeAt,
  type ServiceNetwork,
} from './service-network.ts';

/** Index into `coverages` of each person: 0 none, 1 only through everyone, 2 through a team or department, 3 by name. */
export type CoverageColumn = Uint8Array;

const none = coverages.indexOf('none');
const likeEverybody = coverages.indexOf('everyone');
const inGroup = coverages.indexOf('group');
const byName = coverages.indexOf('name');

/** The best strength with which each person serves somebody. Linear in ties and memberships. */
export const coverageOut = (network: ServiceNetwork): CoverageColumn =>
  coverage(network, network.out, (group) => givingNode(network, group));

/** The best strength with which each person is served. Linear in ties and memberships. */
export const coverageIn = (network: ServiceNetwork): CoverageColumn =>
  coverage(network, network.in, (group) => gettingNode(network, group));

function coverage(network: ServiceNetwork, arcs: Arcs, nodeOf: (group: number) => number): CoverageColumn {
  const best = new Uint8Array(network.people);
  for (let person = 0; person < network.people; person++) {
    for (let at = arcs.start[person]; at < arcs.start[person + 1] && best[person] < byName; at++) {
      best[person] = Math.max(best[person], isEveryone(network, arcs.node[at]) ? likeEverybody : byName);
    }
  }
  for (let group = 0; group < network.groups; group++) {
    const everyone = groupKindOf(network, group) === 'everyone';
    const far = farEnds(network, arcs, nodeOf(group), everyone);
    if (far.inGroup === nobody && far.likeEverybody === nobody) continue;
    const { start, items } = network.members;
    for (let at = start[group]; at < start[group + 1]; at++) {
      const person = items[at];
      if (best[person] < inGroup && reaches(far.inGroup, person)) best[person] = inGroup;
      else if (best[person] === none && reaches(far.likeEverybody, person)) best[person] = likeEverybody;
    }
  }
  return best;
}

/**
 * The far ends of a group's ties, as far as they matter: nobody yet, one person, or more than one party. A tie whose
 * far end is the member alone is no tie of that member's, so one person is told apart from several.
 */
type FarEnd = number;
const nobody: FarEnd = -1;
const several: FarEnd = -2;

const reaches = (far: FarEnd, person: number): boolean => far !== nobody && far !== person;

function farEnds(network: ServiceNetwork, arcs: Arcs, node: number, everyone: boolean) {
  const far = { inGroup: nobody, likeEverybody: nobody };
  for (let at = arcs.start[node]; at < arcs.start[node + 1]; at++) {
    const strength = everyone || isEveryone(network, arcs.node[at]) ? 'likeEverybody' : 'inGroup';
    const end = farEnd(network, arcs.node[at]);
    if (far[strength] === nobody) far[strength] = end;
    else if (far[strength] !== end) far[strength] = several;
  }
  return far;
}

function farEnd(network: ServiceNetwork, node: number): FarEnd {
  const { kind, row } = nodeAt(network, node);
  if (kind === 'person') return row;
  if (kind === 'customer' || countOf(network.members, row) > 1) return several;
  return network.members.items[network.members.start[row]];
}

function isEveryone(network: ServiceNetwork, node: number): boolean {
  if (node < network.people + network.customers) return false;
  return groupKindOf(network, nodeAt(network, node).row) === 'everyone';
}
