export const customerRoles = ['unknown', 'primary', 'supporting'] as const;
export type CustomerRole = (typeof customerRoles)[number];

export const customerKinds = [
  'end user',
  'client',
  'family',
  'volunteer',
  'intermediary',
  'partner',
  'funder',
  'employer',
  'regulator',
] as const;

/** Whoever the organisation serves beyond its staff; row = outside customer. */
export interface Customers {
  readonly count: number;
  readonly partyId: Int32Array;
  readonly name: readonly string[];
  /** Index into `customerRoles`. */
  readonly role: Uint8Array;
  /** One of `customerKinds`, or blank. */
  readonly kind: readonly string[];
  /** May choose another provider: 0 not said, 1 yes, 2 no. */
  readonly canChoose: Uint8Array;
  /** What this customer requires, in words; may be blank. */
  readonly requirement: readonly string[];
}
