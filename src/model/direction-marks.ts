/**
 * A text without the invisible marks that override or embed a writing direction (U+202A to U+202E, U+2066 to U+2069):
 * one left open in a name would turn round the rest of any sentence it stands in. Right-to-left letters need none.
 */
export const withoutDirectionMarks = (text: string): string =>
  text.replace(/[\u202A-\u202E\u2066-\u2069]/g, '');
