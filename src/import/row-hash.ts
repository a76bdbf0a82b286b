import { cellOf } from './cell.ts';

/** A number of 53 bits that is the same for equal cells in these columns, and hardly ever for others (FNV-1a twice). */
export function rowHash(cells: readonly string[], columns: readonly number[]): number {
  let [a, b] = [0x811c9dc5, 0x9747b28c];
  for (const column of columns) {
    const cell = cellOf(cells, column);
    for (let i = 0; i < cell.length; i++) {
      const code = cell.charCodeAt(i);
      a = Math.imul(a ^ code, 0x01000193);
      b = Math.imul(b ^ code, 0x5bd1e995);
    }
    a = Math.imul(a ^ 0x1ffff, 0x01000193);
    b = Math.imul(b ^ 0x2ffff, 0x5bd1e995);
  }
  return (a >>> 0) * 0x200000 + (b >>> 11);
}
