import { type Coverage, coverages, type Finding, type Severity } from '#model/finding.ts';
import type { Rule } from './rule.ts';

/** Somebody whom no tie leads to, or only one that does not mean them by name. */
export const unserved: Rule = {
  id: 'unserved',
  find(facts) {
    const findings: Finding[] = [];
    for (const person of facts.peopleHere) {
      const coverage = coverages[facts.served[person]];
      if (coverage === 'name') continue;
      findings.push({
        rule: 'unserved',
        severity: facts.answers.tooFew ? 'info' : severityOf[coverage],
        subjectType: 'person',
        subject: person,
        notKnownYet: facts.answers.tooFew,
        evidence: { coverage },
      });
    }
    return findings;
  },
};

const severityOf: Record<Exclude<Coverage, 'name'>, Severity> = {
  none: 'high',
  everyone: 'medium',
  group: 'low',
};
