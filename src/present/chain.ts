import type { Facts } from '#findings/facts.ts';
import { type ChainStep, chainOf } from '#graph/line-of-sight.ts';
import { customerNode, nodeAt } from '#graph/service-network.ts';
import { customerRoles } from '#model/customers.ts';
import { customerRef, partyKind, partyRow, personRef } from '#model/party.ts';
import { claimState, textOf } from '#model/ties.ts';
import type { Visible } from '#model/viewer.ts';
import { type Link, partyLink } from './links.ts';
import { groupName } from './names.ts';
import { wordsOf } from './words.ts';

/** One stop of a chain, and how the service goes on from there. */
export interface ChainStop {
  readonly party: Link;
  /** A title, "primary customer", "outside customer". */
  readonly what: string;
  readonly outside: boolean;
  /** What is given to the next stop; blank at the end, or where the viewer may not see the tie. So are the next four. */
  readonly service: string;
  readonly promise: string;
  readonly claim: '' | 'confirmed' | 'claimed';
  /** "as part of Pharmacy", where a group gives it. */
  readonly note: string;
  /** The group that gets it, of whom the next stop is one. */
  readonly through: string;
  readonly last: boolean;
}

/** From a person to the nearest outside customer and on to a primary one; empty without a line of sight. */
export function chainStops(facts: Facts, visible: Visible, person: number): ChainStop[] {
  const steps = chainOf(facts.network, facts.sight, person);
  if (steps.length === 0) return [];
  const { ties } = facts.organisation;
  const end = partyRow(ties.customer[steps[steps.length - 1].tie]);
  const further = onToPrimary(facts, end);
  const customers = [end, ...further.map((tie) => partyRow(ties.customer[tie]))];
  return [
    ...steps.map((step) => stepStop(facts, visible, step)),
    ...customers.map((customer, at) => customerStop(facts, visible, { customer, tie: further[at] ?? -1 })),
  ];
}

/** A person, and what they give to the next. */
export const stepStop = (facts: Facts, visible: Visible, { person, tie }: ChainStep): ChainStop => ({
  ...personStop(facts, visible, person),
  ...stepWords(facts, visible, tie),
  last: false,
});

/** A person at the end of a chain. */
export const personStop = (facts: Facts, visible: Visible, person: number): ChainStop => ({
  party: partyLink(facts, visible, personRef(person)),
  what: visible.person(person) ? facts.organisation.people.title[person] : '',
  outside: false,
  ...nothing,
  last: true,
});

const nothing = { service: '', promise: '', claim: '', note: '', through: '' } as const;

type StepWords = Pick<ChainStop, 'service' | 'promise' | 'claim' | 'note' | 'through'>;

function stepWords(facts: Facts, visible: Visible, tie: number): StepWords {
  if (tie < 0 || !visible.tie(tie)) return nothing;
  const { ties, texts } = facts.organisation;
  const [provider, customer] = [ties.provider[tie], ties.customer[tie]];
  const group = (party: number) => groupName(facts, visible, partyRow(party));
  return {
    service: textOf(texts, ties.service, tie),
    promise: textOf(texts, ties.promise, tie),
    claim: claimState(ties.flags[tie]) === 'confirmed' ? 'confirmed' : 'claimed',
    note: partyKind(provider) === 'group' ? `as part of ${group(provider)}` : '',
    through: partyKind(customer) === 'group' ? group(customer) : '',
  };
}

function customerStop(
  facts: Facts,
  visible: Visible,
  { customer, tie }: { customer: number; tie: number },
): ChainStop {
  const primary = customerRoles[facts.organisation.customers.role[customer]] === 'primary';
  return {
    party: partyLink(facts, visible, customerRef(customer)),
    what: `${primary ? 'primary' : 'outside'} ${wordsOf(facts).customer}`,
    outside: true,
    ...stepWords(facts, visible, tie),
    last: tie < 0,
  };
}

/** The ties from an outside customer through further ones to the nearest primary one; none where there is no way. */
function onToPrimary({ network, organisation }: Facts, from: number): number[] {
  const { role } = organisation.customers;
  const isPrimary = (customer: number) => customerRoles[role[customer]] === 'primary';
  const ways = new Map<number, number[]>([[from, []]]);
  for (const [customer, way] of ways) {
    if (isPrimary(customer)) return way;
    const node = customerNode(network, customer);
    for (let at = network.out.start[node]; at < network.out.start[node + 1]; at++) {
      const far = nodeAt(network, network.out.node[at]);
      if (far.kind === 'customer' && !ways.has(far.row)) ways.set(far.row, [...way, network.out.tie[at]]);
    }
  }
  return [];
}
