import type { Analysis } from '#analysis.ts';
import { carryGapOf } from '#graph/carried-requirement.ts';
import { customerNode, nodeAt } from '#graph/service-network.ts';
import { type CustomerRole, customerRoles } from '#model/customers.ts';
import { customerRef, groupRef, personRef } from '#model/party.ts';
import type { Visible } from '#model/viewer.ts';
import { count, list } from './english.ts';
import { type Lede, lede } from './lede.ts';
import { chainHref, type Link, partyLink } from './links.ts';
import { type Words, wordsOf } from './words.ts';

export interface CustomersPage {
  readonly title: string;
  readonly lede: Lede;
  readonly sections: readonly CustomerSection[];
  readonly actions: readonly (Link & { readonly quiet: boolean })[];
  readonly mayEdit: boolean;
}

export interface CustomerSection {
  readonly id: string;
  readonly heading: string;
  readonly about: string;
  readonly customers: readonly CustomerCard[];
}

export interface CustomerCard {
  readonly id: string;
  readonly name: string;
  /** "end user · cannot choose another provider". */
  readonly kind: string;
  readonly requirement: string;
  /** Departments, teams and people who serve them directly, the groups first. */
  readonly servers: readonly Link[];
  /** The people who did not fit, and where they are listed; null where all are shown. */
  readonly more: Link | null;
  readonly servedBy: string;
  /** Outside customers who serve them in turn, and those whom they serve in turn. */
  readonly intermediaries: readonly Link[];
  readonly serves: readonly Link[];
  /** "Nobody here serves them." or "Only through intermediaries."; blank otherwise. */
  readonly warning: string;
  /** Where what they require is walked up from promise to promise. */
  readonly chain: Link;
  readonly addProvider: string;
  readonly edit: string;
}

const mostServers = 12;

/** Everyone outside whom the organisation exists for, by role, with who serves them. Linear in their own ties. */
export function customersPage(analysis: Analysis, visible: Visible): CustomersPage {
  const { customers } = analysis.organisation;
  const words = wordsOf(analysis);
  const rows = [...customers.name.keys()].filter((row) => visible.customer(row));
  return {
    title: words.Customers,
    lede: ledeOf(analysis, visible, rows),
    sections: (['primary', 'supporting', 'unknown'] as const)
      .map((role) => ({
        id: role,
        ...sectionWords(words)[role],
        customers: rows
          .filter((row) => customerRoles[customers.role[row]] === role)
          .map((row) => customerCard(analysis, visible, row)),
      }))
      .filter((section) => section.customers.length > 0),
    actions: visible.everything
      ? [{ text: `Add an outside ${words.customer}`, href: '/customers/new', quiet: false }]
      : [],
    mayEdit: visible.everything,
  };
}

const sectionWords = (words: Words): Readonly<Record<CustomerRole, { heading: string; about: string }>> => ({
  primary: { heading: `Primary ${words.customer}`, about: 'The person whose life is changed by the work.' },
  supporting: {
    heading: `Supporting ${words.customers}`,
    about: 'Others who must be satisfied as well: families, funders, volunteers, partners, regulators.',
  },
  unknown: {
    heading: 'Role not said yet',
    about: `Somebody named them as ${words.aCustomer}. Say whether they are the primary one or a supporting one.`,
  },
});

function ledeOf(
  { primaries, organisation, settings }: Analysis,
  visible: Visible,
  rows: readonly number[],
): Lede {
  const question = 'Who must be satisfied for us to achieve results?';
  if (rows.length === 0) return lede(question, '', 'Nobody is named yet.');
  if (!visible.everything) return lede(question, '', 'These are the ones whom your branch serves.');
  const names = primaries.map((row) => organisation.customers.name[row]);
  if (names.length === 1)
    return lede(question, '', `First of all ${names[0]}: theirs is the life that is changed.`);
  return names.length === 0
    ? lede(
        question,
        `No primary ${wordsOf({ settings }).customer} is chosen yet.`,
        'Choosing nobody dilutes every effort.',
      )
    : lede(
        question,
        `${names.length} are called primary: ${list(names)}.`,
        'Choosing several dilutes every effort.',
      );
}

