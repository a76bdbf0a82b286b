/** One choice of a drop-down list. */
export interface Option {
  readonly value: string;
  readonly text: string;
  readonly selected: boolean;
}

/** Choices from [value, text], headed by one for "all", whose value is blank. */
export const options = (
  choices: readonly (readonly [string, string])[],
  chosen: string,
  all: string,
): Option[] =>
  [['', all] as const, ...choices].map(([value, text]) => ({ value, text, selected: value === chosen }));
