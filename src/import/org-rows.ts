import { cellOf } from './cell.ts';
import type { DraftPeople } from './draft-people.ts';
import type { FileJob } from './file-job.ts';
import { IntColumn } from './growing.ts';
import { type ColumnPlan, columnOf, headerOf } from './match-columns.ts';
import { ownText } from './own-text.ts';
import { PersonWriter } from './person-writer.ts';
import { rowHash } from './row-hash.ts';
import { nobody, several } from './row-index.ts';

/** The cells of one manager column, one an accepted row. */
export interface ManagerColumn {
  readonly header: string;
  readonly cells: string[];
}

/** Takes the rows of an org chart, one by one, into the draft's people. */
export class OrgRows {
  /** The people this file names, in its order, and the line each stands on (by person row, 0 if not here). */
  readonly people: number[] = [];
  readonly lines = new IntColumn(new Int32Array(0));
  readonly managers: readonly ManagerColumn[];
  private readonly job: FileJob;
  private readonly draft: DraftPeople;
  private readonly plan: ColumnPlan;
  private readonly idColumn: number;
  private readonly emailColumn: number;
  private readonly writer: PersonWriter;
  private readonly managerColumns: readonly number[];
  private readonly readColumns: readonly number[];
  /** By person row, of the row that was read: equal rows are one, differing ones a problem. */
  private readonly hashes: number[] = [];
  /** Rows whose id is new but whose e-mail is known under another id: decided when all ids have been seen. */
  private waiting: { cells: readonly string[]; line: number }[] = [];
  private readonly known: number;
  private someWithoutId = false;

  constructor(job: FileJob, plan: ColumnPlan) {
    this.job = job;
    this.plan = plan;
    this.draft = job.draft.people;
    this.known = this.draft.count;
    this.idColumn = columnOf(plan, 'employee_id');
    this.emailColumn = columnOf(plan, 'email');
    this.writer = new PersonWriter(job, plan);
    this.managerColumns = ['manager_id', 'manager_email', 'manager_name'].flatMap(
      (f) => plan.columns.get(f) ?? [],
    );
    this.managers = this.managerColumns.map((column) => ({ header: headerOf(this.plan, column), cells: [] }));
    this.readColumns = [...plan.columns.values()].flat();
  }

  /** False if the row led to nobody. */
  take(cells: readonly string[], line: number): boolean {
    const id = cellOf(cells, this.idColumn);
    const email = this.emailOf(cells, id);
    if (id === '' && email === '') {
      this.job.problems.add('no-id-or-email', { line });
      return false;
    }
    const row = this.find(id, email);
    if (row === several) {
      const why = 'This row has no id, and several people have its e-mail address.';
      this.job.problems.add('no-id-or-email', { line, value: email, why });
      return false;
    }
    if (row === undecided) {
      this.waiting.push({ cells, line });
      return true;
    }
    return this.merge({ row, id, email, cells, line });
  }

  /** Decides what waited and reads the dates; how many of the waiting rows led to nobody. */
  finish(): number {
    let leftOut = 0;
    for (const { cells, line } of this.waiting) {
      const id = cellOf(cells, this.idColumn);
      const email = this.emailOf(cells, id);
      const stored = this.draft.index.findByEmail(email);
      const row = stored >= 0 && this.lines.get(stored) === 0 ? stored : this.draft.index.findById(id);
      if (!this.merge({ row, id, email, cells, line })) leftOut++;
    }
    this.waiting = [];
    this.writer.readDates();
    if (this.known > 0) this.draft.index.forget();
    return leftOut;
  }

  private emailOf(cells: readonly string[], id: string): string {
    return this.emailColumn >= 0 ? cellOf(cells, this.emailColumn) : id.includes('@') ? id : '';
  }

  /** By id, then e-mail; never by name. */
  private find(id: string, email: string): number {
    const { index, id: ids } = this.draft;
    if (id === '') this.someWithoutId = true;
    else if (index.findById(id) !== nobody) return index.findById(id);
    if (this.known === 0 && !this.someWithoutId) return nobody;
    const row = index.findByEmail(email);
    if (row < 0) return id === '' ? row : nobody;
    if (id === '' || ids[row] === '') return row;
    return row < this.known ? undecided : nobody;
  }

  private merge({ row, id, email, cells, line }: MergeOf): boolean {
    const hash = rowHash(cells, this.readColumns);
    if (row >= 0 && this.lines.get(row) !== 0) return this.repeated(row, { hash, line, value: id || email });
    const person = row >= 0 ? row : this.add(id, email);
    if (row >= 0) this.identify(row, id, email);
    this.people.push(person);
    this.lines.set(person, line);
    this.hashes[person] = hash;
    this.writer.write(person, cells, line);
    this.managerColumns.forEach((column, i) => {
      this.managers[i].cells.push(cellOf(cells, column));
    });
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

interface MergeOf {
  readonly row: number;
  readonly id: string;
  readonly email: string;
  readonly cells: readonly string[];
  readonly line: number;
}
