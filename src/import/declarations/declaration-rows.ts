import { type PartyRef, partyKind, partyRow } from '#model/party.ts';
import { departmentKey } from '#model/people.ts';
import { tieFlag } from '#model/ties.ts';
import { cellOf } from '../cell.ts';
import { type ColumnPlan, columnOf, headerOf } from '../columns/match-columns.ts';
import type { FileJob } from '../file-job.ts';
import { leftOut, PartyResolver, saysNone, unknownParty } from '../parties/resolve-party.ts';
import { sayLeftOut } from './say-left-out.ts';
import { TieWriter } from './tie-writer.ts';

type End = 'provider' | 'customer';

export interface DeclarationFile {
  readonly job: FileJob;
  readonly plan: ColumnPlan;
  /** The first rows. */
  readonly sample: readonly (readonly string[])[];
  /** Keys of the names that rows of any file wait for: of outside customers who may still be added. */
  readonly waiting: Set<string>;
}

/** Takes the rows of a declarations file, one by one: finds the parties, notes the answers, writes the ties. */
export class DeclarationRows {
  private readonly job: FileJob;
  private readonly plan: ColumnPlan;
  private readonly parties: PartyResolver;
  private readonly ties: TieWriter;
  private readonly at: Readonly<Record<End, number>>;
  private readonly waiting: Set<string>;
  /** The columns that are read, but for the provider. */
  private readonly others: readonly number[];
  /** Rows whose provider or customer is not known so far. */
  private held: { cells: readonly string[]; line: number }[] | null = [];
  private lastProvider = { text: '', party: 0 };
  private blank = 0;
  private leftOut = 0;
  /** Of the rows that were held back, those that led to nothing because of a problem. */
  private lost = 0;

  constructor({ job, plan, sample, waiting }: DeclarationFile) {
    this.job = job;
    this.plan = plan;
    this.waiting = waiting;
    this.parties = new PartyResolver(job, { addCustomers: true });
    this.ties = new TieWriter(job, plan, sample);
    this.at = { provider: columnOf(plan, 'provider'), customer: columnOf(plan, 'customer') };
    this.others = [...plan.columns.values()].flat().filter((column) => column !== this.at.provider);
  }

  /** False if the row led to no tie and no answer because of a problem. */
  take(cells: readonly string[], line: number): boolean {
    const { at } = this;
    const [providerText, customerText] = [cellOf(cells, at.provider), cellOf(cells, at.customer)];
    if (providerText === '' || customerText === '') return this.unfilled(providerText, cells, line);
    const provider = this.partyOf('provider', cells, line);
    if (provider < 0) return this.without('provider', provider, cells, line);
    const reporters = this.ties.reportersOf(cells);
    const customer = this.partyOf('customer', cells, line);
    this.noteAnswer(provider, customer, reporters);
    if (customer === saysNone) return true;
    if (customer < 0) return this.without('customer', customer, cells, line);
    if (provider === customer && partyKind(provider) !== 'group') return this.self(providerText, line);
    this.ties.write({ provider, customer, reporters, cells, line });
    return true;
  }

  /** Looks again at the rows that were held back: their parties may be known by now. */
  retry(): void {
    const held = this.held ?? [];
    this.held = [];
    this.parties.forgetUnknown();
    this.lastProvider = { text: '', party: 0 };
    this.lost += held.filter(({ cells, line }) => !this.take(cells, line)).length;
  }

  /** Decides about the rows still held back; how many of all that were led to nothing because of a problem. */
  finish(): number {
    const held = this.held ?? [];
    this.held = null;
    this.lost += held.filter(({ cells, line }) => !this.take(cells, line)).length;
    if (this.blank > 0) this.job.problems.add('blank-answers', { count: this.blank });
    if (this.leftOut > 0) this.job.problems.note(sayLeftOut(this.leftOut));
    return this.lost;
  }

  /** A row of a template with a provider alone has not been filled in; it is no answer, and no mistake. */
  private unfilled(provider: string, cells: readonly string[], line: number): boolean {
    if (provider !== '' && this.others.every((column) => cellOf(cells, column) === '')) {
      this.blank++;
      return true;
    }
    const column = this.headerOf(provider === '' ? 'provider' : 'customer');
    this.job.problems.add('missing-cell', { line, column });
    return false;
  }

  /** The party, `saysNone` of a customer, or what else came of the cell. */
  private partyOf(end: End, cells: readonly string[], line: number): number {
    const [value, column] = [cellOf(cells, this.at[end]), this.headerOf(end)];
    const found =
      end === 'provider' ? this.providerOf(value, line) : this.parties.resolveCustomer(value, line, column);
    if (found >= 0) return this.isAwaited(found) ? heldBack : found;
    if (found === saysNone && end === 'customer') return found;
    if (found === unknownParty && this.mayHold() && !this.parties.isAnswered(value)) {
      this.waiting.add(departmentKey(value));
      return heldBack;
    }
    return this.parties.ask(found === saysNone ? unknownParty : found, { line, column, value });
  }

  /** The rows of one provider mostly stand together. */
  private providerOf(text: string, line: number): number {
    if (text !== this.lastProvider.text) {
      this.lastProvider = { text, party: this.parties.resolve(text, line, this.headerOf('provider')) };
    }
    return this.lastProvider.party;
  }

  /** A name may be that of an outside customer that a later row or file adds, so unknown ones are held back. */
  private mayHold(): boolean {
    return this.held !== null && this.held.length < mostHeld;
  }

  /** An outside customer whose name rows before this one wait for: the last row of a tie is to count. */
  private isAwaited(party: PartyRef): boolean {
    if (this.waiting.size === 0 || partyKind(party) !== 'customer' || !this.mayHold()) return false;
    return this.waiting.has(departmentKey(this.job.draft.customers.name[partyRow(party)]));
  }

  private headerOf(field: End): string {
    return headerOf(this.plan, this.at[field]);
  }

  private without(field: End, party: number, cells: readonly string[], line: number): boolean {
    if (party === heldBack) this.held?.push({ cells, line });
    else if (party === leftOut) this.leftOut++;
    else {
      const value = cellOf(cells, this.at[field]);
      this.parties.report(party, { line, column: this.headerOf(field), value });
      return false;
    }
    return true;
  }

  private self(value: string, line: number): boolean {
    this.job.problems.add('self-declaration', { line, column: this.headerOf('customer'), value });
    return false;
  }

  /** A row answers only for the person it names as provider, and only if the provider reports it. */
  private noteAnswer(provider: PartyRef, customer: number, reporters: number): void {
    if (partyKind(provider) !== 'person' || !(reporters & tieFlag.byProvider)) return;
    if (customer === saysNone) this.job.answers.none(partyRow(provider));
    else this.job.answers.named(partyRow(provider));
  }
}

const mostHeld = 10_000;

/** What came of a cell beside the words of `PartyResolver`. */
const heldBack = -9;
