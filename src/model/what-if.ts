/** What might happen, in rows of one organisation. Nothing of it is ever stored. */
export interface WhatIf {
  /** People who leave. */
  readonly leave: readonly number[];
  readonly moves: readonly Move[];
  /** In the order in which they happen: a department may take in another and then be taken in itself. */
  readonly merges: readonly Merge[];
}

/** A person gets another line manager; whoever reports to them goes with them. */
export interface Move {
  readonly person: number;
  readonly manager: number;
  /** The new department's row, -1 where it stays as it is. */
  readonly department: number;
}

/** One department (row) becomes part of another. */
export interface Merge {
  readonly from: number;
  readonly into: number;
}
