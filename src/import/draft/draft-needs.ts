import type { Needs } from '#model/needs.ts';
import { noParty, type PartyRef } from '#model/party.ts';

/** The needs while files are merged in. */
export class DraftNeeds {
  readonly person: number[];
  readonly text: string[];
  readonly supplier: PartyRef[];
  readonly supplierText: string[];
  readonly importance: number[];
  readonly state: number[];
  readonly ifNever: string[];
  private readonly id: Int32Array;
  private readonly rows = new Map<string, number>();

  constructor(needs: Needs) {
    this.id = needs.id;
    this.person = [...needs.person];
    this.text = [...needs.text];
    this.supplier = [...needs.supplier];
    this.supplierText = [...needs.supplierText];
    this.importance = [...needs.importance];
    this.state = [...needs.state];
    this.ifNever = [...needs.ifNever];
    this.text.forEach((text, row) => {
      this.rows.set(keyOf(this.person[row], text), row);
    });
  }

  get count(): number {
    return this.text.length;
  }

  find(person: number, text: string): number {
    return this.rows.get(keyOf(person, text)) ?? -1;
  }

  add(person: number, text: string): number {
    this.rows.set(keyOf(person, text), this.count);
    this.person.push(person);
    this.text.push(text);
    this.supplier.push(noParty);
    this.supplierText.push('');
    this.importance.push(0);
    this.state.push(0);
    this.ifNever.push('');
    return this.count - 1;
  }

  finish(): Needs {
    const id = new Int32Array(this.count);
    id.set(this.id);
    return {
      count: this.count,
      id,
      person: new Int32Array(this.person),
      text: this.text,
      supplier: new Int32Array(this.supplier),
      supplierText: this.supplierText,
      importance: new Uint8Array(this.importance),
      state: new Uint8Array(this.state),
      ifNever: this.ifNever,
    };
  }
}

const keyOf = (person: number, text: string): string => `${person} ${text}`;
