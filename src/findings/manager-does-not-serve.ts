import { countOf } from '#graph/service-network.ts';
import type { Finding } from '#model/finding.ts';
import { answerOf } from '#model/people.ts';
import type { Facts } from './facts.ts';
import { peopleHere, type Rule } from './rule.ts';

/** A manager whose own reports are not among their customers: people give customers what they are given. */
export const managerDoesNotServe: Rule = {
  id: 'manager-does-not-serve',
  find(facts) {
    const findings: Finding[] = [];
    for (const manager of peopleHere(facts)) {
      const notServed = reportsNotServed(facts, manager);
      if (notServed.length === 0) continue;
      const reports = countOf(facts.network.reports, manager);
      const silent = facts.answers.tooFew && answerOf(facts.organisation.people, manager) === 'not-answered';
      findings.push({
        rule: 'manager-does-not-serve',
        severity: silent ? 'info' : notServed.length === reports ? 'high' : 'medium',
        subjectType: 'manager',
        subject: manager,
        notKnownYet: silent,
        evidence: { notServed, reports },
      });
    }
    return findings;
  },
};

function reportsNotServed({ network, servedByManager }: Facts, manager: number): number[] {
  const { start, items } = network.reports;
  const notServed: number[] = [];
  for (let at = start[manager]; at < start[manager + 1]; at++) {
    if (!servedByManager[items[at]]) notServed.push(items[at]);
  }
  return notServed;
}
