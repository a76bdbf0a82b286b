import type { Analysis } from '#analysis.ts';
import type { Finding, RuleId, Severity } from '#model/finding.ts';
import { severities } from '#model/finding.ts';
import { once } from './once.ts';

/** What is flagged about one person. */
export interface PersonGaps {
  readonly rules: ReadonlySet<RuleId>;
  readonly worst: Severity;
}

/** The gaps of each person who has some, by row; members of a closed circle have its gap. Linear in the findings. */
export const gapsOfPeople = once((analysis: Analysis): ReadonlyMap<number, PersonGaps> => {
  const gaps = new Map<number, { rules: Set<RuleId>; worst: Severity }>();
  for (const finding of analysis.findings) {
    for (const person of subjectsOf(finding)) {
      const known = gaps.get(person);
      if (!known) gaps.set(person, { rules: new Set([finding.rule]), worst: finding.severity });
      else {
        known.rules.add(finding.rule);
        if (isWorse(finding.severity, known.worst)) known.worst = finding.severity;
      }
    }
  }
  return gaps;
});

const isWorse = (one: Severity, other: Severity): boolean =>
  severities.indexOf(one) < severities.indexOf(other);

function subjectsOf(finding: Finding): readonly number[] {
  if (finding.subjectType === 'circle') return finding.evidence.members;
  return finding.subjectType === 'person' || finding.subjectType === 'manager' ? [finding.subject] : [];
}
