export const groupKinds = ['everyone', 'department', 'team'] as const;
export type GroupKind = (typeof groupKinds)[number];

/** Sets of people that serve or are served as one. Only groups that some tie or need names have a row. */
export interface Groups {
  readonly count: number;
  readonly partyId: Int32Array;
  /** Index into `groupKinds`. */
  readonly kind: Uint8Array;
  /** A department's row, a team's manager (person row), -1 for everyone. */
  readonly of: Int32Array;
}
