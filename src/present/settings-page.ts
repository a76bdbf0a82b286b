import type { Facts } from '#findings/facts.ts';
import { differenceFromDefaults, type Settings } from '#model/settings.ts';
import type { Visible } from '#model/viewer.ts';
import { count } from './english.ts';
import { type FormError, type TextField, textField } from './form.ts';
import { type JournalEntry, journalWords } from './journal-words.ts';
import { type Lede, lede } from './lede.ts';
import { momentOf } from './moment.ts';
import { organisationName } from './names.ts';
import {
  type NumberField,
  type TypedChoices,
  thresholdFields,
  vocabularyFields,
} from './settings/choice-fields.ts';
import { type RuleRow, ruleRows } from './settings/rule-rows.ts';
import { settingsWords } from './settings/settings-words.ts';
import { wordsOf } from './words.ts';

export interface SettingsPage {
  readonly title: string;
  readonly errors: readonly FormError[];
  readonly lede: Lede;
  readonly name: TextField;
  readonly rules: readonly RuleRow[];
  readonly thresholds: readonly NumberField[];
  readonly vocabulary: readonly TextField[];
  /** Which parts differ from the defaults, and so can be set back to them. */
  readonly changed: Readonly<Record<keyof Settings, boolean>>;
  /** How the settings differ from the defaults, a sentence each. */
  readonly differences: readonly string[];
  /** The sample is held, so it can be deleted. */
  readonly sampleHeld: boolean;
  readonly deletion: TextField;
  readonly journal: readonly { readonly at: string; readonly actor: string; readonly words: string }[];
}

export interface SettingsGiven {
  readonly errors: readonly FormError[];
  readonly name: string;
  readonly choices: TypedChoices;
  readonly typedDeletion: string;
  readonly hasSample: boolean;
  readonly journal: readonly (JournalEntry & { readonly at: Date; readonly actor: string })[];
}

/** Settings, with the newest lines of the journal. */
export function settingsPage(facts: Facts, visible: Visible, given: SettingsGiven): SettingsPage {
  const { errors } = given;
  const words = wordsOf(facts);
  const { people, customers, ties, needs } = facts.organisation;
  const held = [
    count(people.count, 'person', 'people'),
    count(customers.count, `outside ${words.customer}`, `outside ${words.customers}`),
    count(ties.count, 'tie'),
    count(needs.count, 'need'),
  ].join(', ');
  return {
    title: 'Settings',
    errors,
    lede: lede(`${organisationName(facts)} holds ${held}.`),
    name: textField(errors, {
      id: 'name',
      label: 'What is your organisation called?',
      hint: 'It stands on every page and report.',
      value: given.name,
    }),
    rules: ruleRows(facts.settings),
    thresholds: thresholdFields(words, errors, given.choices),
    vocabulary: vocabularyFields(errors, given.choices),
    changed: changedParts(facts.settings),
    differences: settingsWords(facts.settings),
    sampleHeld: given.hasSample,
    deletion: textField(errors, {
      id: 'confirmation',
      label: `Type ${facts.organisation.name ? `“${facts.organisation.name}” or ` : ''}“delete everything” to confirm`,
      value: given.typedDeletion,
    }),
    journal: given.journal.map((line) => ({
      at: momentOf(line.at),
      actor: line.actor,
      words: journalWords(facts, visible, line),
    })),
  };
}

function changedParts(settings: Settings): SettingsPage['changed'] {
  const { rules, thresholds, vocabulary } = differenceFromDefaults(settings);
  return { rules: Boolean(rules), thresholds: Boolean(thresholds), vocabulary: Boolean(vocabulary) };
}

/** Whether what was typed confirms that everything is to be deleted. */
export function confirmsDeletion(typed: string, organisation: string): boolean {
  const plain = (text: string) => text.normalize('NFC').replace(/\s+/gu, ' ').trim().toLowerCase();
  return plain(typed) !== '' && [plain('delete everything'), plain(organisation)].includes(plain(typed));
}
