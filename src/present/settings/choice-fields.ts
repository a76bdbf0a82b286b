import {
  defaultSettings,
  type Settings,
  type ThresholdId,
  thresholdBounds,
  thresholdIds,
} from '#model/settings.ts';
import { type FormError, type TextField, textField } from '../form.ts';
import { type Words, wordsOf } from '../words.ts';
import { thresholdHint, thresholdNames } from './threshold-names.ts';

/** What stands in the fields for thresholds and words: what is set, or what was typed and is wrong. */
export interface TypedChoices {
  readonly thresholds: Readonly<Record<ThresholdId, string>>;
  readonly vocabulary: Settings['vocabulary'];
}

export const choicesOf = ({ thresholds, vocabulary }: Settings): TypedChoices => ({
  thresholds: Object.fromEntries(
    thresholdIds.map((id) => [id, String(thresholds[id])]),
  ) as TypedChoices['thresholds'],
  vocabulary,
});

/** A field for a whole number, a few digits wide. */
export interface NumberField extends TextField {
  readonly digits: number;
}

export const thresholdFields = (
  words: Words,
  errors: readonly FormError[],
  { thresholds }: TypedChoices,
): NumberField[] =>
  thresholdIds.map((id) => ({
    ...textField(errors, {
      id,
      label: thresholdNames(words)[id].label,
      hint: thresholdHint(thresholdNames(words)[id], id),
      value: thresholds[id],
    }),
    digits: String(thresholdBounds[id].most).length,
  }));

export const vocabularyFields = (errors: readonly FormError[], { vocabulary }: TypedChoices): TextField[] => [
  textField(errors, {
    id: 'customer',
    label: 'One is called',
    hint: 'Such as customer, patient, client, guest, citizen, student, beneficiary or cast member.',
    value: vocabulary.customer,
  }),
  textField(errors, {
    id: 'customers',
    label: 'Several are called',
    hint: 'Such as customers, patients, clients, guests, citizens, students, beneficiaries or cast members.',
    value: vocabulary.customers,
  }),
];

/** What is wrong with a setting, said with the names that stand on the page. */
export const toFormError = ({ at, text }: { at: string; text: string }): FormError => ({
  field: at,
  text: labels.reduce((said, [id, label]) => said.replace(new RegExp(`\\b${id}\\b`), `“${label}”`), text),
});

/** The labels that faults name have no word for a customer in them. */
const plain = wordsOf({ settings: defaultSettings });

const labels: readonly (readonly [string, string])[] = [
  ...thresholdIds.map((id) => [id, thresholdNames(plain)[id].label] as const),
  ['customer', 'One is called'],
  ['customers', 'Several are called'],
];
