/** One thing wrong with what was typed, said so that the reader knows what to do. */
export interface FormError {
  /** The id of the control it is about. */
  readonly field: string;
  readonly text: string;
}

/** A control for words: of one line, or of several where `long`. */
export interface TextField {
  readonly id: string;
  readonly label: string;
  readonly hint: string;
  readonly value: string;
  readonly error: string;
  readonly optional: boolean;
  readonly long: boolean;
  /** Ids of hint and error for a screen reader; blank for none. */
  readonly describedBy: string;
}

export interface ChoiceField {
  readonly id: string;
  readonly legend: string;
  readonly hint: string;
  readonly error: string;
  readonly describedBy: string;
  readonly options: readonly ChoiceOption[];
}

export interface ChoiceOption {
  /** The first option has the field's own id, so that the error summary leads to it. */
  readonly id: string;
  readonly name: string;
  readonly value: string;
  readonly label: string;
  readonly hint: string;
  readonly checked: boolean;
}

/** What stands in the browser's tab: GOV.UK's habit of saying there first that something went wrong. */
export const titleWith = (errors: readonly FormError[], title: string): string =>
  errors.length > 0 ? `Error: ${title}` : title;

export function textField(
  errors: readonly FormError[],
  field: { id: string; label: string; value: string; hint?: string; optional?: boolean; long?: boolean },
): TextField {
  const error = errorOf(errors, field.id);
  const hint = field.hint ?? '';
  return {
    ...field,
    hint,
    error,
    optional: field.optional ?? false,
    long: field.long ?? false,
    describedBy: describedBy(field.id, hint, error),
  };
}

export function choiceField(
  errors: readonly FormError[],
  field: {
    id: string;
    legend: string;
    value: string;
    hint?: string;
    options: readonly { value: string; label: string; hint?: string }[];
  },
): ChoiceField {
  const error = errorOf(errors, field.id);
  const hint = field.hint ?? '';
  return {
    id: field.id,
    legend: field.legend,
    hint,
    error,
    describedBy: describedBy(field.id, hint, error),
    options: field.options.map((option, at) => ({
      id: at === 0 ? field.id : `${field.id}-${at + 1}`,
      name: field.id,
      value: option.value,
      label: option.label,
      hint: option.hint ?? '',
      checked: option.value === field.value,
    })),
  };
}

const errorOf = (errors: readonly FormError[], id: string): string =>
  errors.find((each) => each.field === id)?.text ?? '';

const describedBy = (id: string, hint: string, error: string): string =>
  [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
