/**
 * The text of a cell, without blanks around it; '' where the row is too short or the column is absent (-1). A cell
 * that an export has defused with a leading `'` gets its own text back (an export puts one before `=1` and `'=1` alike, and
 * before the same signs at full width).
 */
export function cellOf(cells: readonly string[], column: number): string {
  const cell = cells[column];
  if (cell === undefined || cell === '') return '';
  const text = cell.trim();
  return text.charCodeAt(0) === 39 && /^'+[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/.test(text)
    ? text.slice(1)
    : text;
}

/** Whether nothing stands in any cell. */
export const isBlankRow = (cells: readonly string[]): boolean =>
  cells.every((cell) => cell === '' || cell.trim() === '');
