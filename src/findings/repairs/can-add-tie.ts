import { knownPairs } from '#graph/known-pairs.ts';
import { groupKindOf } from '#graph/service-network.ts';
import { isPair, soleParty } from '#graph/sole-party.ts';
import { disputedPairs, isDisputed } from '#graph/ties-between.ts';
import { type PartyRef, partyKind, partyRow } from '#model/party.ts';
import type { Facts } from '../facts.ts';
import { perFacts } from './per-facts.ts';

/**
 * Whether a tie between two parties may be suggested: it would count, names nobody as "everyone", is not there yet in
 * any state (what has ended, ended for a reason), and the other end has not said no to one like it.
 */
export function canAddTie(facts: Facts, provider: PartyRef, customer: PartyRef): boolean {
  const { network } = facts;
  if (isEveryone(facts, provider) || isEveryone(facts, customer)) return false;
  const giver = soleParty(provider, network.here, network.members);
  const getter = soleParty(customer, network.here, network.members);
  if (!isPair(giver, getter) || isKnown(facts)(provider, customer)) return false;
  if (partyKind(customer) !== 'person') return true;
  return !isDisputed(network, disputed(facts), { supplier: provider, person: partyRow(customer) });
}

export const isEveryone = ({ network }: Facts, party: PartyRef): boolean =>
  partyKind(party) === 'group' && groupKindOf(network, partyRow(party)) === 'everyone';

const isKnown = perFacts(({ network }) => knownPairs(network));

/** For each pair of parties with a disputed tie, as `disputedPairs` has them. */
export const disputed = perFacts(({ network }) => disputedPairs(network));
