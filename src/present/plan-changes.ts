import type { FieldChange, ImportPlan, TableChange } from '#model/import-plan.ts';
import type { Organisation } from '#model/organisation.ts';
import { type PartyRef, partyKind, partyRow } from '#model/party.ts';
import { ownId } from '#model/people.ts';
import { textOf } from '#model/ties.ts';
import { count, list } from './english.ts';
import { cut } from './problem-groups.ts';

/** One line of the table of what an import does. */
export interface ChangeRow {
  readonly what: string;
  readonly added: string;
  readonly changed: string;
  readonly moved: string;
  readonly gone: string;
}

/** Who and what is meant by a number of that table. */
export interface ChangeList {
  readonly name: string;
  readonly items: readonly string[];
  readonly more: string;
}

const number = (value: number): string => value.toLocaleString('en-GB');

export const changeRows = (plan: ImportPlan): ChangeRow[] => [
  row('People', plan.people, { moved: number(plan.moved.length), gone: number(plan.leaving.length) }),
  row('Outside customers', plan.customers),
  row('Ties', plan.ties),
  row('Needs', plan.needs),
];

const row = (
  what: string,
  { added, changed }: TableChange,
  rest: { moved: string; gone: string } = { moved: '–', gone: '–' },
): ChangeRow => ({ what, added: number(added.length), changed: number(changed.length), ...rest });

/** Everything the import adds or alters, counted once each. */
export const countChanges = (plan: ImportPlan): number =>
  countAdded(plan) +
  new Set([...plan.people.changed, ...plan.moved, ...plan.leaving]).size +
  countAnswers(plan) +
  plan.customers.changed.length +
  plan.ties.changed.length +
  plan.needs.changed.length;

export const countAdded = (plan: ImportPlan): number =>
  plan.people.added.length + plan.customers.added.length + plan.ties.added.length + plan.needs.added.length;

/** "120 people and 214 ties": what is added, in words; blank for nothing. */
export const addedInWords = (plan: ImportPlan): string =>
  list(
    [
      counted(plan.people.added, 'person', 'people'),
      counted(plan.customers.added, 'outside customer'),
      counted(plan.ties.added, 'tie'),
      counted(plan.needs.added, 'need'),
    ].filter(Boolean),
  );

export const changedInWords = (plan: ImportPlan): string =>
  list(
    [
      counted(plan.people.changed, 'person', 'people'),
      counted(plan.customers.changed, 'outside customer'),
      counted(plan.ties.changed, 'tie'),
      counted(plan.needs.changed, 'need'),
    ].filter(Boolean),
  );

const counted = (rows: readonly number[], one: string, many?: string): string =>
  rows.length > 0 ? count(rows.length, one, many) : '';

/** People whose answer changes; added people, who are the last rows, had none to change. */
export function countAnswers({ answers, people, next }: ImportPlan): number {
  const firstAdded = people.added[0] ?? next.people.count;
  return answers.filter((person) => person < firstAdded).length;
}

const itemsShown = 20;

/** The names behind the numbers: who leaves first, then who moves, what changes and what is new. */
export function changeLists(plan: ImportPlan): ChangeList[] {
  const { next } = plan;
  const person = (row: number) => cut(nameOfPerson(next, row), 80);
  const moved = (row: number) => `${person(row)} reports to ${managerOf(next, row)}`;
  return [
    named('No longer here', plan.leaving, person),
    named('To another manager', plan.moved, moved),
    fields('People who change', plan.people, person),
    fields('Outside customers that change', plan.customers, (row) => cut(next.customers.name[row], 80)),
    fields('Ties that change', plan.ties, (row) => tieInWords(next, row)),
    fields('Needs that change', plan.needs, (row) => needInWords(next, row)),
    named('New people', plan.people.added, person),
    named('New outside customers', plan.customers.added, (row) => cut(next.customers.name[row], 80)),
    named('New ties', plan.ties.added, (row) => tieInWords(next, row)),
    named('New needs', plan.needs.added, (row) => needInWords(next, row)),
  ].filter((each) => each.items.length > 0);
}

const named = (name: string, rows: readonly number[], words: (row: number) => string): ChangeList => ({
  name: `${name} (${number(rows.length)})`,
  items: rows.slice(0, itemsShown).map(words),
  more: more(rows.length),
});

const fields = (name: string, change: TableChange, words: (row: number) => string): ChangeList => ({
  name: `${name} (${number(change.changed.length)})`,
  items: change.fields.slice(0, itemsShown).map((each) => `${words(each.row)}: ${inWords(each)}`),
  more: more(change.fields.length),
});

const more = (all: number): string => (all > itemsShown ? `and ${number(all - itemsShown)} more` : '');

const inWords = ({ field, before, after }: FieldChange): string => {
  const from = before ? `“${cut(before, 60)}”` : 'blank';
  return `${field.replaceAll('_', ' ')} from ${from} to ${after ? `“${cut(after, 60)}”` : 'blank'}`;
};

const managerOf = (next: Organisation, row: number): string => {
  const manager = next.people.manager[row];
  return manager >= 0 ? cut(nameOfPerson(next, manager), 80) : 'nobody';
};

const tieInWords = (next: Organisation, row: number): string => {
  const { provider, customer, service } = next.ties;
  const what = textOf(next.texts, service, row);
  const ends = `${nameOfParty(next, provider[row])} → ${nameOfParty(next, customer[row])}`;
  return what ? `${ends}: ${cut(what, 80)}` : ends;
};

const needInWords = ({ people, needs }: Organisation, row: number): string =>
  `${cut(people.name[needs.person[row]], 60)}: ${cut(needs.text[row], 80)}`;

/** Before a plan is applied there is no network to ask, so its own tables are. */
function nameOfParty(next: Organisation, party: PartyRef): string {
  const row = partyRow(party);
  const kind = partyKind(party);
  if (kind === 'person') return cut(nameOfPerson(next, row), 60);
  if (kind === 'customer') return cut(next.customers.name[row], 60);
  const of = next.groups.of[row];
  if (of < 0) return 'everyone';
  return next.groups.kind[row] === 1
    ? cut(next.people.departments[of], 60)
    : `${cut(nameOfPerson(next, of), 60)}’s team`;
}

const nameOfPerson = ({ people }: Organisation, row: number): string =>
  people.name[row] || `Vacant post ${ownId(people, row)}`;
