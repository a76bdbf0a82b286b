import { noParty, type PartyRef } from '#model/party.ts';
import type { Ties } from '#model/ties.ts';
import type { Interned } from './intern.ts';
import type { TieRow } from './tables.ts';

export const tieColumns = [
  'id',
  'provider',
  'customer',
  'flags',
  'service',
  'need',
  'promise',
  'customer_part',
  'how_delivered',
  'said_on',
  'underpinned_by',
  'rating',
] as const;

export type StoredTie = Pick<TieRow, (typeof tieColumns)[number]>;

/** How stored party ids and texts become the model's numbers. */
export interface TieNumbers {
  readonly refOf: (partyId: number) => PartyRef;
  readonly texts: Interned;
}

/** Ties to be put into. */
export interface OpenTies extends Omit<Ties, 'rating'> {
  rating: Int32Array;
}

/** A copy with room for so many ties: cut, or with blank ones behind. */
export const resizeTies = (ties: Ties, count: number): OpenTies => ({
  count,
  id: resize(ties.id, count),
  provider: resize(ties.provider, count),
  customer: resize(ties.customer, count),
  flags: resizeBytes(ties.flags, count),
  service: resize(ties.service, count),
  need: resize(ties.need, count),
  promise: resize(ties.promise, count),
  customerPart: resize(ties.customerPart, count),
  howDelivered: resize(ties.howDelivered, count),
  saidOn: resize(ties.saidOn, count),
  underpinnedBy: resize(ties.underpinnedBy, count),
  rating: ties.rating.length > 0 ? resize(ties.rating, count) : ties.rating,
});

/** Puts a tie into a row; false, and nothing is put, if an end of it is not listed. */
export function putTie(ties: OpenTies, tie: number, row: StoredTie, { refOf, texts }: TieNumbers): boolean {
  const provider = refOf(row.provider);
  const customer = refOf(row.customer);
  if (provider === noParty || customer === noParty) return false;
  ties.id[tie] = row.id;
  ties.provider[tie] = provider;
  ties.customer[tie] = customer;
  ties.flags[tie] = row.flags;
  ties.service[tie] = texts.numberOf(row.service);
  ties.need[tie] = texts.numberOf(row.need);
  ties.promise[tie] = texts.numberOf(row.promise);
  ties.customerPart[tie] = texts.numberOf(row.customer_part);
  ties.howDelivered[tie] = texts.numberOf(row.how_delivered);
  ties.saidOn[tie] = texts.numberOf(row.said_on);
  ties.underpinnedBy[tie] = texts.numberOf(row.underpinned_by);
  putRating(ties, tie, row.rating);
  return true;
}

/** Where nothing is rated, the column takes no room. */
function putRating(ties: OpenTies, tie: number, rating: number): void {
  if (rating !== 0 && ties.rating.length === 0) ties.rating = new Int32Array(ties.count);
  if (tie < ties.rating.length) ties.rating[tie] = rating;
}

function resize(column: Int32Array, count: number): Int32Array {
  const resized = new Int32Array(count);
  resized.set(column.subarray(0, count));
  return resized;
}

function resizeBytes(column: Uint8Array, count: number): Uint8Array {
  const resized = new Uint8Array(count);
  resized.set(column.subarray(0, count));
  return resized;
}
