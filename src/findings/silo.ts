import { departmentTies } from '#graph/department-ties.ts';
import type { Finding } from '#model/finding.ts';
import type { Rule } from './rule.ts';

/** Fewer people than this are a few colleagues, not a silo. */
const fewestPeople = 3;

/** A department whose people serve one another and nobody else, and whom nobody else serves. */
export const silo: Rule = {
  id: 'silo',
  find({ network }) {
    const findings: Finding[] = [];
    const { people, inner, open } = departmentTies(network);
    if (people.filter((each) => each > 0).length < 2) return findings;
    for (let department = 0; department < people.length; department++) {
      if (people[department] < fewestPeople || inner[department] === 0 || open[department]) continue;
      findings.push({
        rule: 'silo',
        severity: 'medium',
        subjectType: 'department',
        subject: department,
        notKnownYet: false,
        evidence: { people: people[department], ties: inner[department] },
      });
    }
    return findings;
  },
};
