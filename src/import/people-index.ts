import { fullNameKey, wordSetKey } from './name-keys.ts';

/** Nobody fits, or several do. */
export const nobody = -1;
export const several = -2;

interface Columns {
  readonly id: readonly string[];
  readonly email: readonly string[];
  readonly name: readonly string[];
}

/**
 * Finds people of a growing table. Ids are found at once; the other ways are indexed when they are first asked for,
 * and then catch up with rows added since, so a file that goes by ids pays for nothing else.
 */
export class PeopleIndex {
  private readonly byId = new Map<string, number>();
  private readonly byEmail: LazyIndex;
  private readonly byLooseId: LazyIndex;
  private readonly byFullName: LazyIndex;
  private readonly byWordSet: LazyIndex;

  constructor(people: Columns) {
    this.byEmail = new LazyIndex(people.email, (email) => email.toLowerCase());
    this.byLooseId = new LazyIndex(people.id, looseId);
    // A person without a name is shown by id, and an id is no name.
    const isName = (row: number): boolean => people.name[row] !== people.id[row];
    this.byFullName = new LazyIndex(people.name, fullNameKey, isName);
    this.byWordSet = new LazyIndex(people.name, wordSetKey, isName);
    people.id.forEach((id, row) => {
      this.addId(id, row);
    });
  }

  /** To be called with each new or changed id. */
  addId(id: string, row: number): void {
    if (id !== '') this.byId.set(id, row);
  }

  /** To be called before a person's id changes. */
  removeId(id: string): void {
    this.byId.delete(id);
  }

  /** E-mails, names or ids of earlier rows have changed: index them anew when next asked. */
  forget(): void {
    for (const index of [this.byEmail, this.byLooseId, this.byFullName, this.byWordSet]) index.forget();
  }

  findById(id: string): number {
    return this.byId.get(id) ?? nobody;
  }

  findByEmail(email: string): number {
    return email === '' ? nobody : this.byEmail.find(email);
  }

  /** By the same id but for letter case and leading zeros. */
  findByLooseId(id: string): number {
    return this.byLooseId.find(id);
  }

  /** By name: "Last, First M" and "First Last" are one; a middle initial may be absent on one side. */
  findByName(name: string): number {
    if (!/\p{L}/u.test(name)) return nobody;
    const full = this.byFullName.find(name);
    return full === nobody ? this.byWordSet.find(name) : full;
  }
}

/** A file's rows lose zeros in front, and letters change case on the way through a spreadsheet. */
const looseId = (id: string): string => id.toLowerCase().replace(/^0+(?=.)/, '');

class LazyIndex {
  private readonly column: readonly string[];
  private readonly keyOf: (text: string) => string;
  private readonly isWanted: (row: number) => boolean;
  private rows = new Map<string, number>();
  private indexed = 0;

  constructor(column: readonly string[], keyOf: (text: string) => string, isWanted = (_row: number) => true) {
    this.column = column;
    this.keyOf = keyOf;
    this.isWanted = isWanted;
  }

  find(text: string): number {
    this.catchUp();
    const key = this.keyOf(text);
    return key === '' ? nobody : (this.rows.get(key) ?? nobody);
  }

  forget(): void {
    this.rows = new Map();
    this.indexed = 0;
  }

  private catchUp(): void {
    for (; this.indexed < this.column.length; this.indexed++) {
      if (!this.isWanted(this.indexed)) continue;
      const key = this.keyOf(this.column[this.indexed]);
      if (key !== '') this.rows.set(key, this.rows.has(key) ? several : this.indexed);
    }
  }
}
