import { type ChoiceField, choiceField, type FormError, type TextField, textField } from './form.ts';
import type { Words } from './words.ts';

/** What was typed, or what stands in the store: all of it as text. */
export interface TieTyped {
  /** The party at the end that is not given. */
  readonly other: string;
  readonly service: string;
  readonly need: string;
  readonly promise: string;
  readonly customerPart: string;
  readonly howDelivered: string;
  /** The promises it rests on, as `underpinned_by` has them. */
  readonly underpinnedBy: string;
  readonly main: boolean;
  /** Which ends say so. */
  readonly said: TieSaid;
}

export const tieSaid = ['provider', 'customer', 'both', 'disputed'] as const;
export type TieSaid = (typeof tieSaid)[number];

/** What the two ends are called. */
export interface Ends {
  readonly provider: string;
  readonly customer: string;
}

/** The fields of what is said of a tie besides its ends. */
export const tieFields = (
  words: Words,
  ends: Ends,
  { typed, errors }: { readonly typed: TieTyped; readonly errors: readonly FormError[] },
): {
  readonly fields: readonly TextField[];
  readonly main: { readonly label: string; readonly checked: boolean };
} => ({
  fields: [
    textField(errors, {
      id: 'service',
      label: 'What is provided?',
      hint: `As the ${words.customer} would say it: “day swaps answered within 24 hours”.`,
      value: typed.service,
      optional: true,
    }),
    textField(errors, { id: 'need', label: 'Which need does it meet?', value: typed.need, optional: true }),
    textField(errors, {
      id: 'promise',
      label: 'What is promised?',
      hint: 'A standard that both can check: “by Friday noon”.',
      value: typed.promise,
      optional: true,
    }),
    textField(errors, {
      id: 'customerPart',
      label: `What is the ${words.customer}’s part in return?`,
      value: typed.customerPart,
      optional: true,
    }),
    textField(errors, {
      id: 'howDelivered',
      label: 'How is it delivered?',
      hint: 'In person, by e-mail, at a meeting.',
      value: typed.howDelivered,
      optional: true,
    }),
  ],
  main: { label: `This is the main tie of ${ends.provider}`, checked: typed.main },
});

/** Which ends say so, among the answers `offered`. */
export const saidField = (
  words: Words,
  { provider, customer }: Ends,
  given: {
    readonly said: TieSaid;
    readonly errors: readonly FormError[];
    readonly offered: readonly TieSaid[];
  },
): ChoiceField => {
  const choices: Readonly<Record<TieSaid, { label: string; hint: string }>> = {
    provider: { label: `Only ${provider}`, hint: `Claimed: the ${words.customer} has not confirmed it yet.` },
    customer: { label: `Only ${customer}`, hint: 'Claimed: the provider has not confirmed it yet.' },
    both: { label: 'Both', hint: 'Confirmed.' },
    disputed: { label: 'One end says no', hint: 'Disputed: the tie is kept, and does not count.' },
  };
  return choiceField(given.errors, {
    id: 'said',
    legend: 'Who says so?',
    value: given.said,
    options: given.offered.map((said) => ({ value: said, ...choices[said] })),
  });
};
