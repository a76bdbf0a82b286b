import type { AnswerState } from './people.ts';

export const severities = ['high', 'medium', 'low', 'info'] as const;
export type Severity = (typeof severities)[number];

export const ruleIds = [
  'no-customer',
  'unserved',
  'need-unmet',
  'manager-does-not-serve',
  'no-line-of-sight',
  'closed-circle',
  'unserved-customer',
  'no-primary-customer',
] as const;
export type RuleId = (typeof ruleIds)[number];

/** How well ties cover a person, from none to their own name. */
export const coverages = ['none', 'everyone', 'group', 'name'] as const;
export type Coverage = (typeof coverages)[number];

interface Of<Rule extends RuleId, SubjectType, Evidence> {
  readonly rule: Rule;
  readonly severity: Severity;
  readonly subjectType: SubjectType;
  /** Row of the person or outside customer; the number of the circle; 0 for the organisation. */
  readonly subject: number;
  /** True where too few have answered to tell; the severity is then info. */
  readonly notKnownYet: boolean;
  readonly evidence: Evidence;
}

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
  | Of<'unserved-customer', 'customer', null>
  | Of<'no-primary-customer', 'organisation', { readonly primaries: readonly number[] }>;

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
