/**
 * Headers as they are shown and chosen by: each different from all others. A blank one is "Column 3", the second of
 * one name "Name (2)". Headers that are shown like this already stay as they are.
 */
export function shownHeaders(header: readonly string[]): string[] {
  const written = header.map((text) => text.replace(/^\ufeff/, '').trim());
  const taken = new Set(written);
  const met = new Set<string>();
  return written.map((text, column) => {
    const wanted = text === '' ? unnamed(column) : text;
    const isFirst = !met.has(wanted) && (text !== '' || !taken.has(wanted));
    const shown = isFirst ? wanted : nextFree(wanted, taken);
    met.add(shown);
    taken.add(shown);
    return shown;
  });
}

/** Whether no row names this column. */
export const isUnnamed = (header: string, column: number): boolean => header === unnamed(column);

/** What a column without a name is shown as. */
export const unnamed = (column: number): string => `Column ${column + 1}`;

function nextFree(text: string, taken: ReadonlySet<string>): string {
  let number = 2;
  while (taken.has(`${text} (${number})`)) number++;
  return `${text} (${number})`;
}

/** The header that a second one of its name was shown for: "Name" of "Name (2)"; undefined for any other. */
export const repeatedHeader = (header: string): string | undefined => /^(.+) \(\d+\)$/s.exec(header)?.[1];
