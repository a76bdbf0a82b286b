import { type PartyRef, partyKind, partyRow } from '#model/party.ts';
import { tieFlag } from '#model/ties.ts';
import { Answers } from './answer-marks.ts';
import { cellOf } from './cell.ts';
import type { FileJob } from './file-job.ts';
import { type ColumnPlan, columnOf, headerOf } from './match-columns.ts';
import { PartyResolver, saysNone, unknownParty } from './resolve-party.ts';
import { TieWriter } from './tie-writer.ts';

type End = 'provider' | 'customer';

/** Takes the rows of a declarations file, one by one: finds the parties, notes the answers, writes the ties. */
export class DeclarationRows {
  readonly answers: Answers;
  private readonly job: FileJob;
  private readonly plan: ColumnPlan;
  private readonly parties: PartyResolver;
  private readonly ties: TieWriter;
  private readonly at: Readonly<Record<End, number>>;
  /** Rows whose provider or customer is not known so far. */
  private held: { cells: readonly string[]; line: number }[] | null = [];
  private lastProvider = { text: '', party: 0 };

  constructor(job: FileJob, plan: ColumnPlan, sample: readonly (readonly string[])[]) {
    this.job = job;
    this.plan = plan;
    this.answers = new Answers(job.draft.people.count);
    this.parties = new PartyResolver(job.draft, job.problems, { addCustomers: true });
    this.ties = new TieWriter(job, plan, sample);
    this.at = { provider: columnOf(plan, 'provider'), customer: columnOf(plan, 'customer') };
  }

  /** False if the row led to no tie and no answer. */
  take(cells: readonly string[], line: number): boolean {
    const { at } = this;
    const [providerText, customerText] = [cellOf(cells, at.provider), cellOf(cells, at.customer)];
    if (providerText === '' || customerText === '')
      return this.missing(providerText === '' ? 'provider' : 'customer', line);
    const provider = this.providerOf(providerText, line);
    if (provider < 0) return this.unknown('provider', provider, cells, line);
    const reporters = this.ties.reportersOf(cells);
    const customer = this.parties.resolve(customerText, line, this.headerOf('customer'));
    this.noteAnswer(provider, customer, reporters);
    if (customer === saysNone) return true;
    if (customer < 0) return this.unknown('customer', customer, cells, line);
    if (provider === customer && partyKind(provider) !== 'group') return this.self(providerText, line);
    this.ties.write({ provider, customer, reporters, cells, line });
    return true;
  }

  /** Looks again at the rows that were held back; how many of them led to nothing. */
  finish(): number {
    const held = this.held ?? [];
    this.held = null;
    this.parties.forgetUnknown();
    this.lastProvider = { text: '', party: 0 };
    return held.filter(({ cells, line }) => !this.take(cells, line)).length;
  }

  /** The rows of one provider mostly stand together. */
  private providerOf(text: string, line: number): number {
    if (text !== this.lastProvider.text) {
      this.lastProvider = { text, party: this.parties.resolve(text, line, this.headerOf('provider')) };
    }
    return this.lastProvider.party;
  }

  private headerOf(field: End): string {
    return headerOf(this.plan, this.at[field]);
  }

  private missing(field: End, line: number): boolean {
    this.job.problems.add('missing-cell', { line, column: this.headerOf(field) });
    return false;
  }

  /** A name may be that of an outside customer that a later row adds, so unknown ones are held back for a while. */
  private unknown(field: End, party: number, cells: readonly string[], line: number): boolean {
    if (party === unknownParty && this.held !== null && this.held.length < mostHeld) {
      this.held.push({ cells, line });
      return true;
    }
    const value = cellOf(cells, this.at[field]);
    this.parties.report(party, { line, column: this.headerOf(field), value });
    return false;
  }

  private self(value: string, line: number): boolean {
    this.job.problems.add('self-declaration', { line, column: this.headerOf('customer'), value });
    return false;
  }

  /** A row answers only for the person it names as provider, and only if the provider reports it. */
  private noteAnswer(provider: PartyRef, customer: number, reporters: number): void {
    if (partyKind(provider) !== 'person' || !(reporters & tieFlag.byProvider)) return;
    if (customer === saysNone) this.answers.none(partyRow(provider));
    else this.answers.named(partyRow(provider));
  }
}

const mostHeld = 10_000;
