import type { Lists } from '#graph/service-network.ts';

/** Ratings as lines between two nodes, each held by somebody. */
export class Lines {
  #count = 0;
  readonly #holder: Int32Array;
  readonly #from: Int32Array;
  readonly #to: Int32Array;

  constructor(most: number) {
    this.#holder = new Int32Array(most);
    this.#from = new Int32Array(most);
    this.#to = new Int32Array(most);
  }

  add(holder: number, from: number, to: number): void {
    this.#holder[this.#count] = holder;
    this.#from[this.#count] = from;
    this.#to[this.#count++] = to;
  }

  /** The lines of each holder as one edge between all their ends: a counting sort. Holders are numbered below `most`. */
  bundle(most: number): Lists {
    const lines = new Int32Array(most);
    for (let line = 0; line < this.#count; line++) lines[this.#holder[line]]++;
    const start = [0];
    const next = new Int32Array(most);
    for (let holder = 0; holder < most; holder++) {
      if (lines[holder] === 0) continue;
      next[holder] = start[start.length - 1];
      start.push(next[holder] + 2 * lines[holder]);
    }
    const items = new Int32Array(2 * this.#count);
    for (let line = 0; line < this.#count; line++) {
      const at = next[this.#holder[line]];
      next[this.#holder[line]] += 2;
      items[at] = this.#from[line];
      items[at + 1] = this.#to[line];
    }
    return { start: Int32Array.from(start), items };
  }
}
