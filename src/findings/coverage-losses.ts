import {
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

/**
 * Who is left with less: rows of people, which are the same in both organisations. To lose the only provider is to be
 * served by nobody at all, as in `single-provider` (see `onlyProviders`): a tie through a team, a department or everyone
 * is one. Being served only like everybody counts for less, as in `unserved` and the figures, so whoever comes down to
 * that is told apart. The same holds of customers.
 */
export interface CoverageLosses {
  readonly losingCustomers: readonly number[];
  readonly losingProviders: readonly number[];
  /** Had a customer (a provider) by name or through a team or department, and are left with ties of everyone. */
  readonly servingLikeEverybody: readonly number[];
  readonly servedLikeEverybody: readonly number[];
  /** Whom each of all these had, in the organisation before: up to three, those by name first. */
  readonly customersLost: ReadonlyMap<number, readonly PartyRef[]>;
  readonly providersLost: ReadonlyMap<number, readonly PartyRef[]>;
}

/**
 * Compares the coverage of the people who are here before and after. Rows of the organisation before must be the same
 * rows in the one after, as they are in an import's plan. Linear in people, plus the ties of those who lose.
 */
export function coverageLosses(before: Facts, after: Facts): CoverageLosses {
  const both = peopleHereInBoth(before, after);
  const [serves, served] = (['serves', 'served'] as const).map((covered) => {
    const [had, has] = [before[covered], after[covered]];
    const losing = both.filter((person) => had[person] > none && has[person] === none);
    const likeEverybody = both.filter((person) => had[person] > everyone && has[person] === everyone);
    const lost = [...losing, ...likeEverybody].map(
      (person) => [person, partiesOf(before, person, covered)] as const,
    );
    return { losing, likeEverybody, lost: new Map(lost) };
  });
  return {
    losingCustomers: serves.losing,
    losingProviders: served.losing,
    servingLikeEverybody: serves.likeEverybody,
    servedLikeEverybody: served.likeEverybody,
    customersLost: serves.lost,
    providersLost: served.lost,
  };
}

const none = coverages.indexOf('none');
const everyone = coverages.indexOf('everyone');
const mostParties = 3;

function peopleHereInBoth(before: Facts, after: Facts): number[] {
  const people: number[] = [];
  before.network.here.forEach((here, person) => {
    if (here && after.network.here[person]) people.push(person);
  });
  return people;
}

/**
 * The first different parties at the far ends of a person's own ties, then of those of their team and department; of
 * ties of everyone only where they had no others.
 */
function partiesOf(facts: Facts, person: number, covered: 'serves' | 'served'): PartyRef[] {
  const { network } = facts;
  const giving = covered === 'serves';
  const arcs = giving ? network.out : network.in;
  const passesOver = (group: number) => isEveryone(network, group) && facts[covered][person] > everyone;
  const groups = [...listOf(network.groupsOf, person)].filter((group) => !passesOver(group));
  const nodes = [person, ...groups.map((group) => (giving ? givingNode : gettingNode)(network, group))];
  const isAnother = (node: number): boolean => {
    const { kind, row } = nodeAt(network, node);
    if (kind === 'customer') return true;
    return kind === 'person' ? row !== person : !passesOver(row) && hasAnother(network, row, person);
  };
  const { provider, customer } = network.organisation.ties;
  const far = giving ? customer : provider;
  const parties = new Set<PartyRef>();
  for (const node of nodes) {
    for (let at = arcs.start[node]; at < arcs.start[node + 1] && parties.size < mostParties; at++) {
      if (isAnother(arcs.node[at])) parties.add(far[arcs.tie[at]]);
    }
  }
  return [...parties];
}

/** Whether a group has a member other than the person. */
const hasAnother = ({ members }: ServiceNetwork, group: number, person: number): boolean =>
  countOf(members, group) > 1 || listOf(members, group)[0] !== person;

const isEveryone = (network: ServiceNetwork, group: number): boolean =>
  groupKindOf(network, group) === 'everyone';
