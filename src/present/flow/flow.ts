import type { WebNode } from '#graph/web-graph.ts';
import type { Part } from './read-steps.ts';

/** A place in a column: somebody, a group, folded people, an outside customer, or a way past the inside customers. */
export interface Stop {
  readonly column: number;
  /** Key of the node of the web; `department:<row>` of people folded here, with `/<shelf>` of those who lack something; `way/<key>` past the inside customers. */
  readonly key: string;
  /** Null for people folded here, and for a way. */
  readonly node: WebNode | null;
  /** Keys of the nodes of the web that stand here. */
  readonly keys: readonly string[];
  /** Rows of the people it stands for in this column. */
  readonly rows: readonly number[];
  /** Row of the department, -1 for none, `severalDepartments` where people of several stand as one. */
  readonly department: number;
  readonly shelf: Shelf;
  /** An inside customer from whom no chain leads on to an outside one. */
  readonly endsHere: boolean;
}

/**
 * What stands together in a column, from top to bottom: in the team the manager, its groups, the others, and at the foot
 * those with a gap and those with a dotted line; among outside customers the primary ones, then the others.
 */
export const shelf = {
  first: 0,
  groups: 1,
  others: 2,
  unserved: 3,
  noCustomer: 4,
  neither: 5,
  dotted: 6,
} as const;
export type Shelf = (typeof shelf)[keyof typeof shelf];

/** In place of a department’s row, of people of several departments who stand as one. */
export const severalDepartments = -2;

export interface FlowLink {
  readonly kind: 'tie' | 'gap' | 'further';
  /** Numbers of stops. */
  readonly from: number;
  readonly to: number;
  /** Number of the way it takes past the inside customers, -1 where it needs none. */
  readonly way: number;
  /** The edges of the web that it stands for; none where a chain goes on beyond the web. */
  readonly parts: readonly Part[];
  /** How many ties it stands for. */
  readonly ties: number;
  /** Of a chain that goes on beyond the web. */
  readonly hops: number;
}

export interface Flow {
  readonly stops: readonly Stop[];
  /** From one column to a later one. */
  readonly links: readonly FlowLink[];
  /** Within the team. */
  readonly inner: readonly FlowLink[];
}
