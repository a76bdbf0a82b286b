/**
 * A party (person, outside customer or group) as one small integer, so that ties fit into typed arrays:
 * the row in its own table × 4, plus its kind.
 */
export type PartyRef = number;

export type PartyKind = 'person' | 'customer' | 'group';

const kinds: readonly PartyKind[] = ['person', 'customer', 'group'];

export const noParty: PartyRef = -1;

export const personRef = (person: number): PartyRef => person * 4;
export const customerRef = (customer: number): PartyRef => customer * 4 + 1;
export const groupRef = (group: number): PartyRef => group * 4 + 2;

/** The kind of a party; `noParty` has none, so ask only of a real one. */
export const partyKind = (party: PartyRef): PartyKind => kinds[party & 3];

/** The party's row in the table of its kind. */
export const partyRow = (party: PartyRef): number => party >> 2;
