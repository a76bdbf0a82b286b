import { coverages, type Finding, type Severity } from '#model/finding.ts';
import { type AnswerState, answerStates } from '#model/people.ts';
import type { Rule } from './rule.ts';

/** Somebody whom no tie leads away from. What they themselves answered decides how much it says. */
export const noCustomer: Rule = {
  id: 'no-customer',
  find(facts) {
    const findings: Finding[] = [];
    for (const person of facts.peopleHere) {
      const coverage = coverages[facts.serves[person]];
      if (coverage === 'name') continue;
      const answer = answerStates[facts.organisation.people.answer[person]];
      findings.push({
        rule: 'no-customer',
        severity: coverage === 'none' ? byAnswer[answer] : coverage === 'group' ? 'low' : 'medium',
        subjectType: 'person',
        subject: person,
        notKnownYet: coverage === 'none' && answer === 'not-answered',
        evidence: { coverage, answer },
      });
    }
    return findings;
  },
};

/** Who named somebody and still has no counted tie named only people who are gone, unknown, themselves or say no. */
const byAnswer: Record<AnswerState, Severity> = {
  'answered-none': 'high',
  named: 'high',
  'named-nobody': 'medium',
  'not-answered': 'info',
};
