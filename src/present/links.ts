import type { Facts } from '#findings/facts.ts';
import { groupKindOf } from '#graph/service-network.ts';
import { type PartyRef, partyKind, partyRow } from '#model/party.ts';
import type { Visible } from '#model/viewer.ts';
import { partyName } from './names.ts';

/** A text that may lead somewhere; blank where there is no page to go to. */
export interface Link {
  readonly text: string;
  readonly href: string;
}

/** A party by name, with the page about it, if the viewer may open it. */
export const partyLink = (facts: Facts, visible: Visible, party: PartyRef): Link => ({
  text: partyName(facts, visible, party),
  href: hrefOf(facts, visible, party),
});

/** The page about a person; where people go by initials or codes their web, which calls nobody by name either. */
export const personHref = (facts: Facts, person: number): string =>
  inPublic(facts, `/people/${facts.organisation.people.partyId[person]}`);

/** The page about a manager’s team, or likewise its web. */
export const teamHref = (facts: Facts, manager: number): string =>
  inPublic(facts, `/teams/${facts.organisation.people.partyId[manager]}`);

const inPublic = ({ organisation: { calledBy } }: Facts, page: string): string =>
  calledBy ? `${page}/web?names=${calledBy}` : page;

/** The first page; where people go by initials or codes the web of the organisation. */
export const overviewHref = ({ organisation: { calledBy } }: Facts): string =>
  calledBy ? `/web?names=${calledBy}` : '/';

/** Where an outside customer is told of with those who serve it; blank where people go by initials or codes. */
export const customerHref = ({ organisation }: Facts, customer: number): string =>
  organisation.calledBy ? '' : `/customers#customer-${organisation.customers.partyId[customer]}`;

/** The page that walks up what an outside customer requires. */
export const chainHref = ({ organisation }: Facts, customer: number): string =>
  `/customers/${organisation.customers.partyId[customer]}/chain`;

export const departmentHref = (department: string): string =>
  `/people?department=${encodeURIComponent(department)}`;

/** In front of `/web`, where the web of a department is. */
export const departmentPage = (department: string): string =>
  `/departments/${encodeURIComponent(department)}`;

export const departmentWebHref = (department: string): string => `${departmentPage(department)}/web`;

/** The people of a department; where people go by initials or codes its web. */
export const departmentHrefIn = ({ organisation: { calledBy } }: Facts, department: string): string =>
  calledBy ? `${departmentWebHref(department)}?names=${calledBy}` : departmentHref(department);

export const whatIfHref = '/what-if';

/** The page that says what would happen if somebody left. */
export const ifLeftHref = ({ organisation }: Facts, person: number): string =>
  `${whatIfHref}?leave=${organisation.people.partyId[person]}`;

function hrefOf(facts: Facts, visible: Visible, party: PartyRef): string {
  const row = partyRow(party);
  switch (partyKind(party)) {
    case 'person':
      return mayOpen(facts, visible, row) ? personHref(facts, row) : '';
    case 'customer':
      return visible.customer(row) ? customerHref(facts, row) : '';
    default:
      return groupHref(facts, visible, row);
  }
}

/** A web is there only for somebody who is here, and whose branch the viewer sees. */
const mayOpen = ({ organisation, network }: Facts, visible: Visible, person: number): boolean =>
  organisation.calledBy ? visible.branch(person) && network.here[person] === 1 : visible.person(person);

function groupHref(facts: Facts, visible: Visible, group: number): string {
  const { groups, people } = facts.organisation;
  const of = groups.of[group];
  switch (groupKindOf(facts.network, group)) {
    case 'team':
      return visible.branch(of) ? teamHref(facts, of) : '';
    case 'department':
      return visible.everything ? departmentHrefIn(facts, people.departments[of]) : '';
    default:
      return '';
  }
}
