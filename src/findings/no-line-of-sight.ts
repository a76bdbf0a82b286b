import type { Finding } from '#model/finding.ts';
import type { Rule } from './rule.ts';

/** Somebody who serves, but whose chain of customers ends inside. */
export const noLineOfSight: Rule = {
  id: 'no-line-of-sight',
  find(facts) {
    const findings: Finding[] = [];
    if (facts.network.customers === 0) return findings;
    for (const person of facts.peopleHere) {
      if (facts.serves[person] === 0 || facts.sight.hops[person] >= 0) continue;
      findings.push({
        rule: 'no-line-of-sight',
        severity: facts.answers.tooFew ? 'info' : 'medium',
        subjectType: 'person',
        subject: person,
        notKnownYet: facts.answers.tooFew,
        evidence: null,
      });
    }
    return findings;
  },
};
