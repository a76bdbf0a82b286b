export const importances = ['', 'high', 'medium', 'low'] as const;
export type Importance = (typeof importances)[number];

export const needStates = ['', 'open', 'taken on', 'met', 'partly met', 'not met'] as const;
export type NeedState = (typeof needStates)[number];

/** What people say they need; row = need. Its identity is person + text. */
export interface Needs {
  readonly count: number;
  /** The store's own number; 0 in a run without a store. */
  readonly id: Int32Array;
  /** Row of the person who needs it. */
  readonly person: Int32Array;
  readonly text: readonly string[];
  /** From whom (`PartyRef`), `noParty` where not said or not known. */
  readonly supplier: Int32Array;
  /** What the file said of a supplier who could not be found; blank otherwise. */
  readonly supplierText: readonly string[];
  /** Index into `importances`; 0 is blank, which counts as medium. */
  readonly importance: Uint8Array;
  /** Index into `needStates`; 0 is blank (taken on if the supplier serves the person, else open). */
  readonly state: Uint8Array;
  /** If this is never delivered, who suffers, and how? */
  readonly ifNever: readonly string[];
}
