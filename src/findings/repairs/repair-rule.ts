import type { Finding, RuleId } from '#model/finding.ts';
import type { Repair } from '#model/repair.ts';
import type { Facts } from '../facts.ts';

type FindingOf<Id extends RuleId> = Extract<Finding, { rule: Id }>;

/** How findings of one rule can be repaired: lazily, the best first, for only the first few are shown. */
export interface RepairRule<Id extends RuleId = RuleId> {
  readonly rule: Id;
  suggest(facts: Facts, finding: FindingOf<Id>): Iterable<Repair | undefined>;
}
