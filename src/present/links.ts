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

export const personHref = ({ organisation }: Facts, person: number): string =>
  `/people/${organisation.people.partyId[person]}`;

export const teamHref = ({ organisation }: Facts, manager: number): string =>
  `/teams/${organisation.people.partyId[manager]}`;

export const customerHref = ({ organisation }: Facts, customer: number): string =>
  `/customers#customer-${organisation.customers.partyId[customer]}`;

/** The page that walks up what an outside customer requires. */
export const chainHref = ({ organisation }: Facts, customer: number): string =>
  `/customers/${organisation.customers.partyId[customer]}/chain`;

export const departmentHref = (department: string): string =>
  `/people?department=${encodeURIComponent(department)}`;

/** In front of `/web`, where the web of a department is. */
export const departmentPage = (department: string): string =>
  `/departments/${encodeURIComponent(department)}`;

export const departmentWebHref = (department: string): string => `${departmentPage(department)}/web`;

export const whatIfHref = '/what-if';

/** The page that says what would happen if somebody left. */
export const ifLeftHref = ({ organisation }: Facts, person: number): string =>
  `${whatIfHref}?leave=${organisation.people.partyId[person]}`;

function hrefOf(facts: Facts, visible: Visible, party: PartyRef): string {
  const row = partyRow(party);
  switch (partyKind(party)) {
    case 'person':
      return visible.person(row) ? personHref(facts, row) : '';
    case 'customer':
      return visible.customer(row) ? customerHref(facts, row) : '';
    default:
      return groupHref(facts, visible, row);
  }
}

function groupHref(facts: Facts, visible: Visible, group: number): string {
  const { groups, people } = facts.organisation;
  const of = groups.of[group];
  switch (groupKindOf(facts.network, group)) {
    case 'team':
      return visible.branch(of) ? teamHref(facts, of) : '';
    case 'department':
      return visible.everything ? departmentHref(people.departments[of]) : '';
    default:
      return '';
  }
}
