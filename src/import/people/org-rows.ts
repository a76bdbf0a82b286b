import { cellOf } from '../cell.ts';
import { type ColumnPlan, columnOf, headerOf } from '../columns/match-columns.ts';
import { chosenOrder } from '../dates.ts';
import type { DraftPeople } from '../draft/draft-people.ts';
import { IntColumn } from '../draft/growing.ts';
import { nobody, several } from '../draft/row-index.ts';
import type { FileJob } from '../file-job.ts';
import { ownText } from '../own-text.ts';
import { rowHash } from '../row-hash.ts';
import { EmailCheck } from './check-emails.ts';
import { isEmail } from './is-email.ts';
import { ManagerCells } from './manager-cells.ts';
import { NewestRows } from './newest-rows.ts';
import { PersonWriter } from './person-writer.ts';
import { isDottedRelation } from './relation-words.ts';
import { SameIds } from './same-ids.ts';
import { SamePeople } from './same-people.ts';

/** Takes the rows of an org chart, one by one, into the draft's people. */
export class OrgRows {
  /** The people this file names, in its order, and the line each stands on (by person row, 0 if not here). */
  readonly people: number[] = [];
  readonly lines = new IntColumn(new Int32Array(0));
  /** What it says of who stands above them. */
  readonly managers: ManagerCells;
  readonly emailHeader: string;
  private readonly job: FileJob;
  private readonly draft: DraftPeople;
  private readonly plan: ColumnPlan;
  private readonly idColumn: number;
  private readonly emailColumn: number;
  private readonly dateColumn: number;
  private readonly relationColumn: number;
  private readonly writer: PersonWriter;
  private readonly readColumns: readonly number[];
  private readonly newest: NewestRows<OrgRow>;
  private readonly emails: EmailCheck;
  private readonly same: SamePeople;
  private readonly sameIds: SameIds;
  /** By person row, of the row that was read: equal rows are one, differing ones a problem. */
  private readonly hashes: number[] = [];
  /** Rows that may be of somebody known under another id: decided when all ids have been seen. */
  private waiting: OrgRow[] = [];
  /** Rows that only add a dotted line to a person. */
  private dottedRows: OrgRow[] = [];
  private readonly known: number;
  private someWithoutId = false;

  constructor(job: FileJob, plan: ColumnPlan) {
    this.job = job;
    this.plan = plan;
    this.draft = job.draft.people;
    this.known = this.draft.count;
    this.idColumn = columnOf(plan, 'employee_id');
    this.emailColumn = columnOf(plan, 'email');
    this.emailHeader = headerOf(plan, this.emailColumn);
    this.dateColumn = columnOf(plan, 'as_of');
    this.relationColumn = columnOf(plan, 'relationship_type');
    this.writer = new PersonWriter(job, plan);
    this.managers = new ManagerCells(plan);
    this.emails = new EmailCheck(job.problems, this.emailHeader);
    this.sameIds = new SameIds(this.draft, job.problems, headerOf(plan, this.idColumn));
    this.newest = new NewestRows(
      job.problems,
      headerOf(plan, this.dateColumn),
      chosenOrder(job.options, job.source),
    );
    const nameColumns = ['name', 'last_name', 'first_name'].map((field) => columnOf(plan, field));
    this.same = new SamePeople(job, headerOf(plan, nameColumns.find((column) => column >= 0) ?? -1));
    this.readColumns = [...plan.columns.values()].flat();
  }

  get hasEmails(): boolean {
    return this.emailColumn >= 0;
  }

  /** False if the row led to nobody. */
  take(cells: readonly string[], line: number): boolean {
    const row = this.toRow(cells, line);
    if (row.id === '' && row.email === '') {
      this.job.problems.add('no-id-or-email', { line });
      return false;
    }
    if (this.relationColumn >= 0 && isDottedRelation(cellOf(cells, this.relationColumn)))
      this.dottedRows.push(row);
    else if (this.dateColumn < 0) return this.place(row);
    else this.newest.take(row.id || row.email.toLowerCase(), cellOf(cells, this.dateColumn), row);
    return true;
  }

  /** Decides what waited and reads the dates; how many of the waiting rows led to nobody. */
  finish(): number {
    let leftOut = 0;
    for (const row of this.newest.finish()) if (!this.place(row)) leftOut++;
    for (const row of this.waiting) if (!this.decide(row)) leftOut++;
    this.waiting = [];
    for (const row of this.dottedRows) if (!this.addDottedRow(row)) leftOut++;
    this.dottedRows = [];
    this.writer.readDates();
    this.emails.finish();
    if (this.known > 0) this.draft.index.forget();
    return leftOut;
  }

