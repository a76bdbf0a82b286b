/** A text as the content of an XML element or attribute, without the letters that no XML may hold. */
export const xmlText = (text: string): string =>
  plainText(text).replace(/[&<>"]/g, (letter) => entities[letter]);

/** Without control characters and halves of letters, and with single spaces: what every format can hold. */
export const plainText = (text: string): string =>
  text
    .toWellFormed()
    .replace(/\s+/gu, ' ')
    .replace(/[\p{Cc}\uFFFE\uFFFF]/gu, '');

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** A text without those of its parts that hold one of these letters. */
export const dropWords = (text: string, letters: ReadonlySet<string>, between = ' '): string =>
  letters.size === 0
    ? text
    : text
        .split(between)
        .filter((part) => !hasAny(part, letters))
        .join(between);

export const hasAny = (text: string, letters: ReadonlySet<string>): boolean =>
  letters.size > 0 && [...text].some((letter) => letters.has(letter));
