import type { ImportPlan, TableChange } from '#model/import-plan.ts';
import { personRef } from '#model/party.ts';
import { answerOf } from '#model/people.ts';
import { tieFlag } from '#model/ties.ts';
import { count, list } from './english.ts';
import { type Words, wordsOf } from './words.ts';

/** Rows that an import touches, by what happens to them; each row stands in one of its table's lists. */
export type ChangeKind =
  | 'joined'
  | 'left'
  | 'moved'
  | 'people-changed'
  | 'customers-added'
  | 'customers-changed'
  | 'customers-gone'
  | 'ties-added'
  | 'ties-changed'
  | 'ties-ended'
  | 'needs-added'
  | 'needs-changed'
  | 'needs-gone'
  | 'answers';

export type ChangeTable = 'people' | 'customers' | 'ties' | 'needs';

interface KindOfChange {
  readonly table: ChangeTable;
  readonly name: string | ((words: Words) => string);
  readonly rows: (plan: ImportPlan) => readonly number[];
}

/** What can be looked at of a plan, a list each. */
export const changeKinds: Readonly<Record<ChangeKind, KindOfChange>> = {
  joined: { table: 'people', name: 'New people', rows: ({ people }) => people.added },
  left: { table: 'people', name: 'No longer here', rows: ({ people }) => people.gone },
  moved: {
    table: 'people',
    name: 'To another manager',
    rows: ({ people, moved }) => without(moved, people.gone),
  },
  'people-changed': {
    table: 'people',
    name: 'People who change otherwise',
    rows: ({ people, moved }) => without(without(people.changed, people.gone), moved),
  },
  'customers-added': {
    table: 'customers',
    name: (words) => `New outside ${words.customers}`,
    rows: ({ customers }) => customers.added,
  },
  'customers-changed': {
    table: 'customers',
    name: (words) => `Outside ${words.customers} that change`,
    rows: ({ customers }) => kept(customers),
  },
  'customers-gone': {
    table: 'customers',
    name: (words) => `Outside ${words.customers} that leave the list`,
    rows: ({ customers }) => customers.gone,
  },
  'ties-added': { table: 'ties', name: 'New ties', rows: ({ ties }) => ties.added },
  'ties-changed': { table: 'ties', name: 'Ties that change', rows: ({ ties }) => kept(ties) },
  'ties-ended': { table: 'ties', name: 'Ties that end', rows: ({ ties }) => ties.gone },
  'needs-added': { table: 'needs', name: 'New needs', rows: ({ needs }) => needs.added },
  'needs-changed': { table: 'needs', name: 'Needs that change', rows: ({ needs }) => kept(needs) },
  'needs-gone': { table: 'needs', name: 'Needs that go', rows: ({ needs }) => needs.gone },
  answers: { table: 'people', name: 'People whose answer changes', rows: (plan) => answersChanged(plan) },
};

/** What a kind of change is called in a plan. */
export function nameOfChange({ next }: ImportPlan, kind: ChangeKind): string {
  const { name } = changeKinds[kind];
  return typeof name === 'string' ? name : name(wordsOf(next));
}

export const isChangeKind = (text: string): text is ChangeKind => Object.hasOwn(changeKinds, text);

const kept = ({ changed, gone }: TableChange): readonly number[] => without(changed, gone);

function without(rows: readonly number[], others: readonly number[]): readonly number[] {
  if (others.length === 0) return rows;
  const left = new Set(others);
  return rows.filter((row) => !left.has(row));
}

/** People whose answer changes; added people, who are the last rows, had none to change. */
function answersChanged({ answers, people, next }: ImportPlan): readonly number[] {
  const firstAdded = people.added[0] ?? next.people.count;
  return answers.filter((person) => person < firstAdded);
}

/** How many of them have not answered, and count as having named nobody from then on: everyone was asked. */
export const countSilent = (plan: ImportPlan): number =>
  answersChanged(plan).filter((person) => answerOf(plan.next.people, person) === 'named-nobody').length;

/** How many ties that no file ends do not count any more, since somebody they name leaves. Linear in the ties. */
export function countTiesLost({ people, next }: ImportPlan): number {
  if (people.gone.length === 0) return 0;
  const gone = new Set(people.gone.map(personRef));
  const { provider, customer, flags, count } = next.ties;
  let lost = 0;
  for (let tie = 0; tie < count; tie++) {
    const held = (flags[tie] & tieFlag.ended) === 0;
    if (held && (gone.has(provider[tie]) || gone.has(customer[tie]))) lost++;
  }
  return lost;
}

/** How many rows each list holds. */
export const countChange = (plan: ImportPlan, kind: ChangeKind): number =>
  changeKinds[kind].rows(plan).length;

/** Everything the import adds, alters or takes off, counted once each. */
export const countChanges = (plan: ImportPlan): number =>
  (Object.keys(changeKinds) as ChangeKind[]).reduce((sum, kind) => sum + countChange(plan, kind), 0);

/** "120 people and 214 ties": what is added, in words; blank for nothing. */
export const addedInWords = ({ people, customers, ties, needs, next }: ImportPlan): string =>
  counted([
    [people.added.length, 'person', 'people'],
    [customers.added.length, ...outside(next)],
    [ties.added.length, 'tie', 'ties'],
    [needs.added.length, 'need', 'needs'],
  ]);

export const changedInWords = (plan: ImportPlan): string =>
  counted([
    [countChange(plan, 'people-changed'), 'person', 'people'],
    [countChange(plan, 'customers-changed'), ...outside(plan.next)],
    [countChange(plan, 'ties-changed'), 'tie', 'ties'],
    [countChange(plan, 'needs-changed'), 'need', 'needs'],
  ]);

/** "outside customer" and "outside customers", in the organisation's words. */
function outside(next: ImportPlan['next']): readonly [string, string] {
  const { customer, customers } = wordsOf(next);
  return [`outside ${customer}`, `outside ${customers}`];
}

const counted = (parts: readonly (readonly [number, string, string])[]): string =>
  list(parts.filter(([number]) => number > 0).map(([number, one, many]) => count(number, one, many)));

/** What is taken off, a sentence each: the worst that an import does. */
export function takenOffInWords({ people, customers, ties, needs, next }: ImportPlan): string[] {
  const says = (rows: readonly number[], one: string, many: string) =>
    rows.length === 0
      ? []
      : [rows.length === 1 ? `1 ${one}.` : `${rows.length.toLocaleString('en-GB')} ${many}.`];
  const [one, several] = outside(next);
  return [
    ...says(people.gone, 'person will no longer be here', 'people will no longer be here'),
    ...says(customers.gone, `${one} will leave the list`, `${several} will leave the list`),
    ...says(ties.gone, 'tie will end', 'ties will end'),
    ...says(needs.gone, 'need will go', 'needs will go'),
  ];
}
