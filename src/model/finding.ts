import type { AnswerState } from './people.ts';
import type { RatingFigure } from './rating-cells.ts';

export const severities = ['high', 'medium', 'low', 'info'] as const;
export type Severity = (typeof severities)[number];

export const ruleIds = [
  'no-customer',
  'unserved',
  'need-unmet',
  'manager-does-not-serve',
  'no-line-of-sight',
  'closed-circle',
  'no-primary-customer',
  'unserved-customer',
  'only-through-intermediaries',
  'disputed-tie',
  'mirror-gap',
  'poorly-served',
  'no-promise',
  'promise-not-carried',
  'single-provider',
  'overloaded',
  'silo',
  'stale-tie',
] as const;
export type RuleId = (typeof ruleIds)[number];

/** How well ties cover a person, from none to their own name. */
export const coverages = ['none', 'everyone', 'group', 'name'] as const;
export type Coverage = (typeof coverages)[number];

interface Of<Rule extends RuleId, SubjectType, Evidence> {
  readonly rule: Rule;
  readonly severity: Severity;
  readonly subjectType: SubjectType;
  /** Row of the person, department or outside customer; the number of the circle; 0 for the organisation. */
  readonly subject: number;
  /** True where too few have answered to tell; the severity is then info. */
  readonly notKnownYet: boolean;
  readonly evidence: Evidence;
}

/** The ties of one provider that a rule is about. */
export interface TieEvidence {
  readonly count: number;
  /** Rows of the first of them, `mostTiesListed` at most. */
  readonly ties: readonly number[];
}

/** A provider of thousands of ties is told how many they are, and which the first are. */
export const mostTiesListed = 20;

/** Whoever gives a tie: a person; a department as a group; a team, by its manager; everyone, by the organisation. */
export type ProviderType = 'person' | 'department' | 'manager' | 'organisation';

type ByProvider<Rule extends RuleId> = OfEach<Rule, ProviderType, TieEvidence>;

type OfEach<Rule extends RuleId, SubjectType, Evidence> = SubjectType extends unknown
  ? Of<Rule, SubjectType, Evidence>
  : never;

/** One flagged gap: a plain value; its words live in `present`. */
export type Finding =
  | Of<'no-customer', 'person', { readonly coverage: Coverage; readonly answer: AnswerState }>
  | Of<'unserved', 'person', { readonly coverage: Coverage }>
  | Of<
      'need-unmet',
      'person',
      { readonly need: number; readonly reason: 'open' | 'disputed' | 'not met' | 'partly met' }
    >
  | Of<
      'manager-does-not-serve',
      'manager',
      { readonly notServed: readonly number[]; readonly reports: number }
    >
  | Of<'no-line-of-sight', 'person', null>
  | Of<'closed-circle', 'circle', { readonly members: readonly number[] }>
  | Of<'no-primary-customer', 'organisation', { readonly primaries: readonly number[] }>
  | OfEach<
      'no-primary-customer',
      'department' | 'person',
      {
        /** How many ties there are to choose from, and how many are marked as the main one. */
        readonly ties: number;
        readonly main: number;
      }
    >
  | Of<'unserved-customer', 'customer', null>
  | Of<
      'only-through-intermediaries',
      'customer',
      {
        /** Rows of the outside customers who serve this one. */
        readonly through: readonly number[];
      }
    >
  | ByProvider<'disputed-tie'>
  | OfEach<
      'mirror-gap',
      'department' | 'manager',
      {
        /** How its people are served, and how they serve. */
        readonly given: RatingFigure;
        readonly received: RatingFigure;
      }
    >
  | OfEach<
      'poorly-served',
      'department' | 'manager',
      {
        readonly received: RatingFigure;
        /** Somebody outside who cannot choose another provider is among those who rated. */
        readonly captive: boolean;
      }
    >
  | ByProvider<'no-promise'>
  | Of<
      'promise-not-carried',
      'customer',
      {
        /** 1 where the tie that serves the customer directly is the gap. */
        readonly hop: number;
        /** Row of the tie at which what is required is no longer carried. */
        readonly tie: number;
        readonly reason: 'no promise' | 'nothing underpins' | 'circle';
        /** Rows of the ties from the gap, the first, down to the customer. */
        readonly chain: readonly number[];
        /** Ties that serve the customer directly, and how many of them carry the requirement to the end. */
        readonly direct: number;
        readonly directCarried: number;
      }
    >
  | Of<
      'single-provider',
      'person',
      {
        /** Others who would lose their only provider or their line of sight, each counted once. */
        readonly lost: number;
        /** How many would lose the one, how many the other, and rows of the first of them. */
        readonly providersLost: number;
        readonly provider: readonly number[];
        readonly sightsLost: number;
        readonly sight: readonly number[];
      }
    >
  | Of<
      'overloaded',
      'person',
      {
        /** Different customers by name, the ties to them, and all ties that their department gives by name. */
        readonly customers: number;
        readonly ties: number;
        readonly departmentTies: number;
      }
    >
  | Of<'silo', 'department', { readonly people: number; readonly ties: number }>
  | ByProvider<'stale-tie'>;

export type SubjectType = Finding['subjectType'];

/** The overview figures of an organisation, department, team or branch; all counts are of people here. */
export interface Figures {
  readonly people: number;
  /** With a customer, served: by name or through a team or department; `everyone` alone does not count. */
  readonly withCustomer: number;
  readonly served: number;
  readonly managers: number;
  readonly managersServingAll: number;
  readonly inSight: number;
  /** Median hops of those in sight, null if nobody is. */
  readonly medianHops: number | null;
  /** Counted ties given, and how many of them both ends reported. */
  readonly ties: number;
  readonly tiesConfirmed: number;
  readonly answered: number;
}
