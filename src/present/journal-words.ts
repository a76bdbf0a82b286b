import type { Facts } from '#findings/facts.ts';
import { customerRef, groupRef, noParty, type PartyRef, personRef } from '#model/party.ts';
import type { Visible } from '#model/viewer.ts';
import { count, list } from './english.ts';
import { partyName } from './names.ts';
import { stepWords } from './settings/step-words.ts';
import { type Words, wordsOf } from './words.ts';

/** A line of the journal as the store keeps it: numbers, never a name. */
export interface JournalEntry {
  readonly action: string;
  readonly detail: Readonly<Record<string, number | readonly string[]>>;
}

/** What somebody did, in plain words: names are looked up now, so whoever was erased since has none. */
export function journalWords(facts: Facts, visible: Visible, { action, detail }: JournalEntry): string {
  const party = (key: string) => partyCalled(facts, visible, detail[key]);
  const number = (key: string) => Number(detail[key] ?? 0);
  const tie = `${party('provider')} → ${party('customer')}`;
  const words = wordsOf(facts);
  const fields = fieldsIn(words, detail.fields);
  switch (action) {
    case 'import-applied':
      return `Imported files: ${importWords(words, number)}`;
    case 'import-undone':
      return `Undid an import: ${undoWords(words, number)}`;
    case 'sample-loaded':
      return `Loaded the sample hospital: ${importWords(words, number)}`;
    case 'sample-deleted':
      return `Deleted the sample: ${holdings(words, number)}`;
    case 'everything-deleted':
      return `Deleted everything: ${holdings(words, number)}`;
    case 'organisation-named':
      return 'Named the organisation';
    case 'settings-changed':
      return `Changed the settings${stepsIn(facts, detail) || fields}`;
    case 'settings-reset':
      return `Set the settings back to the defaults${stepsIn(facts, detail) || fields}`;
    case 'tie-added':
      return `Added the tie ${tie}`;
    case 'tie-changed':
      return `Changed the tie ${tie}${fields}`;
    case 'tie-ended':
      return `Ended the tie ${tie}`;
    case 'need-added':
      return `Added a need of ${party('person')}`;
    case 'need-changed':
      return `Changed a need of ${party('person')}${fields}`;
    case 'need-removed':
      return `Removed a need of ${party('person')}`;
    case 'customer-added':
      return `Added the outside ${words.customer} ${party('customer')}`;
    case 'customer-changed':
      return `Changed the outside ${words.customer} ${party('customer')}${fields}`;
    case 'customer-ended':
      return `Took the outside ${words.customer} ${party('customer')} off the list`;
    case 'repair-applied':
      return `Recorded a suggested repair: ${repairWords(words, detail)}`;
    case 'repair-undone':
      return 'Undid a suggested repair';
    default:
      return action.replaceAll('-', ' ');
  }
}

/** The words of customers may be anything, so they are only named as changed. */
function stepsIn(facts: Facts, { steps, fields }: JournalEntry['detail']): string {
  const said = Array.isArray(steps) ? steps.map((step) => stepWords(facts, step)).filter(Boolean) : [];
  if (said.length === 0) return '';
  const words = Array.isArray(fields) && fields.includes('vocabulary') ? ['words'] : [];
  return `: ${[...said, ...words].join('; ')}`;
}

/** A party by the store's number, with the name it has now. */
export function partyCalled(facts: Facts, visible: Visible, partyId: unknown): string {
  const { people, customers, groups } = facts.organisation;
  const id = Number(partyId);
  const tables: readonly [Int32Array, (row: number) => PartyRef][] = [
    [people.partyId, personRef],
    [customers.partyId, customerRef],
    [groups.partyId, groupRef],
  ];
  const party = tables.reduce((found, [rows, ref]) => {
    const row = found === noParty ? rows.indexOf(id) : -1;
    return row < 0 ? found : ref(row);
  }, noParty);
  return party === noParty ? 'someone erased' : partyName(facts, visible, party);
}

const fieldNames = (words: Words): Readonly<Record<string, string>> => ({
  customerPart: `${words.customer}’s part`,
  howDelivered: 'how it is delivered',
  byProvider: 'who says so',
  byCustomer: 'who says so',
  disputed: 'who says so',
  canChoose: 'may choose',
  ifNever: 'if never delivered',
  vocabulary: 'words',
  text: 'words',
});

function fieldsIn(words: Words, fields: unknown): string {
  // A form sends all of its fields, so a long list says nothing about what was altered.
  if (!Array.isArray(fields) || fields.length === 0 || fields.length > 3) return '';
  return `: ${list([...new Set(fields.map((field) => fieldNames(words)[field] ?? field))])}`;
}

function importWords(words: Words, number: (key: string) => number): string {
  const parts = [
    [number('peopleAdded'), 'person added', 'people added'],
    [number('peopleChanged'), 'person changed', 'people changed'],
    [number('peopleMoved'), 'person moved', 'people moved'],
    [number('peopleLeaving'), 'person no longer here', 'people no longer here'],
    [number('customersAdded'), `outside ${words.customer} added`, `outside ${words.customers} added`],
    [number('customersChanged'), `outside ${words.customer} changed`, `outside ${words.customers} changed`],
    [
      number('customersEnded'),
      `outside ${words.customer} taken off the list`,
      `outside ${words.customers} taken off the list`,
    ],
    [number('tiesAdded'), 'tie added', 'ties added'],
    [number('tiesChanged'), 'tie changed', 'ties changed'],
    [number('tiesEnded'), 'tie ended', 'ties ended'],
    [number('ratings'), 'rating read', 'ratings read'],
    [number('needsAdded'), 'need added', 'needs added'],
    [number('needsChanged'), 'need changed', 'needs changed'],
    [number('needsRemoved'), 'need removed', 'needs removed'],
  ] as const;
  return countsInWords(parts);
}

/** A repair lists the numbers of what it changed. */
function repairWords(words: Words, detail: JournalEntry['detail']): string {
  const many = (name: string) => (Array.isArray(detail[name]) ? detail[name].length : 0);
  return countsInWords([
    [many('tiesAdded'), 'tie added', 'ties added'],
    [many('tiesChanged'), 'tie changed', 'ties changed'],
    [many('tiesEnded'), 'tie ended', 'ties ended'],
    [many('needsChanged'), 'need changed', 'needs changed'],
    [many('customersChanged'), `outside ${words.customer} changed`, `outside ${words.customers} changed`],
  ]);
}

const undoWords = (words: Words, number: (key: string) => number): string =>
  countsInWords([
    [number('peopleRemoved'), 'person taken out again', 'people taken out again'],
    [
      number('customersRemoved'),
      `outside ${words.customer} taken out again`,
      `outside ${words.customers} taken out again`,
    ],
    [number('tiesRemoved'), 'tie taken out again', 'ties taken out again'],
    [number('needsRemoved'), 'need taken out again', 'needs taken out again'],
    [number('rowsRestored'), 'entry as it was before', 'entries as they were before'],
  ]);

function countsInWords(parts: readonly (readonly [many: number, one: string, several: string])[]): string {
  const said = parts.filter(([many]) => many > 0).map(([many, one, several]) => count(many, one, several));
  return said.length > 0 ? list(said) : 'nothing changed';
}

const holdings = (words: Words, number: (key: string) => number): string =>
  list([
    count(number('people'), 'person', 'people'),
    count(number('customers'), `outside ${words.customer}`, `outside ${words.customers}`),
    count(number('ties'), 'tie'),
    count(number('needs'), 'need'),
  ]);
