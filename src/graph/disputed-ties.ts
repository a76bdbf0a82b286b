import { tieFlag } from '#model/ties.ts';
import type { ServiceNetwork } from './service-network.ts';
import { isPair, soleParty } from './sole-party.ts';

/** 1 for each tie that would count if nobody disputed it. Linear in ties. */
export function disputedTies({ organisation, here, members }: ServiceNetwork): Uint8Array {
  const { ties } = organisation;
  const { flags } = ties;
  const disputed = new Uint8Array(ties.count);
  for (let tie = 0; tie < ties.count; tie++) {
    if ((flags[tie] & (tieFlag.disputed | tieFlag.ended)) !== tieFlag.disputed) continue;
    const giver = soleParty(ties.provider[tie], here, members);
    if (isPair(giver, soleParty(ties.customer[tie], here, members))) disputed[tie] = 1;
  }
  return disputed;
}
