import type { MultiDirectedGraph } from 'graphology';
import type { ClaimState } from '#model/ties.ts';

/**
 * A web: the part of the service network that one page shows, as a graphology graph. Node keys are
 * `person:<party id>`, `customer:<party id>`, `group:<party id>` and `department:<row>` (-1 for no department),
 * so that they stay the same from one revision to the next.
 */
export type Web = MultiDirectedGraph<WebNode, WebEdge, WebAbout>;

/** What a web was cut for. */
export interface WebAbout {
  readonly scope: 'team' | 'branch' | 'department' | 'person' | 'people' | 'organisation';
  /** Key of the manager or person it is about; null for several or for the organisation, or where they are not in the web. */
  readonly focus: string | null;
  /** People here the web is about, drawn each or folded into their departments. */
  readonly people: number;
  /** True where these were too many, and each department is one node. */
  readonly folded: boolean;
}

export type WebNode = WebPerson | WebCustomer | WebGroup | WebDepartment;

export interface WebPerson {
  readonly kind: 'person';
  readonly row: number;
  /** Hops to the nearest outside customer, -1 without a line of sight. */
  readonly hops: number;
  /** Row, -1 for none. */
  readonly department: number;
  /** Not one of those the web is about: a neighbour. */
  readonly outside: boolean;
  /** As the figures count: a customer through `everyone` alone is none. False where the viewer may not see gaps. */
  readonly noCustomer: boolean;
  readonly unserved: boolean;
}

export interface WebCustomer {
  readonly kind: 'customer';
  readonly row: number;
  readonly primary: boolean;
}

export interface WebGroup {
  readonly kind: 'group';
  readonly row: number;
  readonly hops: number;
  /** The department, or that of the team's manager; -1 for everyone. */
  readonly department: number;
}

/** People of one department folded into one node. */
export interface WebDepartment {
  readonly kind: 'department';
  readonly row: number;
  readonly department: number;
  readonly people: number;
  /** Their rows, ascending. */
  readonly rows: readonly number[];
  readonly noCustomer: number;
  readonly unserved: number;
  readonly outOfSight: number;
  /** Reports here of a manager in this department who are not that manager's customers. */
  readonly notNamed: number;
  /** Median hops of those in sight, rounded down; -1 where nobody is. */
  readonly hops: number;
  readonly outside: boolean;
}

export type WebEdge =
  | {
      readonly kind: 'tie';
      /** The tie's row; where ties are summed, the first of them. */
      readonly tie: number;
      readonly claim: ClaimState;
      readonly ties: number;
      /** How many of them both ends reported. */
      readonly confirmed: number;
    }
  /** From a member to a group that gives, or from a group that gets to a member. */
  | { readonly kind: 'member' }
  /** From a manager to a report who is not their customer. */
  | { readonly kind: 'gap' }
  /** From a manager to somebody who has a dotted line to them. */
  | { readonly kind: 'dotted' };
