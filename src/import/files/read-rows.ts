import type { ImportOptions, ImportSource } from '#model/import-plan.ts';
import type { FoundColumns } from '../columns/find-columns.ts';
import { HeadTaker, type RowTaker } from './head-taker.ts';
import { openTable } from './open-table.ts';

/**
 * Reads some rows of a file again, to be shown where problems are mended: line → its cells, mended, those of columns
 * that are not read, or never shown, blank. Rows left out by hand are there too. Reads no further than the last line asked for; a
 * line that no record begins on is not in the answer. Never throws over what the file holds.
 */
export async function readRows(
  source: ImportSource,
  options: ImportOptions,
  lines: Iterable<number>,
): Promise<ReadonlyMap<number, readonly string[]>> {
  const rows = new WantedRows(new Set(lines));
  const file = await openTable(source, options);
  if (file.trouble || rows.last === 0) return rows.found;
  const head = new HeadTaker(source, options, rows);
  for await (const _ of file.read(head));
  head.finish();
  return rows.found;
}

class WantedRows implements RowTaker {
  readonly found = new Map<number, readonly string[]>();
  readonly last: number;
  private readonly lines: ReadonlySet<number>;
  private read: ReadonlySet<number> = new Set();
  private line = 0;

  constructor(lines: ReadonlySet<number>) {
    this.lines = lines;
    this.last = [...lines].reduce((a, b) => Math.max(a, b), 0);
  }

  columns({ plan }: FoundColumns): void {
    this.read = new Set(
      plan.matches.flatMap(({ field, keptBack }, column) => (field !== '' && !keptBack ? [column] : [])),
    );
  }

  row(cells: readonly string[], line: number): void {
    this.line = line;
    if (!this.lines.has(line)) return;
    this.found.set(
      line,
      cells.map((cell, column) => (this.read.has(column) ? cell : '')),
    );
  }

  leftOut(cells: readonly string[], line: number): void {
    this.row(cells, line);
  }

  wanted(): boolean {
    return this.line < this.last;
  }

  oddQuote(): void {}
  fault(): void {}
  trouble(): void {}
  progress(): void {}
}
