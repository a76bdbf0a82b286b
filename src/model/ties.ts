/** Bits of `Ties.flags`. */
export const tieFlag = { main: 1, byProvider: 2, byCustomer: 4, disputed: 8, ended: 16 } as const;

/** A text as its number in `Organisation.texts`; 0 is the blank text. */
export type TextId = number;

/**
 * Provider → customer, a column a field; row = tie. Its identity is provider + customer + service.
 * A column of texts may be shorter than `count` where the rest is blank: read it with `textOf`.
 */
export interface Ties {
  readonly count: number;
  /** The store's own number; 0 in a run without a store. */
  readonly id: Int32Array;
  /** Parties (`PartyRef`). */
  readonly provider: Int32Array;
  readonly customer: Int32Array;
  readonly flags: Uint8Array;
  /** Texts (`TextId`). */
  readonly service: Int32Array;
  readonly need: Int32Array;
  readonly promise: Int32Array;
  readonly customerPart: Int32Array;
  readonly howDelivered: Int32Array;
  /** ISO date. */
  readonly saidOn: Int32Array;
  readonly underpinnedBy: Int32Array;
  /** What the customer thinks of the service, packed (`ratingOf`); may be shorter than `count`: read it with `ratingAt`. */
  readonly rating: Int32Array;
}

export type TieText =
  | 'service'
  | 'need'
  | 'promise'
  | 'customerPart'
  | 'howDelivered'
  | 'saidOn'
  | 'underpinnedBy';

export const tieTexts: readonly TieText[] = [
  'service',
  'need',
  'promise',
  'customerPart',
  'howDelivered',
  'saidOn',
  'underpinnedBy',
];

export type ClaimState = 'claimed' | 'confirmed' | 'disputed';

const bothEnds = tieFlag.byProvider | tieFlag.byCustomer;

/** Claimed by one end, confirmed by both, or disputed by the other. */
export function claimState(flags: number): ClaimState {
  if (flags & tieFlag.disputed) return 'disputed';
  return (flags & bothEnds) === bothEnds ? 'confirmed' : 'claimed';
}

export const textOf = (texts: readonly string[], column: Int32Array, tie: number): string =>
  texts[column[tie] ?? 0];
