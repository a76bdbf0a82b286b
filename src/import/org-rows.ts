import { type PersonStatus, personStatuses } from '#model/people.ts';
import { cellOf } from './cell.ts';
import { findDateOrder, isOpenEnd, toIsoDate } from './dates.ts';
import { type DraftPeople, statusNumber } from './draft-people.ts';
import type { FileJob } from './file-job.ts';
import { IntColumn } from './growing.ts';
import { type ColumnPlan, columnOf } from './match-columns.ts';
import { ownText } from './own-text.ts';
import { nobody, several } from './people-index.ts';
import { rowHash } from './row-hash.ts';
import { isVacantName, isWithheldName, statusKind, statusOfWord, weightier } from './status-words.ts';

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
  private readonly at: Readonly<Record<OneColumn, number>>;
  private readonly managerColumns: readonly number[];
  private readonly statusColumns: readonly {
    column: number;
    header: string;
    said: Map<string, PersonStatus | null>;
  }[];
  private readonly dottedColumns: readonly number[];
  private readonly readColumns: readonly number[];
  /** By person row, of the row that was read: equal rows are one, differing ones a problem. */
  private readonly hashes: number[] = [];
  private readonly dates = { start: new Map<number, string>(), end: new Map<number, string>() };
  /** Rows whose id is new but whose e-mail is known under another id: decided when all ids have been seen. */
  private waiting: { cells: readonly string[]; line: number }[] = [];
  private readonly known: number;
  private someWithoutId = false;

  constructor(job: FileJob, plan: ColumnPlan) {
    this.job = job;
    this.plan = plan;
    this.draft = job.draft.people;
    this.known = this.draft.count;
    this.at = Object.fromEntries(oneColumn.map((field) => [field, columnOf(plan, field)])) as Record<
      OneColumn,
      number
    >;
    this.managerColumns = ['manager_id', 'manager_email', 'manager_name'].flatMap(
      (f) => plan.columns.get(f) ?? [],
    );
    this.managers = this.managerColumns.map((column) => ({ header: this.headerOf(column), cells: [] }));
    this.statusColumns = (plan.columns.get('status') ?? []).map((column) => ({
      column,
      header: this.headerOf(column),
      said: new Map(),
    }));
    this.dottedColumns = plan.columns.get('dotted_line_manager_ids') ?? [];
    this.readColumns = [...plan.columns.values()].flat();
  }

  /** False if the row led to nobody. */
  take(cells: readonly string[], line: number): boolean {
    const id = cellOf(cells, this.at.employee_id);
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
      const id = cellOf(cells, this.at.employee_id);
      const email = this.emailOf(cells, id);
      const stored = this.draft.index.findByEmail(email);
      const row = stored >= 0 && this.lines.get(stored) === 0 ? stored : this.draft.index.findById(id);
      if (!this.merge({ row, id, email, cells, line })) leftOut++;
    }
    this.waiting = [];
    this.readDates();
    if (this.known > 0) this.draft.index.forget();
    return leftOut;
  }

  headerOf(column: number): string {
    return this.plan.matches[column]?.header ?? '';
  }

  private emailOf(cells: readonly string[], id: string): string {
    return this.at.email >= 0 ? cellOf(cells, this.at.email) : id.includes('@') ? id : '';
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
    this.describe(person, cells, line);
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
    const column = this.headerOf(this.at.employee_id >= 0 ? this.at.employee_id : this.at.email);
    const who = this.draft.sayWho(row);
    this.job.problems.add(same ? 'same-row-twice' : 'duplicate-id', { line, column, value, who, otherLine });
    return same;
  }

  private add(id: string, email: string): number {
    const ownId = ownText(id);
    const row = this.draft.add(ownId, email === id ? ownId : ownText(email));
    this.draft.index.addId(ownId, row);
    return row;
  }

  private identify(row: number, id: string, email: string): void {
    const { draft } = this;
    if (email !== '') draft.email[row] = email;
    if (id === '' || id === draft.id[row]) return;
    draft.index.removeId(draft.id[row]);
    draft.index.addId(id, row);
    draft.id[row] = id;
  }

  /** Writes what the row says; a blank cell says nothing, except that a blank name is a vacant post. */
  private describe(row: number, cells: readonly string[], line: number): void {
    const { draft, at } = this;
    draft.title[row] = this.shared(cellOf(cells, at.title)) || draft.title[row];
    draft.location[row] = this.shared(cellOf(cells, at.location)) || draft.location[row];
    const department = cellOf(cells, at.department);
    if (department !== '') draft.department[row] = draft.departmentOf(department);
    const dotted = this.dottedOf(cells);
    if (dotted !== '') draft.dottedLine.set(row, dotted);
    const [start, end] = [cellOf(cells, at.start_date), cellOf(cells, at.end_date)];
    if (start !== '') this.dates.start.set(row, start);
    if (end !== '') this.dates.end.set(row, end);
    const vacant = this.nameOf(row, cells);
    this.setStatus(row, this.statusSaid(cells, line), vacant);
  }

  /** Sets the name; true if it says that the post is vacant, undefined if the file has no name column. */
  private nameOf(row: number, cells: readonly string[]): boolean | undefined {
    const { draft, at } = this;
    const shownId = draft.id[row] || draft.email[row];
    if (at.name < 0 && at.first_name < 0 && at.last_name < 0) {
      draft.name[row] ||= shownId;
      return undefined;
    }
    const name = this.writtenName(cells);
    const vacant = name === '' || isVacantName(name);
    if (vacant) draft.name[row] = '';
    else if (isWithheldName(name))
      draft.name[row] = draft.title[row] ? `${draft.title[row]} (${shownId})` : shownId;
    else if (name !== draft.name[row]) draft.name[row] = ownText(name);
    return vacant;
  }

  /** The name column, or first and last joined; beside a last name alone, "name" is the first name. */
  private writtenName(cells: readonly string[]): string {
    const { at } = this;
    const [whole, first, last] = [at.name, at.first_name, at.last_name].map((column) =>
      cellOf(cells, column),
    );
    if (whole !== '' && (at.first_name >= 0 || last === '' || whole.includes(last))) return whole;
    return [whole || first, last].filter((part) => part !== '').join(' ');
  }

  private dottedOf(cells: readonly string[]): string {
    if (this.dottedColumns.length === 0) return '';
    return this.dottedColumns
      .map((column) => cellOf(cells, column))
      .filter((cell) => cell !== '')
      .join(';');
  }

  /** What the status columns say together; null if they are blank. */
  private statusSaid(cells: readonly string[], line: number): PersonStatus | null {
    let status: PersonStatus | null = null;
    for (const { column, header, said } of this.statusColumns) {
      const text = cellOf(cells, column);
      if (text === '') continue;
      if (!said.has(text)) said.set(text, this.wordSaid(header, text, line));
      status = weightier(status, said.get(text)!);
    }
    return status;
  }

  private wordSaid(header: string, text: string, line: number): PersonStatus {
    const status = statusOfWord(statusKind(header), text);
    if (status === null) this.job.problems.add('unknown-status', { line, column: header, value: text });
    return status ?? 'active';
  }

  private setStatus(row: number, said: PersonStatus | null, vacant: boolean | undefined): void {
    const { draft } = this;
    const status = vacant ? weightier(said, 'vacant') : said;
    if (status !== null) draft.status[row] = statusNumber(status);
    else if (vacant === false && personStatuses[draft.status[row]] === 'vacant') draft.status[row] = 0;
  }

  private readDates(): void {
    const { draft, job, at } = this;
    this.toIso(this.dates.start, at.start_date, draft.startDate);
    for (const row of this.toIso(this.dates.end, at.end_date, draft.endDate)) {
      const end = draft.endDate.get(row)!;
      if (isOpenEnd(end)) draft.endDate.delete(row);
      else if (end < job.options.asOf) draft.status[row] = statusNumber('no-longer-here');
    }
  }

  /** Reads one column of dates into ISO dates; the rows that have one. */
  private toIso(written: ReadonlyMap<number, string>, column: number, dates: Map<number, string>): number[] {
    const order = findDateOrder(written.values());
    const rows: number[] = [];
    for (const [row, text] of written) {
      const iso = toIsoDate(text, order);
      const header = this.headerOf(column);
      if (iso === '')
        this.job.problems.addOnce('unknown-word', { line: this.lines.get(row), column: header, value: text });
      else rows.push(row);
      if (iso !== '') dates.set(row, iso);
    }
    return rows;
  }

  private readonly repeatedTexts = new Map<string, string>();

  /** Titles and places repeat: one string serves all rows that have it. */
  private shared(text: string): string {
    const known = this.repeatedTexts.get(text);
    if (known !== undefined) return known;
    const own = ownText(text);
    this.repeatedTexts.set(own, own);
    return own;
  }
}

const undecided = -3;

const oneColumn = [
  'employee_id',
  'name',
  'first_name',
  'last_name',
  'email',
  'title',
  'department',
  'location',
  'start_date',
  'end_date',
] as const;
type OneColumn = (typeof oneColumn)[number];

interface MergeOf {
  readonly row: number;
  readonly id: string;
  readonly email: string;
  readonly cells: readonly string[];
  readonly line: number;
}
