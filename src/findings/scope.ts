import { branchOf } from '#graph/branch-of.ts';
import { countOf } from '#graph/service-network.ts';
import type { Finding } from '#model/finding.ts';
import type { Visible } from '#model/viewer.ts';
import type { Facts } from './facts.ts';

/** Which part of the organisation a page or report is about. */
export type Scope =
  | { readonly kind: 'organisation' }
  | { readonly kind: 'department'; readonly department: number }
  | { readonly kind: 'team' | 'branch'; readonly manager: number };

export const wholeOrganisation: Scope = { kind: 'organisation' };

/** Whether a person belongs to the scope. A team is the manager and their direct reports. */
export function scopeOf(facts: Facts, scope: Scope): (person: number) => boolean {
  const { people } = facts.organisation;
  switch (scope.kind) {
    case 'organisation':
      return () => true;
    case 'department':
      return (person) => people.department[person] === scope.department;
    case 'team':
      return (person) => person === scope.manager || people.manager[person] === scope.manager;
    case 'branch': {
      const branch = branchOf(facts.network, scope.manager);
      return (person) => branch[person] === 1;
    }
  }
}

/** Whether a viewer may look at a scope at all: a manager of their branch, a department with somebody of it. */
export function maySee(facts: Facts, visible: Visible, scope: Scope): boolean {
  if (visible.everything || scope.kind === 'organisation') return true;
  if (scope.kind !== 'department') return visible.branch(scope.manager);
  return facts.organisation.people.department.some(
    (department, person) => department === scope.department && visible.branch(person),
  );
}

/**
 * The findings of a scope that a viewer may see: those whose person is in it, and circles with a member in it. A
 * department's own belong to the department and to the whole organisation, for who sees everybody in the department.
 * Findings about the organisation and outside customers belong to the whole organisation, seen whole.
 */
export function findingsIn(
  facts: Facts & { readonly findings: readonly Finding[] },
  visible: Visible,
  scope: Scope,
): Finding[] {
  const inScope = scopeOf(facts, scope);
  const shown = (person: number) => inScope(person) && visible.branch(person);
  const whole = visible.everything ? undefined : departmentsSeenWhole(facts, visible);
  return facts.findings.filter((finding) => {
    switch (finding.subjectType) {
      case 'person':
      case 'manager':
        return shown(finding.subject);
      case 'circle':
        return finding.evidence.members.some(shown);
      case 'department':
        return holdsDepartment(scope, finding.subject) && (!whole || whole.has(finding.subject));
      default:
        return scope.kind === 'organisation' && visible.everything;
    }
  });
}

const holdsDepartment = (scope: Scope, department: number): boolean =>
  scope.kind === 'organisation' || (scope.kind === 'department' && scope.department === department);

/** Rows of the departments of which somebody is here, and everybody here is in the viewer's branch. */
function departmentsSeenWhole({ network }: Facts, visible: Visible): Set<number> {
  const { department } = network.organisation.people;
  const whole = new Set<number>();
  for (let person = 0; person < network.people; person++) {
    if (network.here[person]) whole.add(department[person]);
  }
  for (let person = 0; person < network.people; person++) {
    if (network.here[person] && !visible.branch(person)) whole.delete(department[person]);
  }
  return whole;
}

/** Whether a person is a manager: somebody here reports to them. */
export const isManager = (facts: Facts, person: number): boolean =>
  countOf(facts.network.reports, person) > 0;
