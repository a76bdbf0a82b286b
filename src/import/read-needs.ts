import type { FileReading } from '#model/import-plan.ts';
import { importances, needStates } from '#model/needs.ts';
import { noParty, partyKind, partyRow } from '#model/party.ts';
import { cellOf } from './cell.ts';
import type { FileJob } from './file-job.ts';
import { type ColumnPlan, columnOf } from './match-columns.ts';
import { readTable } from './read-table.ts';
import { ambiguousParty, PartyResolver, saysNone, unknownParty } from './resolve-party.ts';

/** Reads what people say they need into the draft. A need whose supplier is not found is kept. */
export async function readNeeds(job: FileJob): Promise<FileReading> {
  let rows: NeedRows | undefined;
  const reading = await readTable({
    ...job,
    file: 'needs',
    start: (plan) => {
      const started = new NeedRows(job, plan);
      rows = started;
      return (cells, line) => started.take(cells, line);
    },
  });
  rows?.finish();
  return reading;
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
  /** Not found so far: a later row may add an outside customer of this name. */
  private unfound: Supplier[] = [];

  constructor(job: FileJob, plan: ColumnPlan) {
    this.job = job;
    this.plan = plan;
    this.parties = new PartyResolver(job.draft, job.problems);
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

  /** Looks once more for the suppliers that were not found, and says which remain unknown. */
  finish(): void {
    this.parties.forgetUnknown();
    const again = this.unfound;
    this.unfound = [];
    for (const supplier of again) this.setSupplier(supplier);
    for (const { text, line } of this.unfound) {
      const why = `${text} is nobody we know; the need is kept, with the name as written.`;
      this.job.problems.add('unknown-party', { line, column: this.header('from'), value: text, why });
    }
  }

  private text(cells: readonly string[], field: string): string {
    return cellOf(cells, columnOf(this.plan, field));
  }

  private header(field: string): string {
    return this.plan.matches[columnOf(this.plan, field)]?.header ?? '';
  }

  /** The person's row, -1 (and said so) if the cell names none. */
  private personOf(value: string, line: number): number {
    const spot = { line, column: this.header('person'), value };
    const party = this.parties.resolve(value, line, spot.column);
    if (party >= 0 && partyKind(party) === 'person') return partyRow(party);
    const why = `${value} is not a person on the org chart, so the need was left out.`;
    if (party === ambiguousParty) this.parties.report(party, spot);
    else this.job.problems.add('unknown-party', { ...spot, why });
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
    if (party === unknownParty) this.unfound.push({ row, text, line });
    if (party !== ambiguousParty) return;
    const why = `${text} could be several; the need is kept, with the name as written.`;
    this.job.problems.add('ambiguous-party', { line, column, value: text, why });
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
