import type { FileReading, ImportPlan } from '#model/import-plan.ts';
import { cut } from './cut.ts';
import { problemNames } from './problem-names.ts';
import type { ProblemRow } from './problem-rows.ts';

/** A row with something wrong, to be mended in place. */
export interface RowView {
  /** "row-3": number on the page, from 0. */
  readonly id: string;
  readonly source: string;
  readonly line: number;
  readonly where: string;
  readonly blocking: boolean;
  readonly problems: readonly { readonly name: string; readonly sentence: string; readonly fix: string }[];
  /** The cells that are wrong, to be mended in place. */
  readonly cells: readonly CellField[];
  /** Others of the row. */
  readonly others: readonly CellField[];
  /** A cell that is wrong is too long to be mended on a page. */
  readonly tooLong: boolean;
  readonly leftOut: boolean;
}

export interface CellField {
  readonly id: string;
  readonly name: string;
  readonly label: string;
  readonly value: string;
}

const cellsShown = 20;
const problemsShown = 5;
/** Bytes of a row's cells as a form sends them: fifteen rows stay well within what a form may send. */
const mostBytes = 3_000;

/** @param at number of the row on the page; `cells` as they now are */
export function problemRowView(
  row: ProblemRow,
  at: number,
  { plan, cells }: { plan: ImportPlan; cells: readonly string[] },
): RowView {
  const file = plan.files.find(({ source }) => source === row.source);
  const wrong = new Set(row.problems.map(({ cell }) => cell));
  const columns = chooseColumns(file, wrong, cells);
  const field = (column: number): CellField => ({
    id: `row-${at}-cell-${column}`,
    name: `row-${at}-cell-${column}`,
    label: cut(file?.columns[column]?.header ?? '', 40) || `Column ${column + 1}`,
    value: toInput(cells[column] ?? ''),
  });
  return {
    id: `row-${at}`,
    source: row.source,
    line: row.line,
    where: `${cut(file?.fileName ?? row.source, 60)}, line ${row.line.toLocaleString('en-GB')}`,
    blocking: row.problems.some((each) => each.blocking),
    problems: row.problems.slice(0, problemsShown).map(({ code, sentence, fix }) => ({
      name: problemNames[code],
      sentence: cut(sentence, 300),
      fix: cut(fix, 240),
    })),
    cells: columns.filter((column) => wrong.has(column)).map(field),
    others: columns.filter((column) => !wrong.has(column)).map(field),
    tooLong: [...wrong].some((column) => bytesOf(cells[column] ?? '') > mostBytes),
    leftOut: row.leftOut,
  };
}

/** The wrong ones, those that are read, then others while there is room; in the file's order. None is kept back. */
function chooseColumns(
  file: FileReading | undefined,
  wrong: ReadonlySet<number>,
  cells: readonly string[],
): number[] {
  const rank = (column: number) => (wrong.has(column) ? 0 : file?.columns[column].field ? 1 : 2);
  let room = mostBytes;
  return (file?.columns ?? [])
    .flatMap(({ keptBack }, column) => (keptBack ? [] : [column]))
    .sort((a, b) => rank(a) - rank(b) || a - b)
    .filter((column) => {
      const bytes = bytesOf(cells[column] ?? '');
      const fits = bytes <= room;
      if (fits) room -= bytes;
      return fits;
    })
    .slice(0, cellsShown)
    .sort((a, b) => a - b);
}

/** At most: a form sends a letter of another script as nine bytes, a sign as three, and a page writes it as six. */
function bytesOf(text: string): number {
  let bytes = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    bytes += code > 127 ? 9 : plainLetter.test(text[at]) ? 1 : 6;
  }
  return bytes;
}

const plainLetter = /[a-z0-9 .,;:_@()/-]/i;

/** What a control for one line makes of a text; what comes back the same was not changed. */
export const toInput = (text: string): string => text.replace(/[\r\n]/g, '').replaceAll('\0', '\ufffd');
