import type { RuleId } from '#model/finding.ts';

/** The help page of a rule. */
export const helpHref = (rule: RuleId): string => `/help/${rule}`;
