import type { FileReading } from '#model/import-plan.ts';
import { importances, needStates } from '#model/needs.ts';
import { noParty } from '#model/party.ts';
import { cellOf } from './cell.ts';
import type { FileJob } from './file-job.ts';
import { lookUpPerson } from './look-up-person.ts';
import { type ColumnPlan, columnOf, headerOf } from './match-columns.ts';
import { shorten } from './problem-list.ts';
import { readTable } from './read-table.ts';
import { ambiguousParty, PartyResolver, saysNone, unknownParty } from './resolve-party.ts';
import { several } from './row-index.ts';

/** Reads what people say they need into the draft. A need whose supplier is not found is kept. */
export function readNeeds(job: FileJob): Promise<FileReading> {
  return readTable({
    ...job,
    file: 'needs',
    start: (plan) => {
      const rows = new NeedRows(job, plan);
      return (cells, line) => rows.take(cells, line);
    },
  });
}

interface Supplier {
  readonly row: number;
  readonly text: string;
  readonly line: number;
}

class NeedRows {
  private readonly job: FileJob;
  private readonly plan: ColumnPlan;
  private readonly parties: PartyResolver;
  private readonly seen = new Set<number>();

  constructor(job: FileJob, plan: ColumnPlan) {
    this.job = job;
    this.plan = plan;
    this.parties = new PartyResolver(job.draft, job.problems, { addCustomers: false });
  }

  /** False if the row led to no need. */
  take(cells: readonly string[], line: number): boolean {
    const [who, what] = [this.text(cells, 'person'), this.text(cells, 'need')];
    if (who === '' || what === '') {
      this.job.problems.add('missing-cell', { line, column: this.header(who === '' ? 'person' : 'need') });
      return false;
    }
    const person = this.personOf(who, line);
    if (person < 0) return false;
    const row = this.rowOf(person, what, line);
    const from = this.text(cells, 'from');
    if (from !== '') this.setSupplier({ row, text: from, line });
    this.describe(row, cells, line);
    return true;
  }

  private text(cells: readonly string[], field: string): string {
    return cellOf(cells, columnOf(this.plan, field));
  }

  private header(field: string): string {
    return headerOf(this.plan, columnOf(this.plan, field));
  }

  /** The person's row, -1 (and said so) if the cell names none. */
  private personOf(value: string, line: number): number {
    const { people } = this.job.draft;
    const spot = { line, column: this.header('person'), value };
    const { row, loosely } = lookUpPerson(people, value);
    if (loosely) this.job.problems.addOnce('id-matched-loosely', { ...spot, other: people.id[row] });
    if (row >= 0) return row;
    const [code, why] =
      row === several
        ? ([
            'ambiguous-party',
            `${shorten(value)} is the name of several people; the need was left out.`,
          ] as const)
        : ([
            'unknown-party',
            `${shorten(value)} is not a person on the org chart; the need was left out.`,
          ] as const);
    this.job.problems.add(code, { ...spot, why });
    return -1;
  }

  private rowOf(person: number, text: string, line: number): number {
    const { needs, people } = this.job.draft;
    const found = needs.find(person, text);
    const row = found >= 0 ? found : needs.add(person, text);
    if (this.seen.has(row)) {
      const column = this.header('need');
      this.job.problems.add('same-need-twice', { line, column, value: text, who: people.sayWho(person) });
    }
    this.seen.add(row);
    return row;
  }

  private setSupplier({ row, text, line }: Supplier): void {
    const { needs } = this.job.draft;
    const column = this.header('from');
    const party = this.parties.resolve(text, line, column);
    needs.supplier[row] = party >= 0 ? party : noParty;
    needs.supplierText[row] = party >= 0 || party === saysNone ? '' : text;
    if (party !== unknownParty && party !== ambiguousParty) return;
    const [code, why] =
      party === unknownParty
        ? ([
            'unknown-party',
            `${shorten(text)} is nobody we know; the need is kept, with the name as written.`,
          ] as const)
        : ([
            'ambiguous-party',
            `${shorten(text)} could be several; the need is kept, with the name as written.`,
          ] as const);
    this.job.problems.add(code, { line, column, value: text, why });
  }

  private describe(row: number, cells: readonly string[], line: number): void {
    const { needs } = this.job.draft;
    needs.importance[row] = this.word('importance', importances, cells, line) || needs.importance[row];
    needs.state[row] = this.word('state', needStates, cells, line) || needs.state[row];
    needs.ifNever[row] = this.text(cells, 'if_never') || needs.ifNever[row];
  }

  /** The number of a word, 0 for a blank or unknown one. */
  private word(field: string, known: readonly string[], cells: readonly string[], line: number): number {
    const value = this.text(cells, field);
    const word = value.toLowerCase().replace(/[\s_-]+/g, ' ');
    if (!known.includes(word))
      this.job.problems.add('unknown-word', { line, column: this.header(field), value });
    return Math.max(0, known.indexOf(word));
  }
}
