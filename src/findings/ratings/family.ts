import { type Cells, everything, smallerCell } from './cells.ts';
import type { Witnesses } from './witnesses.ts';

/**
 * Cells one inside the other, and which of them are shown. What is left of a cell outside the shown cells in it falls
 * into parts: one for each kind. No part may hold ratings of too few; so no sum or difference of shown cells can
 * come down to fewer, since it always takes in whole parts.
 */
export class Family {
  readonly shown: Uint8Array;
  /** By cell: the parts of what is left of it. */
  readonly parts: number[][];
  /** By cell: the shown cells directly in it. */
  readonly inner: number[][];
  /** By part. */
  readonly kind: Int32Array;
  readonly #cells: Cells;
  readonly #witnesses: Witnesses;
  /** By part that stands alone: the cell that it is left of. */
  readonly cellOf: Int32Array;
  /** Parts that became one, in pairs, the one it is called after first. */
  readonly joins: number[] = [];
  /** By shown cell: the shown cell directly around it, or everything. */
  readonly outer: Int32Array;

  /** `kind` is of each set of the witnesses, which are the parts; each is to be put where it belongs. */
  constructor(cells: Cells, witnesses: Witnesses, kind: Int32Array) {
    this.#cells = cells;
    this.#witnesses = witnesses;
    this.kind = kind;
    this.shown = new Uint8Array(cells.count);
    this.parts = Array.from(this.shown, () => []);
    this.inner = Array.from(this.shown, () => []);
    this.outer = cells.around.slice();
    this.cellOf = new Int32Array(kind.length);
  }

  /** Puts a part into what is left of a cell, where it becomes one with the part of its kind. */
  put(part: number, cell: number): void {
    const same = this.#likeIn(part, cell);
    if (same < 0) {
      this.parts[cell].push(part);
      this.cellOf[part] = cell;
    } else {
      this.#witnesses.join(same, part);
      this.joins.push(same, part);
    }
  }

  #likeIn(part: number, cell: number): number {
    for (const other of this.parts[cell]) if (this.kind[other] === this.kind[part]) return other;
    return -1;
  }

  /**
   * Decides of each of the cells from `first` up to, not with, `end`, the inner ones first. A cell is shown if what is
   * left of it is enough of every kind, or nothing. Where it is too little the smallest cell in it that can help is
   * not shown after all, and the next, until it is enough; where none can help, the cell itself is not shown.
   */
  settle(first: number, end: number): void {
    for (let cell = end - 1; cell >= first; cell--) {
      const around = this.#cells.around[cell];
      if (this.#leaveEnough(cell)) this.#show(cell, around);
      else this.#give(cell, around);
    }
    this.#leaveEnough(everything);
  }

  /** Whether what is left of a cell is enough, or can be made so, and there is anything in it at all. */
  #leaveEnough(cell: number): boolean {
    for (;;) {
      const small = this.parts[cell].find((part) => this.#isTooSmall(part, cell));
      if (small === undefined) return this.parts[cell].length + this.inner[cell].length > 0;
      const helping = this.inner[cell].filter((each) => this.#holds(each, this.kind[small]));
      if (helping.length === 0) return false;
      this.hide(helping.reduce((one, other) => smallerCell(this.#cells, one, other)));
    }
  }

  /** What is in no cell at all may be little on one side: see `guardSums`. */
  #isTooSmall(part: number, cell: number): boolean {
    if (cell === everything && this.kind[part] === everything) return false;
    return !this.#witnesses.isEmpty(part) && !this.#witnesses.isEnough(part);
  }

  #holds(cell: number, kind: number): boolean {
    return (
      this.parts[cell].some((part) => this.kind[part] === kind) ||
      this.inner[cell].some((each) => this.#holds(each, kind))
    );
  }

  #show(cell: number, around: number): void {
    this.shown[cell] = 1;
    this.outer[cell] = around;
    this.inner[around].push(cell);
  }

  /** No longer shows a cell: what is left of it is left of the shown cell around it. */
  hide(cell: number): void {
    const outer = this.outer[cell];
    this.shown[cell] = 0;
    this.inner[outer].splice(this.inner[outer].indexOf(cell), 1);
    this.#give(cell, outer);
  }

  #give(cell: number, to: number): void {
    for (const part of this.parts[cell]) this.put(part, to);
    for (const each of this.inner[cell]) this.#show(each, to);
    this.parts[cell] = [];
    this.inner[cell] = [];
  }

  /** Parts of one kind become parts of another, each where it is. */
  changeKind(from: number, into: number): void {
    for (const [cell, parts] of this.parts.entries()) {
      const at = parts.findIndex((part) => this.kind[part] === from);
      if (at < 0) continue;
      const [part] = parts.splice(at, 1);
      this.kind[part] = into;
      this.put(part, cell);
    }
  }
}
