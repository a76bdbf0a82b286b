import { groupKindOf, type ServiceNetwork } from '#graph/service-network.ts';
import { type Finding, mostTiesListed, type ProviderType, type Severity } from '#model/finding.ts';
import { type PartyRef, partyKind, partyRow } from '#model/party.ts';
import type { Facts } from './facts.ts';

/** A rule about ties: which of them it is about. */
export interface TieRule {
  readonly rule: 'disputed-tie' | 'no-promise' | 'stale-tie';
  readonly severity: Severity;
  concerns(tie: number): boolean;
}

/**
 * One finding for each provider of ties that a rule is about: by person, department, manager of a team, then the
 * organisation. Ties of outside customers are nobody's here. Linear in ties, people and departments.
 */
export function findByProvider({ network }: Facts, { rule, severity, concerns }: TieRule): Finding[] {
  const { ties } = network.organisation;
  const concerned: number[] = [];
  for (let tie = 0; tie < ties.count; tie++) if (concerns(tie)) concerned.push(tie);
  if (concerned.length === 0) return [];
  const providers = listProviders(network);
  const { count, firstOf } = sortByProvider(ties.provider, providers, concerned);
  const findings: Finding[] = [];
  for (let provider = 0; provider < providers.count; provider++) {
    if (count[provider] === 0) continue;
    const subjectType = providers.typeOf(provider);
    findings.push({
      rule,
      severity,
      subjectType,
      subject: provider - providers.first[subjectType],
      notKnownYet: false,
      evidence: { count: count[provider], ties: firstOf(provider) },
    });
  }
  return findings;
}

/** How many of these ties each provider has, and which the first of them are. */
function sortByProvider(partyOf: Int32Array, providers: Providers, ties: readonly number[]) {
  const count = new Int32Array(providers.count);
  // Ties of one provider are chained, the first at `first`: so one pass is enough, from the last tie back.
  const first = new Int32Array(providers.count).fill(-1);
  const next = new Int32Array(ties.length);
  for (let at = ties.length - 1; at >= 0; at--) {
    const provider = providers.of(partyOf[ties[at]]);
    if (provider < 0) continue;
    count[provider]++;
    next[at] = first[provider];
    first[provider] = at;
  }
  const firstOf = (provider: number) => {
    const found = new Array<number>(Math.min(count[provider], mostTiesListed));
    for (let filled = 0, at = first[provider]; filled < found.length; at = next[at])
      found[filled++] = ties[at];
    return found;
  };
  return { count, firstOf };
}

/** Every possible provider under one number. */
interface Providers {
  readonly count: number;
  /** -1 for an outside customer. */
  of(party: PartyRef): number;
  typeOf(provider: number): ProviderType;
  /** The number of the first of each type; others of the type follow by row. */
  readonly first: Readonly<Record<ProviderType, number>>;
}

function listProviders(network: ServiceNetwork): Providers {
  const { people } = network.organisation;
  const department = network.people;
  const manager = department + people.departments.length;
  const organisation = manager + network.people;
  const ofGroup = Int32Array.from({ length: network.groups }, (_, group) => {
    const of = network.organisation.groups.of[group];
    const kind = groupKindOf(network, group);
    if (kind === 'department') return department + of;
    const who = kind === 'team' ? managerHere(network, of) : -1;
    return who < 0 ? organisation : manager + who;
  });
  return {
    count: organisation + 1,
    of: (party) => {
      const kind = partyKind(party);
      if (kind === 'person') return partyRow(party);
      return kind === 'group' ? ofGroup[partyRow(party)] : -1;
    },
    typeOf: (provider) => {
      if (provider < department) return 'person';
      if (provider < manager) return 'department';
      return provider < organisation ? 'manager' : 'organisation';
    },
    first: { person: 0, department, manager, organisation },
  };
}

/** The manager of a team, or, if they have left or their post is vacant, the next one above who is here; -1 for none. */
function managerHere({ here, organisation, people }: ServiceNetwork, manager: number): number {
  let at = manager;
  // No way up is longer than there are people, unless it goes round.
  for (let steps = 0; at >= 0 && !here[at] && steps < people; steps++) at = organisation.people.manager[at];
  return at >= 0 && here[at] ? at : -1;
}
