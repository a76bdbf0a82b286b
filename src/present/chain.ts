import type { Facts } from '#findings/facts.ts';
import { chainOf } from '#graph/line-of-sight.ts';
import { customerNode, nodeAt } from '#graph/service-network.ts';
import { customerRoles } from '#model/customers.ts';
import { customerRef, partyKind, partyRow, personRef } from '#model/party.ts';
import { textOf } from '#model/ties.ts';
import type { Visible } from '#model/viewer.ts';
import { type Link, partyLink } from './links.ts';
import { groupName } from './names.ts';
import { wordsOf } from './words.ts';

/** One stop of a line of sight, and how the service goes on from there. */
export interface ChainStop {
  readonly party: Link;
  /** A title, "primary customer", "outside customer". */
  readonly what: string;
  readonly outside: boolean;
  /** What is given to the next stop; blank at the end, or where the viewer may not see the tie. */
  readonly service: string;
  /** "as part of Pharmacy", where a group gives it. */
  readonly note: string;
  readonly last: boolean;
}

/** From a person to the nearest outside customer and on to a primary one; empty without a line of sight. */
export function chainStops(facts: Facts, visible: Visible, person: number): ChainStop[] {
  const steps = chainOf(facts.network, facts.sight, person);
  if (steps.length === 0) return [];
  const { ties } = facts.organisation;
  const stops = steps.map((step) => personStop(facts, visible, step));
  const end = partyRow(ties.customer[steps[steps.length - 1].tie]);
  const further = onToPrimary(facts, end);
  const customers = [end, ...further.map((tie) => partyRow(ties.customer[tie]))];
  customers.forEach((customer, at) => {
    stops.push(customerStop(facts, visible, { customer, tie: further[at] ?? -1 }));
  });
  return stops;
}

function personStop(
  facts: Facts,
  visible: Visible,
  { person, tie }: { person: number; tie: number },
): ChainStop {
  const { people, ties, texts } = facts.organisation;
  const shown = visible.person(person);
  const provider = ties.provider[tie];
  const asGroup = partyKind(provider) === 'group' && visible.tie(tie);
  return {
    party: partyLink(facts, visible, personRef(person)),
    what: shown ? people.title[person] : '',
    outside: false,
    service: visible.tie(tie) ? textOf(texts, ties.service, tie) : '',
    note: asGroup ? `as part of ${groupName(facts, visible, partyRow(provider))}` : '',
    last: false,
  };
}

function customerStop(
  facts: Facts,
  visible: Visible,
  { customer, tie }: { customer: number; tie: number },
): ChainStop {
  const { customers, ties, texts } = facts.organisation;
  const primary = customerRoles[customers.role[customer]] === 'primary';
  return {
    party: partyLink(facts, visible, customerRef(customer)),
    what: `${primary ? 'primary' : 'outside'} ${wordsOf(facts).customer}`,
    outside: true,
    service: tie >= 0 && visible.tie(tie) ? textOf(texts, ties.service, tie) : '',
    note: '',
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
