import type { Organisation } from '#model/organisation.ts';
import {
  customerRef,
  groupRef,
  noParty,
  type PartyRef,
  partyKind,
  partyRow,
  personRef,
} from '#model/party.ts';

type Parties = Pick<Organisation, 'people' | 'customers' | 'groups'>;

/** Store ids by row of each table. */
export interface StoreIds {
  readonly people: Int32Array;
  readonly customers: Int32Array;
  readonly groups: Int32Array;
  readonly ties: Int32Array;
  readonly needs: Int32Array;
}

/** The party id of a party, null for `noParty`. */
export function partyIdOf(ids: StoreIds, party: PartyRef): number | null {
  if (party === noParty) return null;
  const row = partyRow(party);
  const kind = partyKind(party);
  if (kind === 'person') return ids.people[row];
  return kind === 'customer' ? ids.customers[row] : ids.groups[row];
}

/** From party id to party; `noParty` for one that is not in the tables, and for null. */
export function indexParties({ people, customers, groups }: Parties): (partyId: number | null) => PartyRef {
  const refs = new Int32Array(highest(people.partyId, customers.partyId, groups.partyId) + 1).fill(noParty);
  people.partyId.forEach((id, row) => {
    refs[id] = personRef(row);
  });
  customers.partyId.forEach((id, row) => {
    refs[id] = customerRef(row);
  });
  groups.partyId.forEach((id, row) => {
    refs[id] = groupRef(row);
  });
  return (partyId) => (partyId === null ? noParty : (refs[partyId] ?? noParty));
}

/** The row of an id in an ascending column, undefined if it is not there. */
export function findRow(ids: Int32Array, id: number): number | undefined {
  let low = 0;
  for (let high = ids.length; low < high; ) {
    const middle = (low + high) >> 1;
    if (ids[middle] < id) low = middle + 1;
    else high = middle;
  }
  return ids[low] === id ? low : undefined;
}

/** Ids ascend with the row, so the last is the highest. */
const highest = (...columns: readonly Int32Array[]): number =>
  Math.max(-1, ...columns.map((ids) => ids[ids.length - 1] ?? -1));
