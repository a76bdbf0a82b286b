import type { CoverageColumn } from '#graph/coverage.ts';
import {
  type Arcs,
  countOf,
  gettingNode,
  givingNode,
  groupKindOf,
  listOf,
  nodeAt,
  type ServiceNetwork,
} from '#graph/service-network.ts';
import { coverages } from '#model/finding.ts';
import type { PartyRef } from '#model/party.ts';
import type { Facts } from './facts.ts';

/** Who is left without: rows of people, which are the same in both organisations. */
export interface CoverageLosses {
  readonly losingCustomers: readonly number[];
  readonly losingProviders: readonly number[];
  /** Whom each of them had, in the organisation before: up to three, those by name first. */
  readonly customersLost: ReadonlyMap<number, readonly PartyRef[]>;
  readonly providersLost: ReadonlyMap<number, readonly PartyRef[]>;
}

/**
 * The people who are here before and after, had a customer (a provider) by name or through a team or department
 * before, and have none after. Rows of the organisation before must be the same rows in the one after, as they are in
 * an import's plan. Linear in people, plus the ties of those who lose.
 */
export function coverageLosses(before: Facts, after: Facts): CoverageLosses {
  const both = peopleHereInBoth(before, after);
  const losing = (covered: Covered): number[] =>
    both.filter((person) => isCovered(before[covered], person) && !isCovered(after[covered], person));
  const lostBy = (people: readonly number[], covered: Covered) =>
    new Map(people.map((person) => [person, partiesOf(before.network, person, covered)]));
  const [losingCustomers, losingProviders] = [losing('serves'), losing('served')];
  return {
    losingCustomers,
    losingProviders,
    customersLost: lostBy(losingCustomers, 'serves'),
    providersLost: lostBy(losingProviders, 'served'),
  };
}

type Covered = 'serves' | 'served';

const mostParties = 3;

const isCovered = (coverage: CoverageColumn, person: number): boolean =>
  coverage[person] >= coverages.indexOf('group');

function peopleHereInBoth(before: Facts, after: Facts): number[] {
  const people: number[] = [];
  before.network.here.forEach((here, person) => {
    if (here && after.network.here[person]) people.push(person);
  });
  return people;
}

/** The first different parties at the far ends of a person's own ties, then of those of their team and department. */
function partiesOf(network: ServiceNetwork, person: number, covered: Covered): PartyRef[] {
  const giving = covered === 'serves';
  const arcs = giving ? network.out : network.in;
  const groups = [...listOf(network.groupsOf, person)].filter((group) => !isEveryone(network, group));
  const nodes = [person, ...groups.map((group) => (giving ? givingNode : gettingNode)(network, group))];
  const { provider, customer } = network.organisation.ties;
  const far = giving ? customer : provider;
  const parties = new Set<PartyRef>();
  for (const node of nodes) {
    for (let at = arcs.start[node]; at < arcs.start[node + 1] && parties.size < mostParties; at++) {
      if (isAnother(network, arcs, at, person)) parties.add(far[arcs.tie[at]]);
    }
  }
  return [...parties];
}

/** Whether an arc leads to somebody else by name or as a team or department. */
function isAnother(network: ServiceNetwork, arcs: Arcs, at: number, person: number): boolean {
  const { kind, row } = nodeAt(network, arcs.node[at]);
  if (kind === 'person') return row !== person;
  if (kind === 'customer') return true;
  if (isEveryone(network, row)) return false;
  return countOf(network.members, row) > 1 || listOf(network.members, row)[0] !== person;
}

const isEveryone = (network: ServiceNetwork, group: number): boolean =>
  groupKindOf(network, group) === 'everyone';
