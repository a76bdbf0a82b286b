import type { Facts } from '#findings/facts.ts';
import { type PartyRef, partyKind, partyRow } from '#model/party.ts';
import type { Repair, RepairChange, RepairReason } from '#model/repair.ts';
import type { Visible } from '#model/viewer.ts';

/** Whether a viewer may see everything that a repair names or was drawn from. */
export function mayShow(facts: Facts, visible: Visible, repair: Repair): boolean {
  if (visible.everything) return true;
  const { people, ties } = repair.drawnFrom;
  return (
    people.every((person) => visible.branch(person)) &&
    ties.every((tie) => visible.tie(tie)) &&
    maySeeReason(facts, visible, repair.reason) &&
    repair.changes.every((change) => maySeeChange(facts, visible, change))
  );
}

function maySeeReason({ organisation }: Facts, visible: Visible, reason: RepairReason): boolean {
  switch (reason.kind) {
    case 'need-served':
      return maySeeParty(visible, organisation.needs.supplier[reason.need]);
    case 'like-need':
    case 'stand-in':
      return visible.person(reason.person);
    case 'colleagues':
      return maySeeParty(visible, reason.party);
    case 'like-customer':
      return visible.customer(reason.customer);
    case 'upstream':
      return visible.tie(reason.tie);
    default:
      return true;
  }
}

function maySeeChange({ organisation }: Facts, visible: Visible, change: RepairChange): boolean {
  switch (change.kind) {
    case 'add-tie':
      return maySeeParty(visible, change.provider) && maySeeParty(visible, change.customer);
    case 'change-tie':
    case 'end-tie':
      return visible.tie(change.tie);
    case 'change-need':
      return visible.branch(organisation.needs.person[change.need]);
    case 'change-role':
      return visible.customer(change.customer);
  }
}

function maySeeParty(visible: Visible, party: PartyRef): boolean {
  return visible[partyKind(party)](partyRow(party));
}
