import { type ChoiceField, choiceField, type FormError } from './form.ts';

/** Radio buttons for the several who could have been meant. */
export type WhichField = ChoiceField & {
  /** What was typed when they were asked about. */
  readonly about: string;
};

/** Asks which of several was meant; null where there is no doubt. */
export const whichOf = (
  candidates: readonly { value: string; label: string }[],
  typed: string,
  errors: readonly FormError[],
): WhichField | null =>
  candidates.length === 0
    ? null
    : {
        ...choiceField(errors, { id: 'which', legend: 'Whom do you mean?', value: '', options: candidates }),
        about: typed,
      };
