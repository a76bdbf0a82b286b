import { type PartyRef, partyKind, partyRow } from '#model/party.ts';
import { type TieText, tieFlag, tieTexts } from '#model/ties.ts';
import { Answers } from './answer-marks.ts';
import { cellOf } from './cell.ts';
import { type DateOrder, findDateOrder, toIsoDate } from './dates.ts';
import type { FileJob } from './file-job.ts';
import { IntColumn } from './growing.ts';
import { type ColumnPlan, columnOf } from './match-columns.ts';
import { PartyResolver, saysNone, unknownParty } from './resolve-party.ts';
import { yesOrNo } from './yes-no.ts';

/** Takes the rows of a declarations file, one by one, into the draft's ties. */
export class DeclarationRows {
  readonly answers: Answers;
  private readonly job: FileJob;
  private readonly plan: ColumnPlan;
  private readonly parties: PartyResolver;
  /** 1 for people who are not here, by row. */
  private readonly away: Uint8Array;
  private held: { cells: readonly string[]; line: number }[] | null = [];
  private readonly dateOrder: DateOrder;
  private readonly at: Readonly<Record<Field, number>>;
  /** The text columns the file has. */
  private readonly texts: readonly { text: TieText; column: number }[];
  /** Which ends have reported each tie in this file, by row. */
  private readonly reported = new IntColumn(new Int32Array(0));

  constructor(job: FileJob, plan: ColumnPlan, sample: readonly (readonly string[])[]) {
    this.job = job;
    this.plan = plan;
    this.answers = new Answers(job.draft.people.count);
    this.away = Uint8Array.from(job.draft.people.status, (status) => (status > 1 ? 1 : 0));
    this.parties = new PartyResolver(job.draft, job.problems);
    this.at = Object.fromEntries(fields.map((field) => [field, columnOf(plan, field)])) as Record<
      Field,
      number
    >;
    this.dateOrder = findDateOrder(sample.map((cells) => cellOf(cells, this.at.said_on)));
    this.texts = tieTexts
      .map((text) => ({ text, column: columnOf(plan, textFields[text]) }))
      .filter(({ text, column }) => column >= 0 && text !== 'service');
  }

