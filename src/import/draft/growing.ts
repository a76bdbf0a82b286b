/**
 * A column of whole numbers that grows; it may be shorter than its table where the rest is 0. Growing moves the
 * memory (`ArrayBuffer.transfer`) and leaves no old copy for the garbage collector.
 */
export class IntColumn {
  length: number;
  private values: Int32Array<ArrayBuffer>;

  constructor(start: Int32Array) {
    this.values = new Int32Array(start);
    this.length = start.length;
  }

  get(row: number): number {
    return row < this.length ? this.values[row] : 0;
  }

  set(row: number, value: number): void {
    if (row >= this.length) {
      if (value === 0) return;
      if (row >= this.values.length)
        this.resize(Math.max(row + 1, 1024, Math.ceil(this.values.length * 1.5)));
      this.length = row + 1;
    }
    this.values[row] = value;
  }

  /** The rows that are not 0. */
  rows(): number[] {
    const rows: number[] = [];
    for (let row = 0; row < this.length; row++) if (this.values[row] !== 0) rows.push(row);
    return rows;
  }

  /** The values, with no room to spare, filled up with 0 to the length asked for; the column is used up by it. */
  finish(length = this.length): Int32Array {
    this.resize(Math.max(length, this.length));
    return this.values;
  }

  private resize(length: number): void {
    this.values = new Int32Array(this.values.buffer.transfer(length * 4));
  }
}
