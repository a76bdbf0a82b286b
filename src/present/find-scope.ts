import type { Facts } from '#findings/facts.ts';
import { type Scope, wholeOrganisation } from '#findings/scope.ts';
import { departmentKey, ownId } from '#model/people.ts';

/** The scope that somebody asked for by names: undefined where there is no such department or person. */
export function findScope(
  { organisation }: Facts,
  asked: { department?: string; manager?: string; scope?: 'team' | 'branch' },
): Scope | undefined {
  const { people } = organisation;
  if (asked.department) {
    const key = departmentKey(asked.department);
    const department = people.departments.findIndex((name) => departmentKey(name) === key);
    return department < 0 ? undefined : { kind: 'department', department };
  }
  if (!asked.manager) return wholeOrganisation;
  const manager = people.id.findIndex((_, person) => ownId(people, person) === asked.manager);
  const found = manager >= 0 ? manager : people.email.indexOf(asked.manager);
  return found < 0 ? undefined : { kind: asked.scope ?? 'team', manager: found };
}
