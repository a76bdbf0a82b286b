import { groupKinds } from '#model/groups.ts';
import type { Organisation } from '#model/organisation.ts';
import {
  customerRef,
  groupRef,
  noParty,
  type PartyRef,
  partyKind,
  partyRow,
  personRef,
} from '#model/party.ts';
import { departmentKey, isHere, ownId } from '#model/people.ts';
import { wordsOf } from '#present/words.ts';
import type { PartyChoice } from '#store/resolve-choice.ts';
import { findPersonByKey, findPersonLoosely, peopleCalled, rowsWhere } from './find-people.ts';

/** Whom somebody meant by what they typed. */
export type PartyAnswer =
  | {
      readonly kind: 'found';
      readonly choice: PartyChoice;
      /** `noParty` for a group that no tie or need has named yet. */
      readonly party: PartyRef;
    }
  | { readonly kind: 'several'; readonly candidates: readonly Candidate[] }
  | { readonly kind: 'unknown' };

/** One of several who could be meant. */
export interface Candidate {
  /** What can be typed to mean this one and nobody else. */
  readonly value: string;
  readonly label: string;
}

const unknown: PartyAnswer = { kind: 'unknown' };

/**
 * Finds a party by what was typed, in the order of an import: person:…, group:…, team:…, everyone, outside:…, id, e-mail,
 * then a name among outside customers, people and departments, last an id but for letter case and zeros in front.
 */
export function findParty(organisation: Organisation, typed: string): PartyAnswer {
  const [, prefix, rest = ''] = /^(person|group|team|outside)\s*:\s*(.+)$/isu.exec(typed) ?? [];
  if (prefix) return byPrefix[prefix.toLowerCase() as keyof typeof byPrefix](organisation, rest);
  if (/^everyone$/i.test(typed)) return toGroup(organisation, 'everyone', -1);
  const person = findPersonByKey(organisation.people, typed);
  if (person >= 0) return toPerson(organisation, person);
  const named = findByName(organisation, typed);
  const loosely = named.kind === 'unknown' ? findPersonLoosely(organisation.people, typed) : -1;
  return loosely >= 0 ? toPerson(organisation, loosely) : named;
}

/** "none" is an answer of a declarations file, not somebody to serve. */
export const wordsForNobody = (organisation: Organisation, text: string): string =>
  text.toLowerCase() === 'none'
    ? `Nobody is called “none”. Whoever has no ${wordsOf(organisation).customer} says so in the declarations file, with none in the column “customer”.`
    : `Nobody here is called “${text}”. Check the spelling, or type an employee id or an e-mail.`;

/** What can be typed to mean a party and nobody else: the name, if that is enough. Blank for `noParty`. */
export function wordsFor(organisation: Organisation, party: PartyRef): string {
  if (party === noParty) return '';
  const { people, customers } = organisation;
  const row = partyRow(party);
  const kind = partyKind(party);
  if (kind === 'group') return groupWords(organisation, row);
  const name = kind === 'person' ? people.name[row] : customers.name[row];
  const answer = findParty(organisation, name);
  if (answer.kind === 'found' && answer.party === party) return name;
  return kind === 'person' ? ownId(people, row) : `outside:${name}`;
}

function groupWords({ people, groups }: Organisation, group: number): string {
  const of = groups.of[group];
  switch (groupKinds[groups.kind[group]]) {
    case 'everyone':
      return 'everyone';
    case 'team':
      return `team:${ownId(people, of)}`;
    default:
      return `group:${people.departments[of]}`;
  }
}

const byPrefix = {
  person: ({ people }: Organisation, key: string): PartyAnswer => {
    const person = findPersonByKey(people, key);
    return person < 0 ? unknown : toPerson({ people }, person);
  },
  group: (organisation: Organisation, name: string): PartyAnswer => {
    const [department] = departmentsCalled(organisation, name);
    return department === undefined ? unknown : toGroup(organisation, 'department', department);
  },
  team: (organisation: Organisation, manager: string): PartyAnswer => {
    const person = findPersonByKey(organisation.people, manager);
    return person < 0 ? unknown : toGroup(organisation, 'team', person);
  },
  outside: (organisation: Organisation, name: string): PartyAnswer => {
    const [customer] = customersCalled(organisation, name);
    return customer === undefined ? unknown : toCustomer(organisation, customer);
  },
};

function findByName(organisation: Organisation, name: string): PartyAnswer {
  const customers = customersCalled(organisation, name);
  const people = peopleCalled(organisation.people, name);
  const departments = departmentsCalled(organisation, name);
  if (customers.length + people.length + departments.length > 1) {
    return { kind: 'several', candidates: candidates(organisation, { customers, people, departments }) };
  }
  if (customers.length > 0) return toCustomer(organisation, customers[0]);
  if (people.length > 0) return toPerson(organisation, people[0]);
  return departments.length > 0 ? toGroup(organisation, 'department', departments[0]) : unknown;
}

const customersCalled = ({ customers }: Organisation, name: string): number[] =>
  rowsWhere(customers.name, (each) => departmentKey(each) === departmentKey(name));

const departmentsCalled = ({ people }: Organisation, name: string): number[] =>
  rowsWhere(people.departments, (each) => departmentKey(each) === departmentKey(name));

const candidatesShown = 20;

function candidates(
  { people, customers, settings }: Organisation,
  rows: { customers: number[]; people: number[]; departments: number[] },
): Candidate[] {
  const about = (person: number) =>
    [
      people.name[person],
      people.title[person],
      people.departments[people.department[person]],
      ownId(people, person),
      isHere(people, person) ? '' : 'no longer here',
    ]
      .filter(Boolean)
      .join(', ');
  return [
    ...rows.customers.map((row) => ({
      value: `outside:${customers.name[row]}`,
      label: `${customers.name[row]}, outside ${wordsOf({ settings }).customer}`,
    })),
    ...rows.people.map((row) => ({ value: ownId(people, row), label: about(row) })),
    ...rows.departments.map((row) => ({
      value: `group:${people.departments[row]}`,
      label: `${people.departments[row]}, the whole department`,
    })),
  ].slice(0, candidatesShown);
}

const toPerson = ({ people }: Pick<Organisation, 'people'>, row: number): PartyAnswer => ({
  kind: 'found',
  choice: people.partyId[row],
  party: personRef(row),
});

const toCustomer = ({ customers }: Organisation, row: number): PartyAnswer => ({
  kind: 'found',
  choice: customers.partyId[row],
  party: customerRef(row),
});

function toGroup(
  { groups, people }: Organisation,
  kind: (typeof groupKinds)[number],
  of: number,
): PartyAnswer {
  const row = groups.kind.findIndex((each, at) => groupKinds[each] === kind && groups.of[at] === of);
  const party = row < 0 ? noParty : groupRef(row);
  if (kind === 'everyone') return { kind: 'found', choice: { everyone: true }, party };
  const choice = kind === 'team' ? { teamOf: people.partyId[of] } : { department: people.departments[of] };
  return { kind: 'found', choice, party };
}
