import { analyse } from '#analysis.ts';
import type { Finding, RuleId } from '#model/finding.ts';
import type { Organisation } from '#model/organisation.ts';
import { type TinyOrganisation, tinyOrganisation } from '../tiny-organisation.ts';

/** Findings of one rule as "severity subject"; the subject of a department or team says so. */
export function found(rule: RuleId, tiny: TinyOrganisation, asOf = ''): string[] {
  const organisation = tinyOrganisation(tiny);
  return analyse(organisation, asOf)
    .findings.filter((finding) => finding.rule === rule)
    .map(
      (finding) =>
        `${finding.severity} ${subjectOf(organisation, finding)}${finding.notKnownYet ? ' (not known yet)' : ''}`,
    );
}

function subjectOf({ people, customers }: Organisation, finding: Finding): string {
  switch (finding.subjectType) {
    case 'customer':
      return customers.name[finding.subject];
    case 'circle':
      return finding.evidence.members.map((member) => people.id[member]).join('+');
    case 'department':
      return `department ${people.departments[finding.subject]}`;
    case 'organisation':
      return 'organisation';
    default:
      return people.id[finding.subject];
  }
}
