import type { PartyRef } from '#model/party.ts';
import { type TextId, type Ties, type TieText, tieTexts } from '#model/ties.ts';
import { IntColumn } from '../draft/growing.ts';

/**
 * Ties that can be added to and found again by provider + customer + service: an open-addressing hash table of rows
 * over typed columns, about 50 bytes a tie. Adding and finding take constant time.
 */
export class TieTable {
  count: number;
  readonly provider: IntColumn;
  readonly customer: IntColumn;
  readonly flags: IntColumn;
  readonly rating: IntColumn;
  readonly texts: Readonly<Record<TieText, IntColumn>>;
  private readonly id: Int32Array;
  /** Row + 1 of the tie in each slot, 0 for a free one; at most half are taken. */
  private slots: Int32Array;

  constructor(ties: Ties) {
    this.count = ties.count;
    this.id = ties.id;
    this.provider = new IntColumn(ties.provider);
    this.customer = new IntColumn(ties.customer);
    this.flags = new IntColumn(new Int32Array(ties.flags));
    this.rating = new IntColumn(ties.rating);
    this.texts = Object.fromEntries(tieTexts.map((text) => [text, new IntColumn(ties[text])])) as Record<
      TieText,
      IntColumn
    >;
    this.slots = new Int32Array(1024);
    this.rehash();
  }

  /** The row of a tie, -1 if there is none. */
  find(provider: PartyRef, customer: PartyRef, service: TextId): number {
    return this.slots[this.slotOf(provider, customer, service)] - 1;
  }

  /** The row of a new tie without flags; no tie of this identity may exist. */
  add(provider: PartyRef, customer: PartyRef, service: TextId): number {
    if ((this.count + 1) * 2 > this.slots.length) this.rehash();
    const row = this.count++;
    this.slots[this.slotOf(provider, customer, service)] = row + 1;
    this.provider.set(row, provider);
    this.customer.set(row, customer);
    this.texts.service.set(row, service);
    return row;
  }

  finish(): Ties {
    const { count } = this;
    const id = new Int32Array(count);
    id.set(this.id);
    return {
      count,
      id,
      provider: this.provider.finish(count),
      customer: this.customer.finish(count),
      flags: new Uint8Array(this.flags.finish(count)),
      rating: this.rating.finish(),
      ...(Object.fromEntries(tieTexts.map((text) => [text, this.texts[text].finish()])) as Record<
        TieText,
        Int32Array
      >),
    };
  }

  /** The slot where a tie stands or would stand. */
  private slotOf(provider: PartyRef, customer: PartyRef, service: TextId): number {
    const mask = this.slots.length - 1;
    for (let slot = hash(provider, customer, service) & mask; ; slot = (slot + 1) & mask) {
      const row = this.slots[slot] - 1;
      if (row < 0 || this.is(row, provider, customer, service)) return slot;
    }
  }

  private is(row: number, provider: PartyRef, customer: PartyRef, service: TextId): boolean {
    return (
      this.provider.get(row) === provider &&
      this.customer.get(row) === customer &&
      this.texts.service.get(row) === service
    );
  }

  private rehash(): void {
    let size = this.slots.length;
    while (size < this.count * 4) size *= 2;
    this.slots = new Int32Array(size);
    for (let row = 0; row < this.count; row++) {
      const slot = this.slotOf(this.provider.get(row), this.customer.get(row), this.texts.service.get(row));
      this.slots[slot] = row + 1;
    }
  }
}

/** Mixes three whole numbers into one (multipliers and shifts of MurmurHash3's finaliser). */
function hash(a: number, b: number, c: number): number {
  let h = Math.imul(a, 0x9e3779b1) ^ Math.imul(b, 0x85ebca6b) ^ Math.imul(c, 0xc2b2ae35);
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}
