import type { Finding } from '#model/finding.ts';
import type { People } from '#model/people.ts';

/** Rows of the departments a gap is about: the department itself, or those of its people, -1 for none. */
export function gapDepartments({ department }: People, finding: Finding): readonly number[] {
  switch (finding.subjectType) {
    case 'department':
      return [finding.subject];
    case 'person':
    case 'manager':
      return [department[finding.subject]];
    case 'circle':
      return finding.evidence.members.map((member) => department[member]);
    default:
      return [];
  }
}
