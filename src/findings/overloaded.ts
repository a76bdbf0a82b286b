import { type CustomersByName, customersByName } from '#graph/customers-by-name.ts';
import type { Finding } from '#model/finding.ts';
import type { Facts } from './facts.ts';
import type { Rule } from './rule.ts';

/** A department with fewer people here has no share that says anything. */
const smallestDepartment = 10;

/**
 * Somebody who carries many customers by name: among the top few percent of the people here, with at least so many
 * customers, and more than a share of their department's ties. Waits for enough answers.
 *
 * The top 5 % are those whom, counted together with all who have as many customers or more, at most 5 % of the
 * people here are. So equals are in it together or not at all, and with fewer than twenty people here nobody is.
 */
export const overloaded: Rule = {
  id: 'overloaded',
  find(facts) {
    const findings: Finding[] = [];
    if (facts.answers.tooFew) return findings;
    const { thresholds } = facts.settings;
    const given = customersByName(facts.network, thresholds.overloadedCustomers);
    const busy = facts.peopleHere.filter(
      (person) => given.customers[person] >= thresholds.overloadedCustomers,
    );
    const top = topOf(facts, given, busy);
    if (top.length === 0) return findings;
    const departments = addUp(facts, given);
    for (const person of top) {
      const department = departments[facts.organisation.people.department[person]];
      if (!department || department.people < smallestDepartment) continue;
      const ties = given.ties[person];
      if (100 * ties <= thresholds.overloadedDepartmentPercent * department.ties) continue;
      findings.push({
        rule: 'overloaded',
        severity: 'medium',
        subjectType: 'person',
        subject: person,
        notKnownYet: false,
        evidence: { customers: given.customers[person], ties, departmentTies: department.ties },
      });
    }
    return findings;
  },
};

/** Those of the busiest who are among the top few percent of all people here, by row. */
function topOf(facts: Facts, { customers }: CustomersByName, busy: readonly number[]): number[] {
  const most = (facts.answers.asked * facts.settings.thresholds.overloadedTopPercent) / 100;
  const withSoMany = new Map<number, number>();
  for (const person of busy) withSoMany.set(customers[person], (withSoMany.get(customers[person]) ?? 0) + 1);
  let least = Number.POSITIVE_INFINITY;
  let people = 0;
  for (const each of [...withSoMany.keys()].sort((a, b) => b - a)) {
    people += withSoMany.get(each) ?? 0;
    if (people > most) break;
    least = each;
  }
  return busy.filter((person) => customers[person] >= least);
}

/** By department: people here, and the ties they give by name. */
function addUp(facts: Facts, { ties }: CustomersByName): { people: number; ties: number }[] {
  const { departments, department } = facts.organisation.people;
  const sums = departments.map(() => ({ people: 0, ties: 0 }));
  for (const person of facts.peopleHere) {
    if (department[person] < 0) continue;
    sums[department[person]].people++;
    sums[department[person]].ties += ties[person];
  }
  return sums;
}
