import { type PartyRef, partyKind, partyRow } from '#model/party.ts';
import type { Lists } from './service-network.ts';

const nobody = -1;
const several = -2;

/** The one person here a party comes down to, nobody, several, or an outside customer as a number of its own. */
export function soleParty(party: PartyRef, here: Uint8Array, members: Lists): number {
  const row = partyRow(party);
  const kind = partyKind(party);
  if (kind === 'person') return here[row] ? row : nobody;
  if (kind === 'customer') return here.length + row;
  const count = members.start[row + 1] - members.start[row];
  if (count === 0) return nobody;
  return count === 1 ? members.items[members.start[row]] : several;
}

/** Whether somebody at one end, as `soleParty` has it, gives to somebody else at the other. */
export const isPair = (giver: number, getter: number): boolean =>
  giver !== nobody && getter !== nobody && (giver !== getter || giver === several);
