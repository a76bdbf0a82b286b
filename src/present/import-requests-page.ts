import type { Analysis } from '#analysis.ts';
import { branchTotals } from '#graph/branch-totals.ts';
import { countOf } from '#graph/service-network.ts';
import type { Visible } from '#model/viewer.ts';
import { count } from './english.ts';
import { type Lede, lede } from './lede.ts';
import { type Link, teamHref } from './links.ts';
import { personName } from './names.ts';
import { once } from './once.ts';
import { addressOf, clampPage, type Pager, pageSize, toPager } from './pager.ts';
import { peopleByName, searchPeople } from './people-index.ts';

export interface ImportRequestsPage {
  readonly title: string;
  readonly lede: Lede;
  /** Nobody manages anybody yet. */
  readonly empty: boolean;
  readonly search: string;
  readonly total: string;
  readonly rows: readonly RequestRow[];
  readonly pager: Pager | null;
}

export interface RequestRow {
  readonly name: Link;
  readonly title: string;
  readonly email: Link;
  /** People here in the branch, the manager included. */
  readonly people: string;
  /** "3 of 12" */
  readonly answered: string;
  readonly short: boolean;
  /** Blank for a branch too large for one. */
  readonly workbook: string;
  readonly csv: string;
}

/** A workbook is made in one go, and other pages wait for as long: half a second for a thousand people at most. */
export const mostInWorkbook = 1000;

/** The managers here who can be asked whom their people serve, those with most unanswered first, then by name. */
export function importRequestsPage(
  analysis: Analysis,
  visible: Visible,
  { search, page: typed }: { search: string; page: string },
): ImportRequestsPage {
  const { network, organisation } = analysis;
  const branches = branchesOf(analysis);
  const managers = Array.from(peopleByName(organisation.people)).filter(
    (person) => network.here[person] && countOf(network.reports, person) > 0 && visible.branch(person),
  );
  const silent = (manager: number) => branches.people[manager] - branches.answered[manager];
  const found = managers
    .filter(searchPeople(organisation, search))
    .sort((one, other) => silent(other) - silent(one));
  const page = clampPage(typed, found.length);
  return {
    title: 'Ask managers',
    lede: ledeOf(analysis),
    empty: managers.length === 0,
    search,
    total: count(found.length, 'manager'),
    rows: found
      .slice((page - 1) * pageSize, page * pageSize)
      .map((manager) => toRow(analysis, visible, { manager, branches })),
    pager: toPager({ page, total: found.length, what: 'managers' }, (at) =>
      addressOf('/import/requests', { search, page: at }),
    ),
  };
}

interface Branches {
  readonly people: Int32Array;
  readonly answered: Int32Array;
}

/** Worked out once a revision. */
const branchesOf = once(({ network, organisation }: Analysis): Branches => {
  const { answer } = organisation.people;
  return {
    people: branchTotals(network, (person) => network.here[person]),
    answered: branchTotals(network, (person) => (network.here[person] && answer[person] > 0 ? 1 : 0)),
  };
});

function ledeOf({ answers: { asked, answered } }: Analysis): Lede {
  if (asked === 0) return lede('There is nobody to ask yet.');
  const silent = asked - answered;
  if (silent === 0)
    return lede(
      asked === 1
        ? 'The one person here has answered.'
        : `All ${asked.toLocaleString('en-GB')} people have answered.`,
    );
  return lede(
    '',
    `${silent.toLocaleString('en-GB')} of ${count(asked, 'person', 'people')} ${silent === 1 ? 'has' : 'have'} not answered;`,
    'their managers can be asked by mail.',
  );
}

function toRow(
  analysis: Analysis,
  visible: Visible,
  { manager, branches }: { manager: number; branches: Branches },
): RequestRow {
  const { people } = analysis.organisation;
  const [all, answered] = [branches.people[manager], branches.answered[manager]];
  const team = teamHref(analysis, manager);
  const email = people.email[manager];
  return {
    name: { text: personName(analysis, visible, manager), href: team },
    title: people.title[manager],
    email: { text: email, href: email && `mailto:${encodeURI(email)}` },
    people: all.toLocaleString('en-GB'),
    answered: `${answered.toLocaleString('en-GB')} of ${all.toLocaleString('en-GB')}`,
    short: answered < all,
    workbook: all <= mostInWorkbook ? `${team}/declarations.xlsx` : '',
    csv: `${team}/declarations.csv`,
  };
}
