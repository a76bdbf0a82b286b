import {
  answerStates,
  departmentKey,
  type People,
  type PersonStatus,
  personStatuses,
} from '#model/people.ts';
import { PeopleIndex } from '../people/people-index.ts';

/** The people of an organisation while files are merged in: the columns of `People`, open for writing. */
export class DraftPeople {
  readonly id: string[];
  readonly name: string[];
  readonly email: string[];
  readonly title: string[];
  readonly location: string[];
  readonly department: number[];
  readonly departments: string[];
  readonly manager: number[];
  readonly unknownManager: Map<number, string>;
  readonly dottedLine: Map<number, readonly number[]>;
  readonly unknownDotted: Map<number, string>;
  readonly startDate: Map<number, string>;
  readonly endDate: Map<number, string>;
  readonly status: number[];
  readonly answer: number[];
  /** What an org chart states of people's answers, by row: not being named by the declarations says nothing of them. */
  readonly answerSaid = new Map<number, number>();
  /** Rows whose manager, as a file names them, is not found: they stand without one. */
  readonly withoutManager = new Set<number>();
  /** The texts of managers who were not found in earlier imports, by row. */
  readonly heldUnknown: Readonly<Record<'manager' | 'dotted', ReadonlyMap<number, string>>>;
  /** How many there were before the import: they have the first rows. */
  readonly held: number;
  /** Finds people by id, e-mail and name. */
  readonly index: PeopleIndex;
  private readonly departmentRows: Map<string, number>;
  /** The same by the text as written, so that the key is made once a spelling. */
  private readonly spellings = new Map<string, number>();

  constructor(people: People) {
    this.held = people.count;
    this.heldUnknown = { manager: people.unknownManager, dotted: people.unknownDotted };
    this.id = [...people.id];
    this.name = [...people.name];
    this.email = [...people.email];
    this.title = [...people.title];
    this.location = [...people.location];
    this.department = [...people.department];
    this.departments = [...people.departments];
    this.manager = [...people.manager];
    this.unknownManager = new Map(people.unknownManager);
    this.dottedLine = new Map(people.dottedLine);
    this.unknownDotted = new Map(people.unknownDotted);
    this.startDate = new Map(people.startDate);
    this.endDate = new Map(people.endDate);
    this.status = [...people.status];
    this.answer = [...people.answer];
    this.departmentRows = new Map(people.departments.map((name, row) => [departmentKey(name), row]));
    this.index = new PeopleIndex(this);
  }

  get count(): number {
    return this.id.length;
  }

  /** The row of a new person of whom nothing is known but these. */
  add(id: string, email: string): number {
    this.id.push(id);
    this.email.push(email);
    this.name.push('');
    this.title.push('');
    this.location.push('');
    this.department.push(-1);
    this.manager.push(-1);
    this.status.push(0);
    this.answer.push(0);
    return this.count - 1;
  }

  /** The row of a department, -1 if no person has ever been in one of this name. */
  findDepartment(name: string): number {
    return this.departmentRows.get(departmentKey(name)) ?? -1;
  }

  /** The row of a department, which is added if need be; -1 for a blank name. */
  departmentOf(name: string): number {
    const known = this.spellings.get(name);
    if (known !== undefined) return known;
    const row = this.addDepartment(name);
    this.spellings.set(name, row);
    return row;
  }

  statusIs(row: number, status: PersonStatus): boolean {
    return personStatuses[this.status[row]] === status;
  }

  isHere(row: number): boolean {
    return this.status[row] <= 1;
  }

  /** "Name (id)", or whichever of the two there is. */
  sayWho(row: number): string {
    const [name, id] = [this.name[row], this.id[row] || this.email[row]];
    return name === '' || name === id || name.includes(id) ? name || id : `${name} (${id})`;
  }

  finish(partyId: Int32Array): People {
    return {
      count: this.count,
      partyId,
      id: this.id,
      name: this.name,
      email: this.email,
      title: this.title,
      location: this.location,
      department: new Int32Array(this.department),
      departments: this.departments,
      manager: new Int32Array(this.manager),
      unknownManager: this.unknownManager,
      dottedLine: this.dottedLine,
      unknownDotted: this.unknownDotted,
      startDate: this.startDate,
      endDate: this.endDate,
      status: new Uint8Array(this.status),
      answer: new Uint8Array(this.answer),
    };
  }

  private addDepartment(name: string): number {
    const key = departmentKey(name);
    if (key === '') return -1;
    const known = this.departmentRows.get(key);
    if (known !== undefined) return known;
    this.departments.push(name.trim().replace(/\s+/gu, ' '));
    this.departmentRows.set(key, this.departments.length - 1);
    return this.departments.length - 1;
  }
}

export const statusNumber = (status: PersonStatus): number => personStatuses.indexOf(status);
export const answerNumber = (answer: (typeof answerStates)[number]): number => answerStates.indexOf(answer);

/** Whether an answer state rests on something said: on a customer, or on "none". */
export const isAnAnswer = (answer: number): boolean => answer >= answerNumber('answered-none');
