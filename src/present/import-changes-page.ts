import type { FieldChange, ImportPlan } from '#model/import-plan.ts';
import type { Organisation } from '#model/organisation.ts';
import { partyKind, partyRow } from '#model/party.ts';
import { answerOf, ownId } from '#model/people.ts';
import { textOf } from '#model/ties.ts';
import { cut } from './cut.ts';
import { count } from './english.ts';
import { fieldLabel } from './field-labels.ts';
import { fold } from './fold.ts';
import { type Lede, lede } from './lede.ts';
import type { Option } from './options.ts';
import { addressOf, clampPage, type Pager, pageSize, toPager } from './pager.ts';
import { type ChangeKind, type ChangeTable, changeKinds, countChange, nameOfChange } from './plan-changes.ts';
import { nameInPlan, partyInPlan } from './plan-names.ts';
import { wordsOf } from './words.ts';

export interface ImportChangesPage {
  readonly title: string;
  readonly crumbs: readonly { readonly text: string; readonly href: string }[];
  readonly lede: Lede;
  readonly kinds: readonly Option[];
  readonly search: string;
  readonly searchLabel: string;
  readonly action: string;
  readonly rows: readonly ChangedRow[];
  readonly pager: Pager | null;
}

export interface ChangedRow {
  readonly name: string;
  readonly about: string;
  /** `before` is blank where nothing is said of it. */
  readonly changes: readonly { readonly field: string; readonly before: string; readonly after: string }[];
}

/** What a page's address asks for. */
export interface ChangesAsked {
  readonly kind: ChangeKind;
  readonly search: string;
  readonly page: number;
}

interface Given {
  readonly plan: ImportPlan;
  /** What is held now. */
  readonly current: Organisation;
  readonly link: string;
  readonly asked: ChangesAsked;
}

/** Every row of one list of the plan, searchable. `changesOf` gives the changed fields of a row. */
export function importChangesPage(
  { plan, current, link, asked }: Given,
  changesOf: (table: ChangeTable, row: number) => readonly FieldChange[],
): ImportChangesPage {
  const { table, rows } = changeKinds[asked.kind];
  const name = nameOfChange(plan, asked.kind);
  const found = search(plan.next, { table, rows: rows(plan), words: asked.search });
  const page = clampPage(asked.page, found.length);
  const self = `${link}/changes`;
  return {
    title: name,
    crumbs: [
      { text: 'Check the import', href: link },
      { text: name, href: '' },
    ],
    lede: ledeOf(rows(plan).length, found.length, asked.search),
    kinds: kindOptions(plan, asked.kind),
    search: asked.search,
    searchLabel: searchLabels[table],
    action: self,
    rows: found.slice((page - 1) * pageSize, page * pageSize).map((row) => ({
      name: namesIn[table](plan.next, row),
      about: cut(aboutIn[table](plan.next, row), 200),
      changes:
        asked.kind === 'answers'
          ? [answerChange(current, plan.next, row)]
          : changesOf(table, row).map((change) => toChange(table, change)),
    })),
    pager: toPager({ page, total: found.length, what: 'rows' }, (to) =>
      addressOf(self, { kind: asked.kind, q: asked.search, page: to }),
    ),
  };
}

function ledeOf(all: number, found: number, words: string): Lede {
  if (all === 0) return lede('Nothing stands here: the import does nothing of this kind.');
  if (words)
    return lede(
      `${count(found, 'row')} of ${all.toLocaleString('en-GB')} ${found === 1 ? 'holds' : 'hold'} “${cut(words, 60)}”.`,
    );
  return lede(`${count(all, 'row')}. Nothing has happened yet.`);
}

function kindOptions(plan: ImportPlan, chosen: ChangeKind): Option[] {
  return (Object.keys(changeKinds) as ChangeKind[])
    .map((kind) => ({ kind, number: countChange(plan, kind) }))
    .filter(({ kind, number }) => number > 0 || kind === chosen)
    .map(({ kind, number }) => ({
      value: kind,
      text: `${nameOfChange(plan, kind)} (${number.toLocaleString('en-GB')})`,
      selected: kind === chosen,
    }));
}

