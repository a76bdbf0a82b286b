import type { Analysis } from '#analysis.ts';
import { type RuleId, ruleIds } from '#model/finding.ts';
import { departmentKey, type People } from '#model/people.ts';
import type { Visible } from '#model/viewer.ts';
import { count } from './english.ts';
import { ruleNames } from './finding-words.ts';
import { type Lede, lede } from './lede.ts';
import { departmentWebHref, type Link } from './links.ts';
import { once } from './once.ts';
import { type Option, options } from './options.ts';
import { addressOf, clampPage, type Pager, pageSize, toPager } from './pager.ts';
import { type PeopleFilter, peopleFilter } from './people-filter.ts';
import { peopleByDepartment, peopleByName } from './people-index.ts';
import { type PersonRow, personRow } from './person-row.ts';
import { wordsOf } from './words.ts';

/** What the address of the list says; everything as typed. */
export interface PeopleQuery extends Omit<PeopleFilter, 'customer'> {
  readonly sort: string;
  readonly page: string;
  /** Party id of an outside customer: only people who serve them directly. */
  readonly customer: string;
}

export interface PeoplePage {
  readonly title: string;
  readonly lede: Lede;
  readonly search: string;
  /** Where the list is only of those who serve one outside customer: whom. */
  readonly serving: { readonly name: string; readonly partyId: string } | null;
  readonly departments: readonly Option[];
  /** The web of the department that is chosen, if one is. */
  readonly web: Link | null;
  readonly shows: readonly Option[];
  readonly sort: string;
  readonly sortLinks: { readonly name: string; readonly department: string };
  readonly byName: boolean;
  readonly rows: readonly PersonRow[];
  readonly pager: Pager | null;
  readonly total: string;
}

/** One pass over all people for the filters; words are made only for the fifty shown. */
export function peoplePage(analysis: Analysis, visible: Visible, query: PeopleQuery): PeoplePage {
  const customer = customerOf(analysis, visible, query.customer);
  const found = foundOf(analysis, visible, { ...query, customer });
  const page = clampPage(query.page, found.length);
  const shown = found.subarray((page - 1) * pageSize, page * pageSize);
  const { search, department, show } = query;
  const sort = query.sort === 'department' ? 'department' : '';
  const serving = customer < 0 ? null : servingOf(analysis, customer);
  const filters = { search, department, show, customer: serving?.partyId ?? '' };
  return {
    title: 'People',
    lede: ledeOf(analysis, visible),
    search,
    serving,
    departments: options(departmentNames(analysis, visible), department, 'Every department'),
    web: webOfDepartment(analysis, department),
    shows: options(showOptions(analysis), show, 'Everybody here'),
    sort,
    sortLinks: {
      name: addressOf('/people', filters),
      department: addressOf('/people', { ...filters, sort: 'department' }),
    },
    byName: sort === '',
    rows: Array.from(shown, (person) => personRow(analysis, visible, person)),
    pager: toPager({ page, total: found.length, what: 'people' }, (at) =>
      addressOf('/people', { ...filters, sort, page: at }),
    ),
    total: count(found.length, 'person', 'people'),
  };
}

function foundOf(
  analysis: Analysis,
  visible: Visible,
  query: PeopleFilter & { readonly sort: string },
): Int32Array {
  const byDepartment = query.sort === 'department';
  const { search, department, show, customer } = query;
  if (visible.everything && customer < 0 && ![search, department, show].some(Boolean))
    return (byDepartment ? hereByDepartment : hereByName)(analysis);
  const { people } = analysis.organisation;
  return (byDepartment ? peopleByDepartment : peopleByName)(people).filter(
    peopleFilter(analysis, visible, query),
  );
}

/** Everybody here, as most who open the list see it. Made once a revision. */
const hereByName = once(({ organisation, network }: Analysis) =>
  peopleByName(organisation.people).filter((person) => network.here[person] === 1),
);
const hereByDepartment = once(({ organisation, network }: Analysis) =>
  peopleByDepartment(organisation.people).filter((person) => network.here[person] === 1),
);

const neverOfPeople: ReadonlySet<RuleId> = new Set<RuleId>([
  'unserved-customer',
  'only-through-intermediaries',
  'promise-not-carried',
]);

const showOptions = (analysis: Analysis): readonly (readonly [string, string])[] => [
  ...ruleIds
    .filter((rule) => !neverOfPeople.has(rule))
    .map((rule) => [rule, ruleNames(analysis)[rule]] as const),
  ['gone', 'No longer here, or a vacant post'],
];

/** Row of the outside customer whom the list is about, -1 for none. */
function customerOf({ organisation }: Analysis, visible: Visible, partyId: string): number {
  const row = organisation.customers.partyId.indexOf(Number(partyId || -1));
  return row >= 0 && visible.customer(row) ? row : -1;
}

const servingOf = ({ organisation }: Analysis, customer: number) => ({
  name: organisation.customers.name[customer],
  partyId: String(organisation.customers.partyId[customer]),
});

function webOfDepartment({ organisation }: Analysis, typed: string): Link | null {
  if (typed === '') return null;
  const key = departmentKey(typed);
  const name = organisation.people.departments.find((each) => departmentKey(each) === key);
  return name ? { text: `The web of ${name}`, href: departmentWebHref(name) } : null;
}

function ledeOf(analysis: Analysis, visible: Visible): Lede {
  const { here, without } = visible.everything ? allCounted(analysis) : countPeople(analysis, visible.branch);
  const calm = `${count(here, 'person is', 'people are')} here${visible.everything ? '' : ' in your branch'}.`;
  const { aCustomer } = wordsOf(analysis);
  if (here === 0 || without === 0)
    return lede(calm, '', here ? `Each of them has ${aCustomer} and is served.` : '');
  return lede(
    calm,
    `${without.toLocaleString('en-GB')} of them still ${without === 1 ? 'lacks' : 'lack'} ${aCustomer}, or somebody who serves them.`,
  );
}

/** Made once a revision. */
const allCounted = once((analysis: Analysis) => countPeople(analysis, () => true));

function countPeople({ serves, served, peopleHere }: Analysis, isSeen: (person: number) => boolean) {
  let here = 0;
  let without = 0;
  for (const person of peopleHere) {
    if (!isSeen(person)) continue;
    here++;
    if (serves[person] < byGroup || served[person] < byGroup) without++;
  }
  return { here, without };
}

const byGroup = 2;

type Choice = readonly [string, string];

function departmentNames({ organisation: { people } }: Analysis, visible: Visible): readonly Choice[] {
  if (visible.everything) return allDepartments(people);
  const seen = new Set<number>();
  people.department.forEach((each, person) => {
    if (visible.branch(person)) seen.add(each);
  });
  return toChoices(people.departments.filter((_, row) => seen.has(row)));
}

/** Made once a revision. */
const allDepartments = once(({ departments }: People) => toChoices(departments));

const toChoices = (names: readonly string[]): readonly Choice[] =>
  names.map((name): Choice => [name, name]).sort(([a], [b]) => a.localeCompare(b, 'en'));
