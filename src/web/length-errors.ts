import type { FormError } from '#present/form.ts';

const mostLetters = 2_000;

/** An error for each text that is longer than anybody would read; texts by the id of their field. */
export const lengthErrors = (texts: Readonly<Record<string, string>>): FormError[] =>
  Object.entries(texts)
    .filter(([, text]) => text.length > mostLetters)
    .map(([field]) => ({
      field,
      text: `This is longer than ${mostLetters.toLocaleString('en-GB')} letters. Shorten it.`,
    }));
