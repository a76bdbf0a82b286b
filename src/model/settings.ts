import { type RuleId, ruleIds, type Severity } from './finding.ts';

/** What an organisation may decide for itself. Plain data; whatever is not said is as the defaults have it. */
export interface Settings {
  /** Only rules that differ from how they come; see `ruleSetting`. */
  readonly rules: Readonly<Partial<Record<RuleId, RuleSetting>>>;
  readonly thresholds: Readonly<Record<ThresholdId, number>>;
  readonly vocabulary: Vocabulary;
}

export interface RuleSetting {
  readonly on: boolean;
  readonly severity: SeverityChoice;
}

/** A severity for all of a rule's findings, or a step from the one that each is found with. */
export const severityChoices = [
  'high',
  'medium',
  'low',
  'as-found',
  'one-step-higher',
  'one-step-lower',
] as const;
export type SeverityChoice = (typeof severityChoices)[number];

/** What a customer is called here, in the singular and the plural. */
export interface Vocabulary {
  readonly customer: string;
  readonly customers: string;
}

export interface Bounds {
  readonly least: number;
  readonly most: number;
}

/** Every threshold is a whole number within these bounds, both included. */
export const thresholdBounds = {
  /** Percent of people: with fewer answers, a finding that rests on silence is not known yet. */
  answeredEnough: { least: 50, most: 100 },
  /** Percent of people: with fewer answers, every page says that the picture is partial. */
  answeredPartial: { least: 30, most: 100 },
  /** So many others left without: high, medium. */
  singleProviderHigh: { least: 2, most: 1000 },
  singleProviderMedium: { least: 2, most: 1000 },
  /** The top so many percent of people by number of customers, with so many customers at least … */
  overloadedTopPercent: { least: 1, most: 50 },
  overloadedCustomers: { least: 2, most: 1000 },
  /** … and more than so many percent of their department's ties. */
  overloadedDepartmentPercent: { least: 1, most: 100 },
  /** Tenths of a mark: served by so much worse than it serves. */
  mirrorGapTenths: { least: 5, most: 30 },
  /** Tenths of a mark: a mean below it is poor. */
  poorlyServedTenths: { least: 15, most: 45 },
  /** Months after which a tie that nobody has said again is stale. */
  staleMonths: { least: 1, most: 120 },
} as const satisfies Readonly<Record<string, Bounds>>;

export type ThresholdId = keyof typeof thresholdBounds;
export const thresholdIds = Object.keys(thresholdBounds) as readonly ThresholdId[];

/** Letters of a word for "customer". */
export const mostLettersOfWord = 40;

export const defaultSettings: Settings = {
  rules: {},
  thresholds: {
    answeredEnough: 80,
    answeredPartial: 65,
    singleProviderHigh: 10,
    singleProviderMedium: 3,
    overloadedTopPercent: 5,
    overloadedCustomers: 10,
    overloadedDepartmentPercent: 20,
    mirrorGapTenths: 10,
    poorlyServedTenths: 30,
    staleMonths: 12,
  },
  vocabulary: { customer: 'customer', customers: 'customers' },
};

/** The severity of rules whose findings all have the same one. */
const fixedSeverities: Readonly<Partial<Record<RuleId, Exclude<Severity, 'info'>>>> = {
  'no-line-of-sight': 'medium',
  'closed-circle': 'medium',
  'unserved-customer': 'high',
  'only-through-intermediaries': 'low',
  'disputed-tie': 'medium',
  'mirror-gap': 'high',
  'no-promise': 'low',
  'promise-not-carried': 'medium',
  overloaded: 'medium',
  silo: 'medium',
  'stale-tie': 'low',
};

/** How a rule comes: on, with its one severity or with the one of each finding. */
export const defaultRule = (rule: RuleId): RuleSetting => ({
  on: true,
  severity: fixedSeverities[rule] ?? 'as-found',
});

export const ruleSetting = ({ rules }: Settings, rule: RuleId): RuleSetting =>
  rules[rule] ?? defaultRule(rule);

/** What may be chosen for a rule: a severity where it has one of its own, else a step from the one found. */
export const choicesFor = (rule: RuleId): readonly SeverityChoice[] =>
  fixedSeverities[rule] ? ['high', 'medium', 'low'] : ['as-found', 'one-step-higher', 'one-step-lower'];

/** The parts of settings that differ from the defaults: what is stored, and what a report states. */
export interface SettingsDifference {
  readonly rules?: Settings['rules'];
  readonly thresholds?: Readonly<Partial<Record<ThresholdId, number>>>;
  readonly vocabulary?: Vocabulary;
}

/** Nothing at all where all is as it comes; rules and thresholds in the order of their lists. */
export function differenceFromDefaults(settings: Settings): SettingsDifference {
  const rules = ruleIds
    .map((rule) => [rule, ruleSetting(settings, rule)] as const)
    .filter(([rule, { on, severity }]) => !on || severity !== defaultRule(rule).severity);
  const thresholds = thresholdIds
    .map((id) => [id, settings.thresholds[id]] as const)
    .filter(([id, value]) => value !== defaultSettings.thresholds[id]);
  const { customer, customers } = settings.vocabulary;
  const plain = customer === 'customer' && customers === 'customers';
  return {
    ...(rules.length > 0 ? { rules: Object.fromEntries(rules) } : {}),
    ...(thresholds.length > 0 ? { thresholds: Object.fromEntries(thresholds) } : {}),
    ...(plain ? {} : { vocabulary: { customer, customers } }),
  };
}

/** Whole settings from their difference; rules and thresholds that are no longer known are passed over. */
export function settingsFrom({ rules = {}, thresholds = {}, vocabulary }: SettingsDifference): Settings {
  const known = ruleIds.flatMap((rule) => {
    const setting = rules[rule];
    return setting ? [[rule, setting] as const] : [];
  });
  const settings: Settings = {
    rules: Object.fromEntries(known),
    thresholds: Object.fromEntries(
      thresholdIds.map((id) => [id, thresholds[id] ?? defaultSettings.thresholds[id]]),
    ) as Settings['thresholds'],
    vocabulary: vocabulary ?? defaultSettings.vocabulary,
  };
  return { ...settings, rules: differenceFromDefaults(settings).rules ?? {} };
}