function customerCard(analysis: Analysis, visible: Visible, customer: number): CustomerCard {
  const { customers } = analysis.organisation;
  const partyId = customers.partyId[customer];
  const { groups, people, outside } = serversOf(analysis, visible, customer);
  const servers = [...groups.map(groupRef), ...people.map(personRef)];
  return {
    id: `customer-${partyId}`,
    name: customers.name[customer],
    kind: [customers.kind[customer], choiceWords[customers.canChoose[customer]]].filter(Boolean).join(' · '),
    requirement: customers.requirement[customer],
    servers: servers.slice(0, mostServers).map((party) => partyLink(analysis, visible, party)),
    more:
      servers.length > mostServers
        ? {
            text: `and ${(servers.length - mostServers).toLocaleString('en-GB')} more`,
            href: `/people?customer=${partyId}`,
          }
        : null,
    servedBy: servedBy(groups.length, people.length),
    intermediaries: outside.map((row) => partyLink(analysis, visible, customerRef(row))),
    serves: servedInTurn(analysis, customer)
      .filter((row) => visible.customer(row))
      .map((row) => partyLink(analysis, visible, customerRef(row))),
    warning: warningOf(analysis, visible, { customer, direct: servers.length }),
    chain: chainLink(analysis, visible, customer),
    addProvider: `/ties/new?customer=${partyId}`,
    edit: `/customers/${partyId}/edit`,
  };
}

/** Says where what they require breaks, to whoever sees the whole. */
function chainLink(analysis: Analysis, visible: Visible, customer: number): Link {
  const { requirement } = analysis.organisation.customers;
  const gap =
    analysis.carried && requirement[customer] && carryGapOf(analysis.network, analysis.carried, customer);
  const hops =
    gap && visible.everything
      ? `: it breaks ${gap.hop === 1 ? 'at the first hop' : `after ${count(gap.hop - 1, 'hop')}`}`
      : '';
  return { text: `The chain of promises${hops}`, href: chainHref(analysis, customer) };
}

const choiceWords = ['', 'can choose another provider', 'cannot choose another provider'];

function serversOf({ network }: Analysis, visible: Visible, customer: number) {
  const node = customerNode(network, customer);
  const found = { groups: new Set<number>(), people: new Set<number>(), outside: new Set<number>() };
  for (let at = network.in.start[node]; at < network.in.start[node + 1]; at++) {
    if (!visible.tie(network.in.tie[at])) continue;
    const { kind, row } = nodeAt(network, network.in.node[at]);
    if (kind === 'giving') found.groups.add(row);
    else if (kind === 'person') found.people.add(row);
    else if (visible.customer(row)) found.outside.add(row);
  }
  return { groups: [...found.groups], people: [...found.people], outside: [...found.outside] };
}

function servedInTurn({ network }: Analysis, customer: number): number[] {
  const node = customerNode(network, customer);
  const rows = new Set<number>();
  for (let at = network.out.start[node]; at < network.out.start[node + 1]; at++) {
    const { kind, row } = nodeAt(network, network.out.node[at]);
    if (kind === 'customer') rows.add(row);
  }
  return [...rows];
}

function servedBy(groups: number, people: number): string {
  const parts = [
    groups > 0 ? count(groups, 'group') : '',
    people > 0 ? count(people, 'person', 'people') : '',
  ];
  const said = list(parts.filter(Boolean));
  return said && `Served directly by ${said}`;
}

function warningOf(
  { servedCustomers }: Analysis,
  visible: Visible,
  { customer, direct }: { customer: number; direct: number },
): string {
  if (!servedCustomers[customer]) return 'Nobody here serves them, directly or through anybody.';
  return direct === 0 && visible.everything ? 'Served only through intermediaries.' : '';
}
