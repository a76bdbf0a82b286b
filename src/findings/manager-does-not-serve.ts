import { countOf } from '#graph/service-network.ts';
import type { Finding } from '#model/finding.ts';
import { answerOf } from '#model/people.ts';
import type { Facts } from './facts.ts';
import type { Rule } from './rule.ts';

/** A manager whose own reports are not among their customers: people give customers what they are given. */
export const managerDoesNotServe: Rule = {
  id: 'manager-does-not-serve',
  find(facts) {
    const findings: Finding[] = [];
    for (const manager of facts.peopleHere) {
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

/** Counted first, so that thousands of short lists take no more room than they need. */
function reportsNotServed({ network, servedByManager }: Facts, manager: number): readonly number[] {
  const { start, items } = network.reports;
  let count = 0;
  for (let at = start[manager]; at < start[manager + 1]; at++) if (!servedByManager[items[at]]) count++;
  if (count === 0) return nobody;
  const notServed = new Array<number>(count);
  for (let at = start[manager], filled = 0; filled < count; at++) {
    if (!servedByManager[items[at]]) notServed[filled++] = items[at];
  }
  return notServed;
}

const nobody: readonly number[] = [];