  /** False if the row led to no tie and no answer. */
  take(cells: readonly string[], line: number): boolean {
    const { at } = this;
    const [providerText, customerText] = [cellOf(cells, at.provider), cellOf(cells, at.customer)];
    if (providerText === '' || customerText === '')
      return this.missing(providerText === '' ? 'provider' : 'customer', line);
    const provider = this.providerOf(providerText, line);
    if (provider < 0) return this.unknown('provider', provider, cells, line);
    const reporters = this.reportersOf(cells);
    const customer = this.parties.resolve(customerText, line, this.headerOf('customer'));
    this.noteAnswer(provider, customer, reporters);
    if (customer === saysNone) return true;
    if (customer < 0) return this.unknown('customer', customer, cells, line);
    if (provider === customer) return this.self(providerText, line);
    this.merge({ provider, customer, reporters, cells, line });
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

  private lastProvider = { text: '', party: 0 };

  /** The rows of one provider mostly stand together. */
  private providerOf(text: string, line: number): number {
    if (text !== this.lastProvider.text) {
      this.lastProvider = { text, party: this.parties.resolve(text, line, this.headerOf('provider')) };
    }
    return this.lastProvider.party;
  }

  private headerOf(field: Field): string {
    return this.plan.matches[this.at[field]]?.header ?? '';
  }

  private missing(field: 'provider' | 'customer', line: number): boolean {
    this.job.problems.add('missing-cell', { line, column: this.headerOf(field) });
    return false;
  }

  /** A name may be that of an outside customer that a later row adds, so unknown ones are held back for a while. */
  private unknown(
    field: 'provider' | 'customer',
    party: number,
    cells: readonly string[],
    line: number,
  ): boolean {
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

  /** The ends that report the tie with this row, as flags; an unknown word counts as the provider. */
  private reportersOf(cells: readonly string[]): number {
    const word = cellOf(cells, this.at.reported_by).toLowerCase();
    return reporterWords.get(word) ?? tieFlag.byProvider;
  }

  /** A row answers only for the person it names as provider, and only if the provider reports it. */
  private noteAnswer(provider: PartyRef, customer: number, reporters: number): void {
    if (partyKind(provider) !== 'person' || !(reporters & tieFlag.byProvider)) return;
    if (customer === saysNone) this.answers.none(partyRow(provider));
    else this.answers.named(partyRow(provider));
  }

  private merge({ provider, customer, reporters, cells, line }: MergeOf): void {
    const { ties, texts } = this.job.draft;
    const reporter = cellOf(cells, this.at.reported_by);
    if (!reporterWords.has(reporter.toLowerCase())) this.unknownWord('reported_by', reporter, line);
    const service = texts.idOf(cellOf(cells, this.at.service));
    const known = ties.find(provider, customer, service);
    const row = known >= 0 ? known : ties.add(provider, customer, service);
    const before = this.reported.get(row);
    if (before === 0) this.checkEnds(provider, customer, cells, line);
    const flags = ties.flags.get(row);
    const added = this.flagsOf(flags | reporters, cells, line);
    ties.flags.set(row, added);
    const written = this.writeTexts(row, cells, line);
    this.reported.set(row, before | reporters);
    if (before !== 0) this.reportTwice({ line, before, reporters, changed: flags !== added, written });
  }

  /** Equal rows are one; a second end makes the tie confirmed; otherwise the last row counts. */
  private reportTwice({ line, before, reporters, changed, written }: TwiceOf): void {
    const secondEnd = (before & reporters) !== reporters;
    if (!changed && written === 'nothing') this.job.problems.add('same-tie-twice', { line });
    else if (written === 'over' || !secondEnd) this.job.problems.add('tie-differs', { line });
  }

  /** `confirmed` and `main` change flags only where they say so. */
  private flagsOf(flags: number, cells: readonly string[], line: number): number {
    const { main, byProvider, byCustomer, disputed } = tieFlag;
    const confirmed = this.yesOrNo('confirmed', cells, line);
    const isMain = this.yesOrNo('main', cells, line);
    let result = flags;
    if (confirmed === true) result = (result | byProvider | byCustomer) & ~disputed;
    if (confirmed === false) result |= disputed;
    if (isMain === true) result |= main;
    if (isMain === false) result &= ~main;
    return result;
  }

  private yesOrNo(field: 'confirmed' | 'main', cells: readonly string[], line: number): boolean | null {
    const word = cellOf(cells, this.at[field]);
    if (word === '') return null;
    const answer = yesOrNo(word);
    if (answer === null) this.unknownWord(field, word, line);
    return answer;
  }

  /** Writes the texts that are not blank; whether any was new, or stood over another. */
  private writeTexts(row: number, cells: readonly string[], line: number): Written {
    const { ties, texts } = this.job.draft;
    let written = 'nothing' as Written;
    for (const { text, column } of this.texts) {
      const cell = text === 'saidOn' ? this.dateOf(cells, line) : cellOf(cells, column);
      if (cell === '') continue;
      const [id, old] = [texts.idOf(cell), ties.texts[text].get(row)];
      if (id === old) continue;
      ties.texts[text].set(row, id);
      written = old !== 0 || written === 'over' ? 'over' : 'new';
    }
    return written;
  }

  private readonly dates = new Map<string, string>();

  private dateOf(cells: readonly string[], line: number): string {
    const text = cellOf(cells, this.at.said_on);
    const known = this.dates.get(text);
    if (known !== undefined) return known;
    const iso = toIsoDate(text, this.dateOrder);
    if (text !== '' && iso === '') this.unknownWord('said_on', text, line);
    this.dates.set(text, iso);
    return iso;
  }

  /** Said once a tie: an end that is gone or vacant. */
  private checkEnds(provider: PartyRef, customer: PartyRef, cells: readonly string[], line: number): void {
    this.checkEnd('provider', provider, cells, line);
    this.checkEnd('customer', customer, cells, line);
  }

  private checkEnd(
    field: 'provider' | 'customer',
    party: PartyRef,
    cells: readonly string[],
    line: number,
  ): void {
    if (partyKind(party) !== 'person' || this.away[partyRow(party)] === 0) return;
    const { people } = this.job.draft;
    const vacant = people.statusIs(partyRow(party), 'vacant');
    this.job.problems.add(vacant ? 'tie-with-vacant-post' : 'tie-with-leaver', {
      line,
      column: this.headerOf(field),
      value: cellOf(cells, this.at[field]),
      who: people.sayWho(partyRow(party)) || cellOf(cells, this.at[field]),
    });
  }

  private unknownWord(field: Field, value: string, line: number): void {
    this.job.problems.add('unknown-word', { line, column: this.headerOf(field), value });
  }
}

const mostHeld = 10_000;

type Written = 'nothing' | 'new' | 'over';

interface MergeOf {
  readonly provider: PartyRef;
  readonly customer: PartyRef;
  readonly reporters: number;
  readonly cells: readonly string[];
  readonly line: number;
}

interface TwiceOf {
  readonly line: number;
  readonly before: number;
  readonly reporters: number;
  readonly changed: boolean;
  readonly written: Written;
}

const reporterWords = new Map<string, number>([
  ['', tieFlag.byProvider],
  ['provider', tieFlag.byProvider],
  ['customer', tieFlag.byCustomer],
  ['both', tieFlag.byProvider | tieFlag.byCustomer],
]);

/** The column (FORMATS §7) of each text of a tie. */
const textFields: Readonly<Record<TieText, Field>> = {
  service: 'service',
  need: 'need',
  promise: 'promise',
  customerPart: 'customer_part',
  howDelivered: 'how_delivered',
  saidOn: 'said_on',
  underpinnedBy: 'underpinned_by',
};

const fields = [
  'provider',
  'customer',
  'service',
  'need',
  'promise',
  'customer_part',
  'main',
  'how_delivered',
  'confirmed',
  'reported_by',
  'said_on',
  'underpinned_by',
] as const;
type Field = (typeof fields)[number];
