import type { Customers } from '#model/customers.ts';
import { departmentKey } from '#model/people.ts';

/** The outside customers while files are merged in. */
export class DraftCustomers {
  readonly name: string[];
  readonly role: number[];
  readonly kind: string[];
  readonly canChoose: number[];
  readonly requirement: string[];
  private readonly rows: Map<string, number>;

  constructor(customers: Customers) {
    this.name = [...customers.name];
    this.role = [...customers.role];
    this.kind = [...customers.kind];
    this.canChoose = [...customers.canChoose];
    this.requirement = [...customers.requirement];
    this.rows = new Map(customers.name.map((name, row) => [departmentKey(name), row]));
  }

  get count(): number {
    return this.name.length;
  }

  /** Names compare like those of departments; -1 if there is none. */
  find(name: string): number {
    return this.rows.get(departmentKey(name)) ?? -1;
  }

  /** The row of a new outside customer whose role is unknown. */
  add(name: string): number {
    this.rows.set(departmentKey(name), this.count);
    this.name.push(name);
    this.role.push(0);
    this.kind.push('');
    this.canChoose.push(0);
    this.requirement.push('');
    return this.count - 1;
  }

  finish(partyId: Int32Array): Customers {
    return {
      count: this.count,
      partyId,
      name: this.name,
      role: new Uint8Array(this.role),
      kind: this.kind,
      canChoose: new Uint8Array(this.canChoose),
      requirement: this.requirement,
    };
  }
}
