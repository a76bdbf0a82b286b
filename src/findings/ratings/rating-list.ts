import type { ServiceNetwork } from '#graph/service-network.ts';
import { type PartyRef, partyKind, partyRow } from '#model/party.ts';
import { ratingAt } from '#model/ratings.ts';

/**
 * The ratings that count, a column a field. A party is numbered as its row among people, then outside customers, then
 * groups; a group that is one person here is that person, so that nobody counts for two.
 */
export interface RatingList {
  readonly count: number;
  readonly parties: number;
  /** Parties from this one on are groups of two people or more. */
  readonly firstGroup: number;
  /** Who rates: the tie's customer. An outside customer or a group is one rater. */
  readonly rater: Int32Array;
  /** Who is rated: the tie's provider. */
  readonly rated: Int32Array;
  /** What it is rated with, packed (`ratingOf`). */
  readonly packed: Int32Array;
}

/** Null where no tie that counts is rated. Linear in the rated ties, which come first; nothing without any. */
export function ratingList(network: ServiceNetwork): RatingList | null {
  const { provider, customer, rating } = network.organisation.ties;
  if (rating.length === 0) return null;
  const groups = groupParties(network);
  const rater = new Int32Array(rating.length);
  const rated = new Int32Array(rating.length);
  const packed = new Int32Array(rating.length);
  let count = 0;
  for (let tie = 0; tie < rating.length; tie++) {
    if (!network.counted[tie] || ratingAt(rating, tie) === 0) continue;
    rater[count] = toParty(network, groups, customer[tie]);
    rated[count] = toParty(network, groups, provider[tie]);
    packed[count++] = rating[tie];
  }
  if (count === 0) return null;
  return {
    count,
    parties: network.people + network.customers + network.groups,
    firstGroup: network.people + network.customers,
    rater: rater.subarray(0, count),
    rated: rated.subarray(0, count),
    packed: packed.subarray(0, count),
  };
}

/** A group of one is this one person. */
function groupParties({ people, customers, groups, members }: ServiceNetwork): Int32Array {
  const party = new Int32Array(groups);
  for (let group = 0; group < groups; group++) {
    const isOne = members.start[group + 1] - members.start[group] === 1;
    party[group] = isOne ? members.items[members.start[group]] : people + customers + group;
  }
  return party;
}

function toParty({ people }: ServiceNetwork, groups: Int32Array, party: PartyRef): number {
  const row = partyRow(party);
  const kind = partyKind(party);
  return kind === 'person' ? row : kind === 'customer' ? people + row : groups[row];
}
