import { stringify } from 'csv-stringify/sync';

type Row<Column extends string> = Readonly<Record<Column, string>>;

/**
 * A table as CSV in pieces: UTF-8 with BOM, CRLF. A cell that a spreadsheet would run as a formula begins with one
 * more apostrophe than it has, also where it has some, since the import takes just one off.
 */
export function* writeTable<Column extends string>(
  columns: readonly Column[],
  rows: Iterable<Row<Column>>,
): Generator<string> {
  yield `\uFEFF${columns.join(',')}\r\n`;
  let some: Row<Column>[] = [];
  for (const row of rows) {
    some.push(row);
    if (some.length < rowsAtOnce) continue;
    yield toCsv(columns, some);
    some = [];
  }
  if (some.length > 0) yield toCsv(columns, some);
}

const rowsAtOnce = 200;

const toCsv = <Column extends string>(columns: readonly Column[], rows: readonly Row<Column>[]): string =>
  stringify(
    rows.map((row) => columns.map((column) => defuse(row[column]))),
    { record_delimiter: 'windows', quoted_match: /[\r\n]/ },
  );

const defuse = (cell: string): string => (/^'*[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell);
