import type { People } from '#model/people.ts';
import { once } from './once.ts';

const rows = once((people: People): ReadonlyMap<number, number> => {
  const found = new Map<number, number>();
  people.partyId.forEach((partyId, row) => {
    found.set(partyId, row);
  });
  return found;
});

/** The row of the person whom an address names by party id, -1 where there is none. */
export const findPerson = (people: People, partyId: string): number =>
  /^\d{1,9}$/.test(partyId) ? (rows(people).get(Number(partyId)) ?? -1) : -1;
