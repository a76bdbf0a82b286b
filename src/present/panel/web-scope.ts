import type { Analysis } from '#analysis.ts';
import { isManager } from '#findings/scope.ts';
import type { Visible } from '#model/viewer.ts';
import { departmentPage, personHref, teamHref } from '../links.ts';

/** Whose web a picture shows, by row. */
export type WebScope =
  | { readonly kind: 'organisation' }
  | { readonly kind: 'department'; readonly department: number }
  | { readonly kind: 'team' | 'branch'; readonly manager: number }
  | { readonly kind: 'person'; readonly person: number };

/** Whether there is such a web, for this viewer to see. */
export function isOpen(analysis: Analysis, visible: Visible, scope: WebScope): boolean {
  const { network, organisation } = analysis;
  switch (scope.kind) {
    case 'organisation':
      return true;
    case 'person':
      return scope.person >= 0 && visible.branch(scope.person) && network.here[scope.person] === 1;
    case 'department':
      return organisation.people.department.some(
        (each, person) =>
          each === scope.department && each >= 0 && network.here[person] === 1 && visible.branch(person),
      );
    default:
      return scope.manager >= 0 && visible.branch(scope.manager) && isManager(analysis, scope.manager);
  }
}

/** Where the page about it is, without its query; blank for the first page. Its web stands under `/web` behind it. */
export function pageOfScope(analysis: Analysis, scope: WebScope): string {
  if (scope.kind === 'organisation') return '';
  if (scope.kind === 'person') return personHref(analysis, scope.person);
  if (scope.kind === 'department')
    return departmentPage(analysis.organisation.people.departments[scope.department]);
  return teamHref(analysis, scope.manager);
}

/** What the address says of it beside its path. */
export const scopeField = (scope: WebScope): string => (scope.kind === 'branch' ? 'branch' : '');
