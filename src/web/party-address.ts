import type { Organisation } from '#model/organisation.ts';
import { customerRef, groupRef, noParty, type PartyRef, personRef } from '#model/party.ts';
import { partyLink } from '#present/links.ts';
import type { Scene } from './load-scene.ts';

/** The party with a number of the store's, `noParty` if there is none. */
export function findPartyById({ people, customers, groups }: Organisation, partyId: number): PartyRef {
  const tables = [
    { rows: people.partyId, ref: personRef },
    { rows: customers.partyId, ref: customerRef },
    { rows: groups.partyId, ref: groupRef },
  ];
  for (const { rows, ref } of tables) {
    const row = rows.indexOf(partyId);
    if (row >= 0) return ref(row);
  }
  return noParty;
}

/** The page about a party, saying what has just been done (a code of `doneMessages`). */
export function pageOfParty({ analysis, visible }: Scene, party: PartyRef, done: string): string {
  const { href } = partyLink(analysis, visible, party);
  const [path, fragment] = (href || '/').split('#');
  const address = `${path}${path.includes('?') ? '&' : '?'}done=${done}`;
  return fragment ? `${address}#${fragment}` : address;
}
