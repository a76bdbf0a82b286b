import type { Analysis } from '#analysis.ts';
import { countOf, listOf } from '#graph/service-network.ts';
import type { Visible } from '#model/viewer.ts';
import { count } from './english.ts';
import { type Lede, lede } from './lede.ts';
import { departmentHref, type Link, teamHref } from './links.ts';
import { personName } from './names.ts';
import { addressOf, clampPage, type Pager, pageSize, toPager } from './pager.ts';
import { peopleByDepartment, searchPeople } from './people-index.ts';
import { wordsOf } from './words.ts';

export interface TeamsPage {
  readonly title: string;
  readonly actions: readonly (Link & { readonly quiet: boolean })[];
  readonly lede: Lede;
  readonly search: string;
  readonly total: string;
  readonly rows: readonly ManagerRow[];
  readonly pager: Pager | null;
}

export interface ManagerRow {
  readonly name: Link;
  readonly title: string;
  readonly department: Link;
  /** "3 of 5". */
  readonly served: string;
  readonly short: boolean;
}

/** Managers here, or once here, of whom somebody reports; by department and name, never by a number. */
export function teamsPage(
  analysis: Analysis,
  visible: Visible,
  { search, page: typed }: { search: string; page: string },
): TeamsPage {
  const { organisation, network } = analysis;
  const matches = searchPeople(organisation, search);
  const managers = peopleByDepartment(organisation.people).filter(
    (person) => countOf(network.reports, person) > 0 && visible.branch(person),
  );
  const found = managers.filter(matches);
  const page = clampPage(typed, found.length);
  return {
    title: 'Teams',
    actions: [
      { text: 'The whole map', href: '/map', quiet: true },
      { text: 'Who works together', href: '/communities', quiet: true },
    ],
    lede: ledeOf(analysis, managers),
    search,
    total: count(found.length, 'team'),
    rows: Array.from(found.subarray((page - 1) * pageSize, page * pageSize), (person) =>
      managerRow(analysis, visible, person),
    ),
    pager: toPager({ page, total: found.length, what: 'teams' }, (at) =>
      addressOf('/teams', { search, page: at }),
    ),
  };
}

function ledeOf({ network, servedByManager, settings }: Analysis, managers: Int32Array): Lede {
  const shares = Array.from(managers).filter((manager) => network.here[manager]);
  if (shares.length === 0) return lede(`People give ${wordsOf({ settings }).customers} what they are given.`);
  const all = shares.filter((manager) =>
    listOf(network.reports, manager).every((report) => servedByManager[report]),
  ).length;
  const missing = shares.length - all;
  const calm = `${all} of ${count(shares.length, 'manager')} ${all === 1 ? 'serves' : 'serve'} each of their reports.`;
  if (missing === 0) return lede(calm);
  return lede(calm, `${count(missing, 'manager leaves', 'managers leave')} somebody out.`);
}

function managerRow(analysis: Analysis, visible: Visible, manager: number): ManagerRow {
  const { people } = analysis.organisation;
  const reports = listOf(analysis.network.reports, manager);
  const served = reports.filter((report) => analysis.servedByManager[report]).length;
  const department = people.departments[people.department[manager]] ?? '';
  return {
    name: { text: personName(analysis, visible, manager), href: teamHref(analysis, manager) },
    title: people.name[manager] ? people.title[manager] : '',
    department: { text: department, href: department && departmentHref(department) },
    served: `${served} of ${reports.length}`,
    short: served < reports.length && analysis.network.here[manager] === 1,
  };
}
