import { listOf } from '#graph/service-network.ts';
import type { Finding } from '#model/finding.ts';
import { answerOf } from '#model/people.ts';
import { peopleHere, type Rule } from './rule.ts';

/** A manager whose own reports are not among their customers: people give customers what they are given. */
export const managerDoesNotServe: Rule = {
  id: 'manager-does-not-serve',
  find(facts) {
    const findings: Finding[] = [];
    for (const manager of peopleHere(facts)) {
      const reports = listOf(facts.network.reports, manager);
      if (reports.length === 0) continue;
      const notServed = Array.from(reports).filter((report) => !facts.servedByManager[report]);
      if (notServed.length === 0) continue;
      const silent = facts.answers.tooFew && answerOf(facts.organisation.people, manager) === 'not-answered';
      findings.push({
        rule: 'manager-does-not-serve',
        severity: silent ? 'info' : notServed.length === reports.length ? 'high' : 'medium',
        subjectType: 'manager',
        subject: manager,
        notKnownYet: silent,
        evidence: { notServed, reports: reports.length },
      });
    }
    return findings;
  },
};
