import type { Request } from 'express';
import type { Analysis } from '#analysis.ts';
import { departmentKey } from '#model/people.ts';
import { findPerson } from '#present/find-person.ts';
import type { WebScope } from '#present/panel/web-scope.ts';
import { readQuery } from './read-query.ts';

/** Whose web an address asks for; with row -1 for nobody there is. */
export type ScopeIn = (analysis: Analysis, request: Request) => WebScope;

/** The organisation, or the viewer’s branch of it. */
export const organisationIn: ScopeIn = () => ({ kind: 'organisation' });

/** A department by its name. */
export const departmentIn: ScopeIn = ({ organisation }, request) => {
  const key = departmentKey(String(request.params.department));
  const department = organisation.people.departments.findIndex((each) => departmentKey(each) === key);
  return { kind: 'department', department };
};

/** A manager’s team or branch, as on the page of the team. */
export const teamIn: ScopeIn = ({ organisation }, request) => ({
  kind: readQuery(request, 'scope') === 'branch' ? 'branch' : 'team',
  manager: findPerson(organisation.people, String(request.params.partyId)),
});

export const personIn: ScopeIn = ({ organisation }, request) => ({
  kind: 'person',
  person: findPerson(organisation.people, String(request.params.partyId)),
});
