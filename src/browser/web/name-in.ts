import type { Dot } from './picture.ts';

/** What a dot is called: the first of the words that it says. */
export const nameIn = ({ element }: Dot): string =>
  (element.querySelector('title')?.textContent ?? '').split(', ')[0];
