import type { Analysis } from '#analysis.ts';
import type { People } from '#model/people.ts';
import type { Visible } from '#model/viewer.ts';
import { byName } from '../by-name.ts';
import { count, list } from '../english.ts';
import { fold } from '../fold.ts';
import type { Link } from '../links.ts';
import { once } from '../once.ts';
import { clampPage, type Pager, pageSize, toPager } from '../pager.ts';
import { peopleByDepartment, peopleByName } from '../people-index.ts';
import type { WebView } from '../web-view.ts';
import { withNames } from '../with-names.ts';
import { type Words, wordsOf } from '../words.ts';
import type { TwinSort } from './panel-ask.ts';
import type { TwinOther } from './twin-other.ts';
import { type TwinPerson, twinPerson } from './twin-person.ts';

/** What a picture shows, as tables: as many rows as it has dots. */
export interface WebTwin {
  /** "31 people, by name". */
  readonly caption: string;
  /** A page of the people the picture is about. */
  readonly people: readonly TwinPerson[];
  readonly sorts: readonly { readonly text: string; readonly href: string; readonly current: boolean }[];
  readonly pager: Pager | null;
  /** What the address says of the page; blank for the first. */
  readonly page: string;
  /** Leads to all rows on one page, as paper needs them, or back to pages; null where all fit on one or are too many. */
  readonly whole: Link | null;
  /** What paper says where it has not all rows; blank otherwise. */
  readonly onPaper: string;
  /** Whoever and whatever else is drawn; none where only a table is asked for. */
  readonly others: readonly TwinOther[];
  /** "2 outside customers, 1 group and 9 colleagues"; blank where there are none. */
  readonly othersCaption: string;
}

interface ToTable {
  readonly analysis: Analysis;
  readonly visible: Visible;
  readonly view: WebView;
  /** Rows of the people shown. */
  readonly people: readonly number[];
  /** Row of whoever stands first in the order of names, -1 for nobody. */
  readonly first: number;
  readonly others: readonly TwinOther[];
  readonly sort: TwinSort;
  readonly page: string;
  readonly address: (values: Readonly<Record<string, string | number>>) => string;
}

/** Words are made only for the rows of the page. */
export function webTwin({ people, others, sort, address, ...table }: ToTable): WebTwin {
  const isWhole = table.page === allRows && people.length <= mostRows;
  const page = clampPage(table.page, people.length);
  const [from, to] = isWhole ? [0, people.length] : [(page - 1) * pageSize, page * pageSize];
  const kept = sort === 'name' ? '' : sort;
  const pager = toPager({ page, total: people.length, what: 'people' }, (at) =>
    address({ sort: kept, page: at }),
  );
  const whole = pager && people.length <= mostRows ? wholeLink(people.length, isWhole) : null;
  return {
    caption: `${count(people.length, 'person', 'people')}, by ${sort === 'hops' ? 'line of sight' : sort}`,
    people: inOrder(people, sort, table)
      .slice(from, to)
      .map((person) => twinPerson(table, person)),
    sorts: sortsFor((values) => address({ ...values, page: isWhole ? allRows : '' }), sort),
    pager: isWhole ? null : pager,
    page: isWhole && pager ? allRows : page > 1 ? `${page}` : '',
    whole: whole && { text: whole.text, href: `${address({ sort: kept, page: whole.page })}#table` },
    onPaper: isWhole || !pager ? '' : paperWords(pager.text, whole?.text),
    others,
    othersCaption: othersWords(others, wordsOf(table.analysis)),
  };
}

function inOrder(
  people: readonly number[],
  sort: TwinSort,
  { analysis, first, view }: Pick<ToTable, 'analysis' | 'first' | 'view'>,
): number[] {
  const all: People = analysis.organisation.people;
  const ordered =
    view.names === 'names'
      ? inRanks(people, ranks(sort === 'department' ? peopleByDepartment(all) : peopleByName(all)))
      : asCalled(people, sort, withNames(analysis, view.names).organisation.people);
  if (sort === 'hops') return ordered.sort((one, other) => farOf(analysis, one) - farOf(analysis, other));
  if (sort === 'department' || !people.includes(first)) return ordered;
  return [first, ...ordered.filter((person) => person !== first)];
}

const inRanks = (people: readonly number[], rank: Int32Array): number[] =>
  people.toSorted((one, other) => rank[one] - rank[other]);

/** The order of real names would tell them. */
function asCalled(people: readonly number[], sort: TwinSort, { name, department, departments }: People) {
  const keys = departments.map(fold);
  const key = (row: number) => (department[row] < 0 ? '\uffff' : keys[department[row]]);
  const called = people.toSorted((one, other) => byName(name[one], name[other]) || one - other);
  return sort === 'department'
    ? called.sort((one, other) => (key(one) < key(other) ? -1 : key(one) > key(other) ? 1 : 0))
    : called;
}

/** Where each row stands in an order. */
const ranks = once((order: Int32Array): Int32Array => {
  const rank = new Int32Array(order.length);
  order.forEach((row, at) => {
    rank[row] = at;
  });
  return rank;
});

/** Whoever has no line of sight stands outside all rings. */
const farOf = ({ sight }: Analysis, person: number): number =>
  sight.hops[person] < 0 ? Number.MAX_SAFE_INTEGER : sight.hops[person];

/** Stands in the address for all rows. */
const allRows = 'all';
/** Of more rows a page would be too heavy, and a printed table of no use. */
const mostRows = 1000;

const wholeLink = (people: number, isWhole: boolean) =>
  isWhole
    ? { text: `${pageSize} a page`, page: '' }
    : { text: `All ${people.toLocaleString('en-GB')} on one page`, page: allRows };

const paperWords = (shown: string, whole: string | undefined): string =>
  [`This sheet has ${shown}.`, whole && `To print the others as well, choose “${whole}” under the table.`]
    .filter(Boolean)
    .join(' ');

const sortsFor = (address: ToTable['address'], sort: TwinSort): WebTwin['sorts'] =>
  (
    [
      ['name', 'Name'],
      ['department', 'Department'],
      ['hops', 'Line of sight'],
    ] as const
  ).map(([value, text]) => ({
    text,
    href: `${address({ sort: value === 'name' ? '' : value })}#table`,
    current: value === sort,
  }));

function othersWords(others: readonly TwinOther[], words: Words): string {
  const number = (...kinds: string[]) => others.filter(({ key }) => kinds.includes(key.split(':')[0])).length;
  return list(
    [
      [number('customer'), `outside ${words.customer}`, `outside ${words.customers}`] as const,
      [number('department'), 'department', 'departments'] as const,
      [number('group'), 'group', 'groups'] as const,
      [number('person'), 'colleague', 'colleagues'] as const,
    ].flatMap(([many, one, more]) => (many > 0 ? [count(many, one, more)] : [])),
  );
}
