/**
 * Whether the first of these records is a row like those below it, and not a row of names: a good part of its cells
 * are numbers, dates, e-mail addresses and the like, or stand in the same column again.
 */
export function looksLikeData(records: readonly (readonly string[])[]): boolean {
  const [first = [], ...below] = records.slice(0, 100).map((cells) => cells.map(startOf));
  const filled = first.filter((cell) => cell !== '').length;
  const columnOf = (column: number): string[] => below.map((cells) => cells[column] ?? '');
  const isData = (text: string, column: number): boolean =>
    text !== '' && (looksLikeValue(text) || standsBelow(text, columnOf(column)));
  const telling = first.filter(isData).length;
  return telling > 0 && telling * 4 >= filled;
}

/** Whole books in a cell would take long to look at, and say no more. */
const startOf = (cell: string): string => cell.slice(0, 1000).trim().slice(0, 100);

/** A number, a date, an e-mail address or a long id: nothing a column would be called. */
export const looksLikeValue = (text: string): boolean =>
  /^[-+]?[\d.,]*\d[\d.,]*%?$/.test(text) ||
  /^\d{1,4}([-/.])\d{1,2}\1\d{1,4}\b/.test(text) ||
  /^\S+@\S+\.\S+$/.test(text) ||
  /^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/i.test(text);

/** The same text stands below, or it is built like most of what does: "E17" above "E18". */
function standsBelow(text: string, column: readonly string[]): boolean {
  const filled = column.filter((cell) => cell !== '');
  if (filled.length === 0) return false;
  if (filled.includes(text)) return true;
  const shape = shapeOf(text);
  return /\d/.test(text) && filled.filter((cell) => shapeOf(cell) === shape).length >= filled.length * 0.8;
}

const shapeOf = (text: string): string => text.replace(/\p{L}+/gu, 'a').replace(/\d+/g, '0');
