import { hash } from 'node:crypto';
import type { Finding } from '#model/finding.ts';
import type { Organisation } from '#model/organisation.ts';
import { departmentKey } from '#model/people.ts';

/**
 * The key under which the store keeps what people write about a finding: `rule/subject-type/party id[/need id]`.
 * Party ids are the store's own and are kept when a chart is read again, so the key outlives every re-import, a new
 * name and a new e-mail. Departments have no party id of their own, being nothing but what people say theirs is called;
 * so theirs is the hash of that name, equal for all its spellings. `circleKeys` are those of `carryCircleKeys`, in the order of the circles.
 */
export function storeKey(
  { people, customers, needs }: Organisation,
  finding: Finding,
  circleKeys: readonly string[],
): string {
  const key = (id: number | string) => `${finding.rule}/${finding.subjectType}/${id}`;
  switch (finding.subjectType) {
    case 'organisation':
      return key(0);
    case 'customer':
      return key(customers.partyId[finding.subject]);
    case 'department':
      return key(hashOf(departmentKey(people.departments[finding.subject])));
    case 'circle':
      return key(circleKeys[finding.subject]);
    default: {
      const person = key(people.partyId[finding.subject]);
      return finding.rule === 'need-unmet' ? `${person}/${needs.id[finding.evidence.need]}` : person;
    }
  }
}

const hashOf = (text: string): string => hash('sha256', text).slice(0, 16);
