import { nobody, RowIndex } from '../draft/row-index.ts';
import { fullNameKey, wordSetKey } from './name-keys.ts';

interface Columns {
  readonly id: readonly string[];
  readonly email: readonly string[];
  readonly name: readonly string[];
}

/**
 * Finds people of a growing table. Each way is indexed when it is first asked for, so a file that goes by ids pays
 * for nothing else.
 */
export class PeopleIndex {
  private readonly byId: RowIndex;
  private readonly byEmail: RowIndex;
  private readonly byLogin: RowIndex;
  private readonly byLooseId: RowIndex;
  private readonly byFullName: RowIndex;
  private readonly byWordSet: RowIndex;

  constructor(people: Columns) {
    this.byId = new RowIndex(people.id, (id) => id);
    this.byEmail = new RowIndex(people.email, (email) => email.toLowerCase());
    this.byLogin = new RowIndex(people.email, localPart);
    this.byLooseId = new RowIndex(people.id, looseId);
    // A person without a name is shown by id, and an id is no name.
    const isName = (row: number): boolean => people.name[row] !== people.id[row];
    this.byFullName = new RowIndex(people.name, fullNameKey, isName);
    this.byWordSet = new RowIndex(people.name, wordSetKey, isName);
  }

  /** To be called after a person's id has changed. */
  idChanged(row: number): void {
    this.byId.changed(row);
  }

  /** E-mails, names or ids of earlier rows have changed: index them anew when next asked. */
  forget(): void {
    const { byId, byEmail, byLogin, byLooseId, byFullName, byWordSet } = this;
    for (const index of [byId, byEmail, byLogin, byLooseId, byFullName, byWordSet]) index.forget();
  }

  findById(id: string): number {
    return this.byId.find(id);
  }

  findByEmail(email: string): number {
    return this.byEmail.find(email);
  }

  /** By what stands before the @ of their e-mail. */
  findByLogin(login: string): number {
    return this.byLogin.find(login);
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

const localPart = (email: string): string => email.split('@', 1)[0].toLowerCase();