  private place(one: OrgRow): boolean {
    const row = this.find(one.id, one.email);
    if (row === several) return this.refuse(one);
    const isNew = row === nobody && this.draft.held > 0;
    if (row !== undecided && !(isNew && this.same.mayBeHeld(this.writer.writtenName(one.cells))))
      return this.merge(row, one);
    this.waiting.push(one);
    return true;
  }

  /** With all ids seen: somebody known by this e-mail, or who is said to be the same person; else somebody new. */
  private decide(one: OrgRow): boolean {
    const { id, email, cells, line } = one;
    const row = this.find(id, email);
    if (row === several) return this.refuse(one);
    const isFree = (held: number): boolean => held >= 0 && this.lines.get(held) === 0;
    if (row === undecided) {
      const byEmail = this.draft.index.findByEmail(email);
      return this.merge(isFree(byEmail) ? byEmail : nobody, one);
    }
    const name = this.writer.writtenName(cells);
    return this.merge(row >= 0 ? row : this.same.ask({ name, key: id || email, line, isFree }), one);
  }

  private addDottedRow(one: OrgRow): boolean {
    const found = this.find(one.id, one.email);
    const here = found >= 0 && this.lines.get(found) > 0;
    if (!here && !this.decide({ ...one, cells: this.managers.withoutManagers(one.cells) })) return false;
    this.managers.addDottedRow(here ? found : this.people.at(-1)!, one.cells, one.line);
    return true;
  }

  private toRow(cells: readonly string[], line: number): OrgRow {
    const id = cellOf(cells, this.idColumn);
    const email = this.emailColumn >= 0 ? cellOf(cells, this.emailColumn) : id.includes('@') ? id : '';
    return { id, email, cells, line };
  }

  private refuse({ email, line }: OrgRow): boolean {
    const why = 'This row has no id, and several people have its e-mail address.';
    this.job.problems.add('no-id-or-email', { line, value: email, why });
    return false;
  }

  /** By id, then e-mail; never by name. */
  private find(id: string, email: string): number {
    const { index, id: ids } = this.draft;
    if (id === '') this.someWithoutId = true;
    else if (index.findById(id) !== nobody) return index.findById(id);
    if (this.known === 0 && !this.someWithoutId) return nobody;
    if (id !== '' && !isEmail(email)) return nobody;
    const row = index.findByEmail(email);
    if (row < 0) return id === '' ? row : nobody;
    if (id === '' || ids[row] === '') return row;
    return row < this.known ? undecided : nobody;
  }

  private merge(row: number, { id, email, cells, line }: OrgRow): boolean {
    const hash = rowHash(cells, this.readColumns);
    if (row >= 0 && this.lines.get(row) !== 0) return this.repeated(row, { hash, line, value: id || email });
    const person = row >= 0 ? row : this.add(id, email);
    const before = this.sameIds.held(row, id);
    if (row >= 0) this.identify(row, id, email);
    this.people.push(person);
    this.lines.set(person, line);
    this.hashes[person] = hash;
    this.writer.write(person, cells, line);
    this.managers.add(person, cells, line);
    if (before) this.sameIds.check(before, { name: this.draft.name[person], email }, { id, line });
    if (this.emailColumn >= 0) this.emails.take(email, line);
    return true;
  }

  private repeated(
    row: number,
    { hash, line, value }: { hash: number; line: number; value: string },
  ): boolean {
    const otherLine = this.lines.get(row);
    const same = this.hashes[row] === hash;
    const column = headerOf(this.plan, this.idColumn >= 0 ? this.idColumn : this.emailColumn);
    const who = this.draft.sayWho(row);
    this.job.problems.add(same ? 'same-row-twice' : 'duplicate-id', { line, column, value, who, otherLine });
    return same;
  }

  private add(id: string, email: string): number {
    const ownId = ownText(id);
    return this.draft.add(ownId, email === id ? ownId : ownText(email));
  }

  private identify(row: number, id: string, email: string): void {
    const { draft } = this;
    if (email !== '') draft.email[row] = email;
    if (id === '' || id === draft.id[row]) return;
    draft.id[row] = id;
    draft.index.idChanged(row);
  }
}

const undecided = -3;

/** A row, and what tells its person apart. */
interface OrgRow {
  readonly id: string;
  readonly email: string;
  readonly cells: readonly string[];
  readonly line: number;
}
