import type { ImportProgress } from '#import/file-job.ts';
import type { Progress } from '#store/row-counter.ts';
import { Cancelled } from '#store/store-errors.ts';

/**
 * Memory that both threads see: how far some work is, and whether it is to end. Work that is busy looks at no
 * messages.
 */
export type ProgressBoard = Int32Array<SharedArrayBuffer>;

const place = { cancelled: 0, rows: 1, total: 2, kib: 3 } as const;

export const newBoard = (): ProgressBoard => new Int32Array(new SharedArrayBuffer(16));

export const cancelOn = (board: ProgressBoard): void => {
  Atomics.store(board, place.cancelled, 1);
};

/** Throws `Cancelled` if the work is to end. */
export function checkCancelled(board: ProgressBoard): void {
  if (Atomics.load(board, place.cancelled) === 1) throw new Cancelled();
}

export const readBoard = (board: ProgressBoard) => ({
  rows: Atomics.load(board, place.rows),
  total: Atomics.load(board, place.total),
  bytes: Atomics.load(board, place.kib) * 1024,
});

/** Puts rows written on the board. */
export const rowsOn =
  (board: ProgressBoard): Progress =>
  (done, total) => {
    checkCancelled(board);
    Atomics.store(board, place.rows, done);
    Atomics.store(board, place.total, total);
  };

/** Puts rows and bytes read on the board, of all files together. */
export function readingOn(board: ProgressBoard): ImportProgress {
  const files = new Map<string, { readonly rows: number; readonly bytes: number }>();
  return ({ key }, done) => {
    checkCancelled(board);
    files.set(key, done);
    let [rows, bytes] = [0, 0];
    for (const file of files.values()) {
      rows += file.rows;
      bytes += file.bytes;
    }
    Atomics.store(board, place.rows, rows);
    Atomics.store(board, place.kib, Math.round(bytes / 1024));
  };
}
