import { leaveOut } from '#model/import-plan.ts';
import { customerRef, groupRef, personRef } from '#model/party.ts';
import { nobody, several } from '../draft/row-index.ts';
import type { FileJob } from '../file-job.ts';
import { findPrefixedPerson } from '../people/find-prefixed-person.ts';
import { lookUpPerson } from '../people/look-up-person.ts';
import { isNoneWord } from './none-words.ts';

/** What a cell says where it names no party; `leftOut` is an answer's word. */
export const [saysNone, unknownParty, ambiguousParty, leftOut] = [-2, -3, -4, -5];

const prefixed = /^(person|group|team|outside)\s*:\s*(.*)$/is;
const special = /^((person|group|team|outside)\s*:|(everyone|none)$)/i;

/** What finding parties needs of a file's job. */
export type PartyJob = Pick<FileJob, 'source' | 'draft' | 'problems' | 'questions'>;

/** Where a cell stands. */
export interface CellSpot {
  readonly line: number;
  readonly column: string;
  readonly value: string;
}

/**
 * Finds the party a cell names, in this order: `person:`, `group:`, `team:`, `everyone`, `outside:`, `none`; id;
 * e-mail; a name among outside customers, people and departments; last an id that differs in letter case or leading
 * zeros; and where none of these fits, the party that the text was answered to mean. A distinct text is looked up
 * once. Groups and outside customers are added to the draft when they are first named.
 */
export class PartyResolver {
  /** Whether `outside:` and a new name adds an outside customer, or is unknown. */
  private readonly addCustomers: boolean;
  private readonly job: PartyJob;
  private readonly known = new Map<string, number>();
  private readonly candidates = new Map<string, string>();

  constructor(job: PartyJob, { addCustomers }: { addCustomers: boolean }) {
    this.addCustomers = addCustomers;
    this.job = job;
  }

  /** The party, or `saysNone`, `unknownParty`, `ambiguousParty`; the last two are the caller's to ask about. */
  resolve(text: string, line: number, column: string): number {
    // Ids are most of a file; only one that looks like a special word has to wait its turn.
    const person = this.job.draft.people.index.findById(text);
    if (person !== nobody && !special.test(text)) return personRef(person);
    const known = this.known.get(text);
    if (known !== undefined) return known;
    const party = this.lookUp({ value: text, line, column });
    this.known.set(text, party);
    return party;
  }

  /** The same of a customer cell: a word such as "nobody", if it is no party's name, says "none" too. */
  resolveCustomer(text: string, line: number, column: string): number {
    const found = this.resolve(text, line, column);
    return found === unknownParty && isNoneWord(text) ? saysNone : found;
  }

  /** Outside customers have been added since: what was unknown may be one of them. */
  forgetUnknown(): void {
    for (const [text, party] of this.known) if (party === unknownParty) this.known.delete(text);
  }

  /** Whether somebody has answered what an unknown or ambiguous text means. */
  isAnswered(text: string): boolean {
    return this.job.questions.isAnswered('party', text);
  }

  /** The party answered for such a text, or `leftOut`; the same again while that is open. Once a row. */
  ask(party: number, spot: CellSpot): number {
    const { questions, source } = this.job;
    const kind = party === ambiguousParty ? 'ambiguous' : 'unknown';
    const answer = questions.ask({ role: 'party', text: spot.value, kind, source, ...spot });
    if (answer === undefined) return party;
    const meant = this.answered(answer, spot);
    return meant === unknownParty || meant === ambiguousParty ? party : meant;
  }

  /** Says that a row was left out because of a cell that names no party; `why` where it was not the row. */
  report(party: number, spot: CellSpot, why?: string): void {
    const other = this.candidates.get(spot.value) ?? 'more than one person';
    const { problems } = this.job;
    if (party === ambiguousParty) problems.add('ambiguous-party', { ...spot, other, ...(why && { why }) });
    else problems.add('unknown-party', { ...spot, ...(why && { why }) });
  }

