import { groupKindOf } from '#graph/service-network.ts';
import { noParty, type PartyRef, partyKind, partyRow } from '#model/party.ts';
import type { Facts } from '../facts.ts';
import { isUnmet } from './known-needs.ts';
import type { RepairRule } from './repair-rule.ts';
import { takeOnNeed } from './take-on-need.ts';

/** A need that somebody inside has of somebody outside the department, or the other way round, is taken on. */
export const siloRepair: RepairRule<'silo'> = {
  rule: 'silo',
  *suggest(facts, { subject }) {
    const { needs, people } = facts.organisation;
    for (let need = 0; need < needs.count; need++) {
      const supplier = needs.supplier[need];
      if (supplier === noParty || !facts.network.here[needs.person[need]]) continue;
      const asker = people.department[needs.person[need]];
      const asked = departmentOf(facts, supplier);
      if (asked === undefined || (asker === subject) === (asked === subject) || !isUnmet(facts, need))
        continue;
      yield takeOnNeed(facts, need, supplier);
    }
  },
};

/** The department of a person, or that a group is, -1 for none; undefined for a team, which may be in several. */
function departmentOf({ organisation, network }: Facts, party: PartyRef): number | undefined {
  const row = partyRow(party);
  if (partyKind(party) === 'person') return organisation.people.department[row];
  if (partyKind(party) === 'customer') return -1;
  return groupKindOf(network, row) === 'department' ? organisation.groups.of[row] : undefined;
}
