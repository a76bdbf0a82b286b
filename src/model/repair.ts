import type { CustomerRole } from './customers.ts';
import type { NeedState } from './needs.ts';
import type { PartyRef } from './party.ts';

/**
 * A small change that would close a finding, or make it smaller, drawn from what is known already. A plain value,
 * in rows of one organisation; nothing of it is done until somebody says so.
 */
export interface Repair {
  readonly effect: 'closes' | 'lessens';
  readonly reason: RepairReason;
  /** At least one. */
  readonly changes: readonly RepairChange[];
  readonly drawnFrom: DrawnFrom;
}

/** The rows that a repair tells of: it is only for who may see all of them. */
export interface DrawnFrom {
  /** People whose own ties or needs it rests on. */
  readonly people: readonly number[];
  readonly ties: readonly number[];
}

/**
 * One change of what is held. Its numbers are rows of an organisation and its parties `PartyRef`s; on the way to the
 * store (`toStoredChanges`) they are the store's own numbers.
 */
export type RepairChange =
  | NewTie
  | ({ readonly kind: 'change-tie'; readonly tie: number } & TieChange)
  | { readonly kind: 'end-tie'; readonly tie: number }
  | {
      readonly kind: 'change-need';
      readonly need: number;
      readonly state?: NeedState;
      readonly supplier?: PartyRef;
    }
  | { readonly kind: 'change-role'; readonly customer: number; readonly role: CustomerRole };

interface NewTie {
  readonly kind: 'add-tie';
  readonly provider: PartyRef;
  readonly customer: PartyRef;
  /** Blank where it is not known. */
  readonly service: string;
  readonly need: string;
  readonly promise: string;
  /** Whose word it is: the tie is claimed by that end. */
  readonly saidBy: 'provider' | 'customer';
}

/** What else of a tie than its ends and its service a repair may change. */
export interface TieChange {
  readonly promise?: string;
  readonly main?: boolean;
  /** ISO date. */
  readonly saidOn?: string;
  readonly underpinnedBy?: string;
}

/** How near the title of one person is to that of another. */
export type Likeness = 'same title and department' | 'like title and department' | 'same title';

/** Why a repair is suggested. */
export type RepairReason =
  /** Somebody's need names the provider. */
  | { readonly kind: 'need'; readonly need: number }
  /** The need names whoever serves them already: only its state is behind. */
  | { readonly kind: 'need-served'; readonly need: number }
  /** So many of the colleagues with such a title serve that customer, or are served by that provider. */
  | {
      readonly kind: 'colleagues';
      readonly direction: 'serve' | 'are served';
      readonly party: PartyRef;
      readonly count: number;
      readonly of: number;
      readonly likeness: Likeness;
    }
  /** The provider is their line manager. */
  | { readonly kind: 'manager' }
  /** The customers are the provider's direct reports. */
  | { readonly kind: 'reports' }
  /** The provider meets the same need of somebody else. */
  | { readonly kind: 'like-need'; readonly person: number }
  /** So many people's lines of sight end at this customer. */
  | { readonly kind: 'most-reached'; readonly customer: number; readonly people: number }
  /** Of several ties it leads to the primary customer, or to some outside customer, in the fewest hops. */
  | { readonly kind: 'nearest'; readonly tie: number; readonly hops: number; readonly primary: boolean }
  /** Several ties lead there alike; this one was said first. */
  | { readonly kind: 'said-first'; readonly tie: number; readonly primary: boolean }
  /** The provider serves another outside customer of the same kind. */
  | { readonly kind: 'like-customer'; readonly customer: number }
  /** The other end says no. */
  | { readonly kind: 'disputed' }
  /** The promise is what is agreed elsewhere: for the same service, or by colleagues to the same customer. */
  | { readonly kind: 'like-promise' }
  /** The tie is one of so many promises that are made to the provider. */
  | { readonly kind: 'upstream'; readonly tie: number; readonly of: number }
  /** A colleague of the same title and department. */
  | { readonly kind: 'stand-in'; readonly person: number }
  | { readonly kind: 'stale' };
