import type { RowMend } from '#model/import-plan.ts';
import type { Row } from './record-taker.ts';

/** A row as it reads once mended: its cells replaced, a short row filled up. A mended cell shows no error. */
export function mendCells({ cells, line, errors }: Row, mend: RowMend): Row {
  const mended = [...cells];
  for (const [column, text] of mend.cells) {
    while (mended.length < column) mended.push('');
    mended[column] = text;
  }
  const left = [...(errors ?? [])].filter(([column]) => !mend.cells.has(column));
  return { cells: mended, line, errors: left.length > 0 ? new Map(left) : undefined };
}
