import { customerNode, gettingNode } from '#graph/service-network.ts';
import { type PartyRef, partyKind, partyRow } from '#model/party.ts';
import type { Facts } from '../facts.ts';
import { asColleagues } from './as-colleagues.ts';
import { firstAsked } from './no-customer.ts';
import type { RepairRule } from './repair-rule.ts';

/** The missing link is theirs, or that of somebody whom they serve. */
export const noLineOfSightRepair: RepairRule<'no-line-of-sight'> = {
  rule: 'no-line-of-sight',
  *suggest(facts, { subject }) {
    yield leadingOut(facts, subject);
    for (const customer of firstCustomers(facts, subject)) yield firstAsked(facts, customer, sees(facts));
    yield asColleaguesOut(facts, subject);
  },
};

/** The first unmet need of somebody in sight that names a person. */
export const leadingOut = (facts: Facts, person: number) => firstAsked(facts, person, sees(facts));

/** A customer in sight whom colleagues of a person serve. */
export const asColleaguesOut = (facts: Facts, person: number) =>
  asColleagues(facts, { person, direction: 'serve', admits: (party) => isInSight(facts, party) });

const sees =
  ({ sight }: Facts) =>
  (person: number): boolean =>
    sight.hops[person] >= 0;

/** Whether whoever serves this party has a line of sight. */
function isInSight({ network, sight }: Facts, party: PartyRef): boolean {
  const row = partyRow(party);
  const kind = partyKind(party);
  if (kind === 'person') return sight.hops[row] >= 0;
  return sight.hops[kind === 'customer' ? customerNode(network, row) : gettingNode(network, row)] >= 0;
}

const mostLookedAt = 20;

/** The first people whom a person serves by name. */
function firstCustomers({ network }: Facts, person: number): Set<number> {
  const { start, node } = network.out;
  const far = node.subarray(start[person], Math.min(start[person + 1], start[person] + mostLookedAt));
  return new Set(far.filter((each) => each < network.people));
}
