import type { Analysis } from '#analysis.ts';
import { type Finding, type RuleId, ruleIds, type Severity, severities } from '#model/finding.ts';
import { once } from './once.ts';

/** What is flagged about one person. */
export interface PersonGaps {
  readonly rules: ReadonlySet<RuleId>;
  readonly worst: Severity;
}

/** The gaps of each person who has some, by row; members of a closed circle have its gap. Linear in the findings. */
export const gapsOfPeople = once((analysis: Analysis): ReadonlyMap<number, PersonGaps> => {
  const rules = new Int32Array(analysis.network.people);
  const worst = new Uint8Array(analysis.network.people).fill(severities.length);
  for (const finding of analysis.findings) {
    const rule = 1 << ruleIds.indexOf(finding.rule);
    const severity = severities.indexOf(finding.severity);
    for (const person of subjectsOf(finding)) {
      rules[person] |= rule;
      if (severity < worst[person]) worst[person] = severity;
    }
  }
  return sharing(rules, worst);
});

/** By row of those flagged; people with the same gaps share one object, for there are few sorts and many people. */
function sharing(rules: Int32Array, worst: Uint8Array): Map<number, PersonGaps> {
  const known = new Map<number, PersonGaps>();
  const gaps = new Map<number, PersonGaps>();
  for (let person = 0; person < rules.length; person++) {
    if (rules[person] === 0) continue;
    const sort = rules[person] * severities.length + worst[person];
    const shared = known.get(sort) ?? {
      rules: new Set(ruleIds.filter((_, at) => rules[person] & (1 << at))),
      worst: severities[worst[person]],
    };
    known.set(sort, shared);
    gaps.set(person, shared);
  }
  return gaps;
}

/** Rows of the people a finding is about; none where it is about a department, a customer or the whole. */
export function subjectsOf(finding: Finding): readonly number[] {
  if (finding.subjectType === 'circle') return finding.evidence.members;
  return finding.subjectType === 'person' || finding.subjectType === 'manager' ? [finding.subject] : [];
}
