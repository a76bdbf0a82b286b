/**
 * Disjoint sets of the numbers from 0 on, each at first alone. Near constant per question, by halving the way up
 * (Tarjan and van Leeuwen, "Worst-case analysis of set union algorithms", 1984).
 */
export class UnionFind {
  readonly size: number;
  readonly #above: Int32Array;

  constructor(size: number) {
    this.size = size;
    this.#above = new Int32Array(size);
    for (let member = 0; member < size; member++) this.#above[member] = member;
  }

  /** The number that stands for the set. */
  find(member: number): number {
    const above = this.#above;
    let at = member;
    while (above[at] !== at) {
      above[at] = above[above[at]];
      at = above[at];
    }
    return at;
  }

  /** One set of the two, called as the first was. */
  join(into: number, other: number): void {
    this.#above[this.find(other)] = this.find(into);
  }
}
