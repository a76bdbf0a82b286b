import type { Finding, RuleId } from '#model/finding.ts';
import type { Facts } from './facts.ts';

/** One kind of gap. `find` is pure and gives its findings in a fixed order: by row of their subject. */
export interface Rule {
  readonly id: RuleId;
  find(facts: Facts): Finding[];
}