  /** Whoever answers "outside:" and a new name has been asked already: nothing more is said of it. */
  private answered(answer: string, { line, column }: CellSpot): number {
    if (answer === leaveOut) return leftOut;
    const name = /^outside\s*:\s*(.+)$/is.exec(answer)?.[1].trim();
    if (name === undefined) return this.resolve(answer, line, column);
    const { customers } = this.job.draft;
    const row = customers.find(name);
    return customerRef(row >= 0 ? row : customers.add(name));
  }

  private lookUp(spot: CellSpot): number {
    const [, prefix, rest] = prefixed.exec(spot.value) ?? [];
    if (prefix !== undefined) return this.lookUpPrefixed(prefix.toLowerCase(), rest.trim(), spot);
    const word = spot.value.toLowerCase();
    if (word === 'everyone') return groupRef(this.job.draft.groups.rowOf('everyone', -1));
    if (word === 'none') return saysNone;
    return this.lookUpFree(spot);
  }

  private lookUpPrefixed(prefix: string, name: string, spot: CellSpot): number {
    if (name === '') return unknownParty;
    if (prefix === 'outside') return this.customerNamed(name, spot);
    if (prefix === 'person') return this.personPrefixed(spot.value);
    if (prefix === 'group') return this.departmentNamed(name);
    return this.teamOf(name, spot);
  }

  private personPrefixed(text: string): number {
    const row = findPrefixedPerson(this.job.draft.people, text);
    return row < 0 ? unknownParty : personRef(row);
  }

  private customerNamed(name: string, spot: CellSpot): number {
    const { customers } = this.job.draft;
    const row = customers.find(name);
    if (row >= 0) return customerRef(row);
    if (!this.addCustomers) return unknownParty;
    this.job.problems.add('customer-created', { ...spot, value: name });
    return customerRef(customers.add(name));
  }

  private departmentNamed(name: string): number {
    const row = this.job.draft.people.findDepartment(name);
    return row < 0 ? unknownParty : groupRef(this.job.draft.groups.rowOf('department', row));
  }

  private teamOf(manager: string, spot: CellSpot): number {
    const { row, loosely } = lookUpPerson(this.job.draft.people, manager);
    if (row < 0)
      return row === several ? this.ambiguous(spot.value, ['several managers of this name']) : unknownParty;
    if (loosely) this.noteLoosely(row, spot);
    return groupRef(this.job.draft.groups.rowOf('team', row));
  }

  /** An id or e-mail; else a name, if it fits one party only; else an id loosely. */
  private lookUpFree(spot: CellSpot): number {
    const { people } = this.job.draft;
    const { value } = spot;
    const byId = people.index.findById(value);
    if (byId !== nobody) return personRef(byId);
    const byEmail = value.includes('@') ? people.index.findByEmail(value) : nobody;
    if (byEmail >= 0) return personRef(byEmail);
    const named = this.lookUpName(spot);
    if (named !== unknownParty) return named;
    const { row, loosely } = lookUpPerson(people, value);
    if (row < 0) return unknownParty;
    if (loosely) this.noteLoosely(row, spot);
    return personRef(row);
  }

  private lookUpName(spot: CellSpot): number {
    const { customers, people, groups } = this.job.draft;
    const name = spot.value;
    const [customer, person, department] = [
      customers.find(name),
      people.index.findByName(name),
      people.findDepartment(name),
    ];
    const hits = [
      ...(customer >= 0
        ? [`the outside ${this.job.draft.vocabulary.customer} ${customers.name[customer]}`]
        : []),
      ...(person === several ? ['several people of this name'] : []),
      ...(person >= 0 ? [people.sayWho(person)] : []),
      ...(department >= 0 ? [`the department ${people.departments[department]}`] : []),
    ];
    if (hits.length === 0) return unknownParty;
    if (hits.length > 1 || person === several) return this.ambiguous(name, hits);
    if (customer >= 0) return customerRef(customer);
    if (person >= 0) return personRef(person);
    this.job.problems.add('department-named-as-person', spot);
    return groupRef(groups.rowOf('department', department));
  }

  private ambiguous(text: string, hits: readonly string[]): number {
    this.candidates.set(text, hits.join(' or '));
    return ambiguousParty;
  }

  private noteLoosely(row: number, spot: CellSpot): void {
    this.job.problems.add('id-matched-loosely', { ...spot, other: this.job.draft.people.id[row] });
  }
}
