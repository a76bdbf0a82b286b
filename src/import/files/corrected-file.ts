import { type Options, stringify } from 'csv-stringify/sync';
import type { ColumnMatch, ImportOptions, ImportSource } from '#model/import-plan.ts';
import type { FoundColumns } from '../columns/find-columns.ts';
import { HeadTaker, type RowTaker } from './head-taker.ts';
import { openTable } from './open-table.ts';

/**
 * A whole file with what was mended by hand, a piece at a time, as CSV (UTF-8 with BOM, CRLF, commas, formulas
 * defused): the header, then every row that can be read and was not left out. All columns are there, in their order,
 * except those that are kept back; lines above the header are not. Reading it again leads to the same plan.
 * Never throws over what the file holds: a file that cannot be read gives the mark alone.
 */
export async function* correctedFile(source: ImportSource, options: ImportOptions): AsyncGenerator<string> {
  yield '\ufeff';
  const file = await openTable(source, options);
  if (file.trouble) return;
  const rows = new CorrectedRows(file.encoding === 'workbook');
  const head = new HeadTaker(source, options, rows);
  for await (const _ of file.read(head)) yield* rows.takeText();
  head.finish();
  yield* rows.takeText();
}

/** Whatever might be taken for another delimiter or for a single quote stands in double ones. */
const format: Options = {
  record_delimiter: 'windows',
  escape_formulas: true,
  quoted_match: /^'|[;\t|]/,
};

class CorrectedRows implements RowTaker {
  private readonly fillUp: boolean;
  private records: string[][] = [];
  private keptBack: ReadonlySet<number> = new Set();
  private width = 0;

  /** @param fillUp rows end with their last filled cell, as in a workbook, and are to be as long as the header */
  constructor(fillUp: boolean) {
    this.fillUp = fillUp;
  }

  columns({ plan, number }: FoundColumns): void {
    const { matches } = plan;
    this.width = matches.length;
    this.keptBack = new Set(matches.flatMap((match, column) => (match.keptBack ? [column] : [])));
    this.add(matches.map((match) => (number > 0 ? match.header : nameOf(match))));
  }

  row(cells: readonly string[]): void {
    const short = this.fillUp ? this.width - cells.length : 0;
    this.add(short > 0 ? [...cells, ...Array<string>(short).fill('')] : cells);
  }

  /** What has come since it was asked last. */
  *takeText(): Generator<string> {
    if (this.records.length === 0) return;
    yield stringify(this.records, format);
    this.records = [];
  }

  leftOut(): void {}
  oddQuote(): void {}
  fault(): void {}
  trouble(): void {}
  progress(): void {}

  wanted(): boolean {
    return true;
  }

  /** Cells are trimmed, as they are when they are read: a blank in front would hide a formula from its defusing. */
  private add(cells: readonly string[]): void {
    const kept = cells.filter((_, column) => !this.keptBack.has(column));
    this.records.push(kept.map((cell) => cell.trim()));
  }
}

/** Where no row names the columns, those that are read get the names they would be known by. */
const nameOf = ({ field, header }: ColumnMatch): string => field || header;
