import type { FileReading } from '#model/import-plan.ts';
import { leaveOut } from '#model/import-plan.ts';
import { importances, needStates } from '#model/needs.ts';
import { noParty } from '#model/party.ts';
import { cellOf } from '../cell.ts';
import { type ColumnPlan, columnOf, headerOf } from '../columns/match-columns.ts';
import { several } from '../draft/row-index.ts';
import type { FileJob } from '../file-job.ts';
import { readTable } from '../files/read-table.ts';
import {
  ambiguousParty,
  type CellSpot,
  leftOut,
  PartyResolver,
  saysNone,
  unknownParty,
} from '../parties/resolve-party.ts';
import { findPrefixedPerson } from '../people/find-prefixed-person.ts';
import { lookUpPerson } from '../people/look-up-person.ts';
import { shorten } from '../problem-list.ts';
import { sayLeftOut } from './say-left-out.ts';

/** Reads what people say they need into the draft. A need whose supplier is not found is kept. */
export async function readNeeds(job: FileJob): Promise<FileReading> {
  let rows: NeedRows | undefined;
  const reading = await readTable({
    ...job,
    start: (plan) => {
      const started = new NeedRows(job, plan);
      rows = started;
      return (cells, line) => started.take(cells, line);
    },
  });
  if (rows && rows.leftOut > 0) job.problems.note(sayLeftOut(rows.leftOut));
  return reading;
}

interface Supplier {
  readonly row: number;
  readonly text: string;
  readonly line: number;
}

class NeedRows {
  /** Rows that are left out by an answer. */
  leftOut = 0;
  private readonly job: FileJob;
  private readonly plan: ColumnPlan;
  private readonly parties: PartyResolver;

  constructor(job: FileJob, plan: ColumnPlan) {
    this.job = job;
    this.plan = plan;
    this.parties = new PartyResolver(job, { addCustomers: false });
  }

  /** False if the row led to no need because of a problem. */
  take(cells: readonly string[], line: number): boolean {
    const [who, what] = [this.text(cells, 'person'), this.text(cells, 'need')];
    if (who === '' || what === '') {
      this.job.problems.add('missing-cell', { line, column: this.header(who === '' ? 'person' : 'need') });
      return false;
    }
    const person = this.personOf({ line, column: this.header('person'), value: who });
    if (person === leftOut) this.leftOut++;
    if (person < 0) return person === leftOut;
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

  /** The person's row, -1 (and said so) if the cell names none, `leftOut` if that was answered. */
  private personOf(spot: CellSpot): number {
    const { people } = this.job.draft;
    const prefixed = findPrefixedPerson(people, spot.value);
    if (prefixed >= 0) return prefixed;
    const { row, loosely } = lookUpPerson(people, spot.value);
    if (loosely) this.job.problems.addOnce('id-matched-loosely', { ...spot, other: people.id[row] });
    return row >= 0 ? row : this.askWho(row, spot);
  }

  private askWho(found: number, spot: CellSpot): number {
    const { questions, source, draft, problems } = this.job;
    const kind = found === several ? 'ambiguous' : 'unknown';
    const answer = questions.ask({ role: 'person', text: spot.value, kind, source, ...spot });
    if (answer === leaveOut) return leftOut;
    const meant = answer === undefined ? -1 : findPrefixedPerson(draft.people, answer);
    if (meant >= 0) return meant;
    const why = kind === 'ambiguous' ? 'is the name of several people' : 'is not a person on the org chart';
    problems.add(`${kind}-party`, { ...spot, why: `${shorten(spot.value)} ${why}; the need was left out.` });
    return -1;
  }

  private rowOf(person: number, text: string, line: number): number {
    const { needs, people, named } = this.job.draft;
    const found = needs.find(person, text);
    const row = found >= 0 ? found : needs.add(person, text);
    if (named.needs.get(row) !== 0) {
      const column = this.header('need');
      this.job.problems.add('same-need-twice', { line, column, value: text, who: people.sayWho(person) });
    }
    named.needs.set(row, 1);
    return row;
  }

  private setSupplier({ row, text, line }: Supplier): void {
    const { needs } = this.job.draft;
    const spot = { line, column: this.header('from'), value: text };
    const party = this.supplierOf(spot);
    needs.supplier[row] = party >= 0 ? party : noParty;
    needs.supplierText[row] = party === unknownParty || party === ambiguousParty ? text : '';
  }

  private supplierOf(spot: CellSpot): number {
    const found = this.parties.resolve(spot.value, spot.line, spot.column);
    if (found >= 0 || found === saysNone) return found;
    const party = this.parties.ask(found, spot);
    const kept = 'the need is kept, with the name as written';
    const why = party === unknownParty ? 'is nobody we know' : 'could be several';
    if (party === unknownParty || party === ambiguousParty)
      this.parties.report(party, spot, `${shorten(spot.value)} ${why}; ${kept}.`);
    return party;
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
