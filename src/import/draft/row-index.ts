/** Nobody fits, or several do. */
export const nobody = -1;
export const several = -2;

/**
 * Finds rows of a growing column by a key made of their text: an open-addressing hash table that keeps 16 bytes a
 * row, and no key. Made when first asked, it then catches up with rows added since; `forget` it when many texts of
 * earlier rows have changed. Finding takes constant time. Blank keys are not indexed.
 */
export class RowIndex {
  private readonly column: readonly string[];
  private readonly keyOf: (text: string) => string;
  private readonly isWanted: (row: number) => boolean;
  private indexed = 0;
  private taken = 0;
  /** Row + 1 in each slot, negative where several rows share the key, 0 for a free one; at most half are taken. */
  private slots = new Int32Array(1024);
  private hashes = new Int32Array(1024);

  constructor(column: readonly string[], keyOf: (text: string) => string, isWanted = (_row: number) => true) {
    this.column = column;
    this.keyOf = keyOf;
    this.isWanted = isWanted;
  }

  /** The row whose text has the same key, `nobody`, or `several`. */
  find(text: string): number {
    this.catchUp();
    const key = this.keyOf(text);
    if (key === '') return nobody;
    const found = this.slots[this.slotOf(key, hash(key))];
    return found < 0 ? several : found - 1;
  }

  /** To be called when the text of an indexed row has changed: it is found by its new key, and not by the old. */
  changed(row: number): void {
    if (row >= this.indexed || !this.isWanted(row)) return;
    const key = this.keyOf(this.column[row]);
    if (key !== '') this.add(key, row);
  }

  forget(): void {
    this.indexed = 0;
    this.taken = 0;
    this.slots.fill(0);
  }

  private catchUp(): void {
    for (; this.indexed < this.column.length; this.indexed++) {
      const key = this.isWanted(this.indexed) ? this.keyOf(this.column[this.indexed]) : '';
      if (key !== '') this.add(key, this.indexed);
    }
  }

  private add(key: string, row: number): void {
    const hashed = hash(key);
    const slot = this.slotOf(key, hashed);
    if (this.slots[slot] !== 0) {
      this.slots[slot] = -Math.abs(this.slots[slot]);
      return;
    }
    this.slots[slot] = row + 1;
    this.hashes[slot] = hashed;
    if (++this.taken * 2 > this.slots.length) this.grow();
  }

  /** The slot where a key stands or would stand. A slot whose row has another text by now does not count. */
  private slotOf(key: string, hashed: number): number {
    const { slots, hashes } = this;
    const mask = slots.length - 1;
    for (let slot = hashed & mask; ; slot = (slot + 1) & mask) {
      if (slots[slot] === 0) return slot;
      if (hashes[slot] === hashed && this.keyOf(this.column[Math.abs(slots[slot]) - 1]) === key) return slot;
    }
  }

  private grow(): void {
    const { slots, hashes } = this;
    const mask = slots.length * 2 - 1;
    this.slots = new Int32Array(mask + 1);
    this.hashes = new Int32Array(mask + 1);
    for (let old = 0; old < slots.length; old++) {
      if (slots[old] === 0) continue;
      let slot = hashes[old] & mask;
      while (this.slots[slot] !== 0) slot = (slot + 1) & mask;
      this.slots[slot] = slots[old];
      this.hashes[slot] = hashes[old];
    }
  }
}

/** FNV-1a over UTF-16 units, mixed once more so that the low bits are as good as the high ones. */
function hash(text: string): number {
  let hashed = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hashed = Math.imul(hashed ^ text.charCodeAt(at), 0x01000193);
  hashed = Math.imul(hashed ^ (hashed >>> 15), 0x85ebca6b);
  return hashed ^ (hashed >>> 13);
}
