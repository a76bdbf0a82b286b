import type { Facts } from '#findings/facts.ts';
import { type Importance, importances, type NeedState, needStates } from '#model/needs.ts';
import { noParty, personRef } from '#model/party.ts';
import type { Visible } from '#model/viewer.ts';
import { type ChoiceField, choiceField, type FormError, type TextField, textField } from './form.ts';
import { type Lede, lede } from './lede.ts';
import { type Link, partyLink } from './links.ts';
import { partyName, personName } from './names.ts';
import { type WhichField, whichOf } from './which-field.ts';
import { wordsOf } from './words.ts';

/** What was typed, or what stands in the store. */
export interface NeedTyped {
  readonly text: string;
  /** Whoever should meet it, as typed. */
  readonly supplier: string;
  readonly importance: Importance;
  readonly state: NeedState;
  readonly ifNever: string;
}

export interface NeedForm {
  readonly title: string;
  readonly crumbs: readonly Link[];
  readonly lede: Lede;
  readonly errors: readonly FormError[];
  readonly action: string;
  readonly button: string;
  /** Party id of the person who needs it. */
  readonly person: number;
  readonly text: TextField;
  readonly supplier: TextField;
  readonly which: WhichField | null;
  readonly importance: ChoiceField;
  readonly state: ChoiceField;
  readonly ifNever: TextField;
  /** Where the need can be removed, on one that is there. */
  readonly removal: string;
}

/** The form for a need of a person (row): a new one, or with `need` (row) one that is there. */
export function needForm(
  facts: Facts,
  visible: Visible,
  given: {
    person: number;
    need?: number;
    typed: NeedTyped;
    errors: readonly FormError[];
    candidates: readonly { value: string; label: string }[];
  },
): NeedForm {
  const { person, need, typed, errors } = given;
  const name = personName(facts, visible, person);
  const link = need === undefined ? '' : `/needs/${facts.organisation.needs.id[need]}`;
  return {
    title: need === undefined ? `What does ${name} need?` : `A need of ${name}`,
    crumbs: [
      partyLink(facts, visible, personRef(person)),
      { text: need === undefined ? 'A new need' : 'A need', href: '' },
    ],
    lede:
      need === undefined
        ? lede(`What would help them serve their own ${wordsOf(facts).customers} better?`)
        : needLede(facts, visible, need),
    errors,
    action: link || '/needs',
    button: need === undefined ? 'Add this need' : 'Save the changes',
    person: facts.organisation.people.partyId[person],
    text: textField(errors, {
      id: 'text',
      label: 'The need, in their own words',
      value: typed.text,
      long: true,
    }),
    supplier: textField(errors, {
      id: 'supplier',
      label: 'From whom?',
      hint: 'A name, an employee id or an e-mail; or group:Pharmacy for a department, team:1012 for a manager’s team.',
      value: typed.supplier,
      optional: true,
    }),
    which: whichOf(given.candidates, typed.supplier, errors),
    importance: importanceField(typed, errors),
    state: stateField(typed, errors),
    ifNever: textField(errors, {
      id: 'ifNever',
      label: 'If this is never delivered, who suffers, and how?',
      value: typed.ifNever,
      optional: true,
      long: true,
    }),
    removal: link && `${link}/removal`,
  };
}

/** What stands in the store, as it would be typed; `supplier` is whoever should meet it, so that it can be read back. */
export function storedNeed({ organisation: { needs } }: Facts, need: number, supplier: string): NeedTyped {
  return {
    text: needs.text[need],
    supplier: needs.supplier[need] === noParty ? needs.supplierText[need] : supplier,
    importance: importances[needs.importance[need]],
    state: needStates[needs.state[need]],
    ifNever: needs.ifNever[need],
  };
}

function needLede(facts: Facts, visible: Visible, need: number): Lede {
  const { needs } = facts.organisation;
  const supplier = needs.supplier[need];
  const from = supplier === noParty ? needs.supplierText[need] : partyName(facts, visible, supplier);
  return from ? lede(`Asked of ${from}.`) : lede('', 'Nobody is named who could meet it.');
}

const importanceField = ({ importance }: NeedTyped, errors: readonly FormError[]): ChoiceField =>
  choiceField(errors, {
    id: 'importance',
    legend: 'How much does it matter?',
    value: importance,
    options: [
      { value: 'high', label: 'High' },
      { value: 'medium', label: 'Medium' },
      { value: 'low', label: 'Low' },
      { value: '', label: 'Not said', hint: 'Counts as medium.' },
    ],
  });

const stateField = ({ state }: NeedTyped, errors: readonly FormError[]): ChoiceField =>
  choiceField(errors, {
    id: 'state',
    legend: 'How does it stand?',
    value: state,
    options: [
      { value: '', label: 'Not said', hint: 'Taken on if whoever is named serves this person, open if not.' },
      { value: 'open', label: 'Open' },
      { value: 'taken on', label: 'Taken on' },
      { value: 'met', label: 'Met' },
      { value: 'partly met', label: 'Partly met' },
      { value: 'not met', label: 'Not met' },
    ],
  });