const searchLabels: Readonly<Record<ChangeTable, string>> = {
  people: 'Name, id, e-mail, title or department',
  ties: 'Name, id or service',
  needs: 'Name, id or need',
  customers: 'Name',
};

/** Rows that hold every word, each in any of their texts. */
function search(
  next: Organisation,
  { table, rows, words }: { table: ChangeTable; rows: readonly number[]; words: string },
): readonly number[] {
  const wanted = fold(words).split(' ').filter(Boolean);
  if (wanted.length === 0) return rows;
  const textsOf = textsIn[table](next);
  return rows.filter((row) => {
    const texts = textsOf(row);
    return wanted.every((word) => texts.some((text) => text.includes(word)));
  });
}

type InWords = Readonly<Record<ChangeTable, (next: Organisation, row: number) => string>>;

const namesIn: InWords = {
  people: nameInPlan,
  customers: ({ customers }, row) => cut(customers.name[row], 80),
  ties: (next, row) =>
    `${partyInPlan(next, next.ties.provider[row])} → ${partyInPlan(next, next.ties.customer[row])}`,
  needs: (next, row) => nameInPlan(next, next.needs.person[row]),
};

const aboutIn: InWords = {
  people: ({ people }, row) =>
    [ownId(people, row), people.title[row], people.departments[people.department[row]] ?? '']
      .filter(Boolean)
      .join(', '),
  customers: ({ customers }, row) => customers.kind[row],
  ties: ({ ties, texts }, row) => textOf(texts, ties.service, row),
  needs: ({ needs }, row) => needs.text[row],
};

/** What is searched in, folded. A party or service that many ties name is folded once. */
const textsIn: Readonly<Record<ChangeTable, (next: Organisation) => (row: number) => readonly string[]>> = {
  people: (next) => (row) => [
    fold(`${next.people.name[row]} ${next.people.email[row]} ${aboutIn.people(next, row)}`),
  ],
  customers: (next) => (row) => [fold(`${next.customers.name[row]} ${aboutIn.customers(next, row)}`)],
  ties: (next) => {
    const { provider, customer, service } = next.ties;
    const party = remembered((ref) => fold(`${partyInPlan(next, ref)} ${idOf(next, ref)}`));
    const text = remembered((id) => fold(next.texts[id]));
    return (row) => [party(provider[row]), party(customer[row]), text(service[row] ?? 0)];
  },
  needs: (next) => (row) => [
    fold(
      `${namesIn.needs(next, row)} ${ownId(next.people, next.needs.person[row])} ${aboutIn.needs(next, row)}`,
    ),
  ],
};

function remembered(say: (key: number) => string): (key: number) => string {
  const known = new Map<number, string>();
  return (key) => {
    const found = known.get(key) ?? say(key);
    known.set(key, found);
    return found;
  };
}

const idOf = ({ people }: Organisation, party: number): string =>
  partyKind(party) === 'person' ? ownId(people, partyRow(party)) : '';

const fileOf = { people: 'org', customers: 'customers', ties: 'serves', needs: 'needs' } as const;

const toChange = (
  table: ChangeTable,
  { field, before, after }: FieldChange,
): ChangedRow['changes'][number] => ({
  field: field === 'manager_id' ? 'Manager' : fieldLabel(fileOf[table], field),
  before: cut(before, 120) || 'blank',
  after: cut(after, 120) || 'blank',
});

const answerWords = (next: Organisation) => ({
  'not-answered': 'not answered yet',
  'named-nobody': 'named nobody',
  'answered-none': `says they have no ${wordsOf(next).customer}`,
  named: 'named somebody',
});

const answerChange = (
  current: Organisation,
  next: Organisation,
  row: number,
): ChangedRow['changes'][number] => ({
  field: 'Answer',
  before: answerWords(next)[answerOf(current.people, row)],
  after: answerWords(next)[answerOf(next.people, row)],
});
