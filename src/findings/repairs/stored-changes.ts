import { hash } from 'node:crypto';
import type { Organisation } from '#model/organisation.ts';
import { type PartyRef, partyKind, partyRow } from '#model/party.ts';
import type { Repair, RepairChange } from '#model/repair.ts';

/** The changes of a repair in the store's own numbers, which mean the same after every other change. */
export const toStoredChanges = (organisation: Organisation, { changes }: Repair): RepairChange[] =>
  changes.map((change) => toStored(organisation, change));

function toStored(organisation: Organisation, change: RepairChange): RepairChange {
  const { ties, needs, customers } = organisation;
  const party = (ref: PartyRef) => partyIdOf(organisation, ref);
  switch (change.kind) {
    case 'add-tie':
      return { ...change, provider: party(change.provider), customer: party(change.customer) };
    case 'change-tie':
    case 'end-tie':
      return { ...change, tie: ties.id[change.tie] };
    case 'change-need': {
      const supplier = change.supplier === undefined ? {} : { supplier: party(change.supplier) };
      return { ...change, need: needs.id[change.need], ...supplier };
    }
    case 'change-role':
      return { ...change, customer: customers.partyId[change.customer] };
  }
}

function partyIdOf({ people, customers, groups }: Organisation, party: PartyRef): number {
  const row = partyRow(party);
  const kind = partyKind(party);
  return { person: people, customer: customers, group: groups }[kind].partyId[row];
}

/** Tells one repair from another: a page sends it back, and only the very repair that was shown there is done. */
export const repairStamp = (organisation: Organisation, repair: Repair): string =>
  hash('sha256', JSON.stringify(toStoredChanges(organisation, repair))).slice(0, 16);
