import { type Options, stringify } from 'csv-stringify/sync';
import type { ColumnMatch, ImportOptions, ImportSource } from '#model/import-plan.ts';
import type { ImportFile } from '#model/problem.ts';
import type { FoundColumns } from '../columns/find-columns.ts';
import { headerKey } from '../columns/header-key.ts';
import { fieldNames } from '../columns/header-names.ts';
import { HeadTaker, type RowTaker } from './head-taker.ts';
import { openTable } from './open-table.ts';

/**
 * A whole file with what was mended by hand, a piece at a time, as CSV (UTF-8 with BOM, CRLF, commas, formulas
 * defused): the header, then every row that can be read and was not left out. Only the columns that are read are there,
 * and those by which managers may be named, in their order; no ratings. Reading it again, without choosing a column,
 * leads to the same plan, but for ratings.
 * Never throws over what the file holds: a file that cannot be read gives the mark alone.
 */
export async function* correctedFile(source: ImportSource, options: ImportOptions): AsyncGenerator<string> {
  yield '\ufeff';
  const file = await openTable(source, options);
  if (file.trouble) return;
  const rows = new CorrectedRows(source.file, file.encoding === 'workbook');
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
  private readonly file: ImportFile;
  private readonly fillUp: boolean;
  private records: string[][] = [];
  private kept: readonly number[] = [];
  private width = 0;

  /** @param fillUp rows end with their last filled cell, as in a workbook, and are to be as long as the header */
  constructor(file: ImportFile, fillUp: boolean) {
    this.file = file;
    this.fillUp = fillUp;
  }

  columns({ plan, number, groups }: FoundColumns): void {
    const { matches } = plan;
    this.width = matches.length;
    const isKept = ({ field, keptBack }: ColumnMatch, column: number): boolean =>
      (field !== '' && !keptBack) || plan.otherIds.includes(column);
    this.kept = matches.flatMap((match, column) => (isKept(match, column) ? [column] : []));
    const keepsHeader = (column: number): boolean =>
      number > 0 && groups.length === 0 && !['hand', 'last time'].includes(matches[column].by);
    this.records.push(namesOf(this.file, matches, { kept: this.kept, keepsHeader }));
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
    const kept = this.kept.filter((column) => column < cells.length);
    this.records.push(kept.map((column) => cells[column].trim()));
  }
}

interface NamedColumns {
  readonly kept: readonly number[];
  /** Whether what stands in the file says by itself what the column holds. */
  readonly keepsHeader: (column: number) => boolean;
}

/** Names by which the columns are known again: the headers as they stand, else a name of the field, each once. */
function namesOf(
  file: ImportFile,
  matches: readonly ColumnMatch[],
  { kept, keepsHeader }: NamedColumns,
): string[] {
  const standing = kept.filter(keepsHeader).map((column) => headerKey(matches[column].header));
  const taken = new Set(standing);
  return kept.map((column) => {
    const { header, field } = matches[column];
    if (keepsHeader(column) || field === '') return header;
    const others = fieldNames[file].find((each) => each.field === field)?.names ?? [];
    const name = [field, ...others].find((each) => !taken.has(headerKey(each))) ?? field;
    taken.add(headerKey(name));
    return name;
  });
}
