import type { Request } from 'express';
import type { Analysis } from '#analysis.ts';
import { maySee, type Scope } from '#findings/scope.ts';
import { partyKind, partyRow } from '#model/party.ts';
import { ownId } from '#model/people.ts';
import type { Visible } from '#model/viewer.ts';
import { findScope } from '#present/find-scope.ts';
import type { FormError } from '#present/form.ts';
import { type ReportAbout, type ReportAsked, reportAbouts } from '#present/reports-page.ts';
import { findParty } from './find-party.ts';
import { readQuery } from './read-query.ts';

export interface ReportChoice {
  readonly asked: ReportAsked;
  /** Undefined where nothing fits, or nothing that the viewer may see: the two read the same. */
  readonly scope: Scope | undefined;
  readonly errors: readonly FormError[];
}

/** What the address of the reports page asks for. */
export function readReportAsked(request: Request, analysis: Analysis, visible: Visible): ReportChoice {
  const asked = readAsked(request);
  const fault = faultOf(asked);
  if (fault) return { asked, scope: undefined, errors: [fault] };
  const { about, department, scope } = asked;
  const manager = about === 'manager' ? managerId(analysis, asked.manager) : '';
  const found =
    about === 'manager' && !manager
      ? undefined
      : findScope(analysis, about === 'department' ? { department } : { manager, scope });
  if (found && maySee(analysis, visible, found)) return { asked, scope: found, errors: [] };
  const errors = [about === 'department' ? noDepartment(department) : noManager(asked.manager)];
  return { asked, scope: undefined, errors };
}

function readAsked(request: Request): ReportAsked {
  const department = readQuery(request, 'department');
  const manager = readQuery(request, 'manager');
  const implied: ReportAbout = department ? 'department' : manager ? 'manager' : 'organisation';
  return {
    about: reportAbouts.find((about) => about === readQuery(request, 'about')) ?? implied,
    department,
    manager,
    scope: readQuery(request, 'scope') === 'branch' ? 'branch' : 'team',
  };
}

function faultOf({ about, department, manager }: ReportAsked): FormError | undefined {
  if (about === 'department' && !department) return { field: 'department', text: 'Choose a department.' };
  if (about === 'manager' && !manager) return { field: 'manager', text: 'Say which manager.' };
  return undefined;
}

/** The own id of whoever was typed, blank if it is nobody for certain. */
function managerId({ organisation }: Analysis, typed: string): string {
  const answer = findParty(organisation, typed);
  if (answer.kind !== 'found' || answer.party < 0 || partyKind(answer.party) !== 'person') return '';
  return ownId(organisation.people, partyRow(answer.party));
}

const noDepartment = (name: string): FormError => ({
  field: 'department',
  text: `There is no department “${name}” here.`,
});

const noManager = (name: string): FormError => ({
  field: 'manager',
  text: `Nobody here is called “${name}”, or several are. Type an employee id or an e-mail.`,
});
