import { type DeclarationColumn, declarationColumns } from '#model/declaration-columns.ts';
import { type PartyRef, partyKind, partyRow } from '#model/party.ts';
import { rateOver } from '#model/ratings.ts';
import { type TieText, tieFlag, tieTexts } from '#model/ties.ts';
import { cellOf } from '../cell.ts';
import { type ColumnPlan, columnOf, headerOf } from '../columns/match-columns.ts';
import { type DateOrder, orderOfDates, sayNoDate, toIsoDate } from '../dates.ts';
import type { FileJob } from '../file-job.ts';
import { namedTie } from '../parties/named.ts';
import { yesOrNo } from '../yes-no.ts';
import { RatingCells } from './rating-cells.ts';
import { sayAwayEnd } from './say-away-end.ts';

/** Writes rows of declarations, whose parties are known, into the draft's ties. */
export class TieWriter {
  private readonly job: FileJob;
  private readonly plan: ColumnPlan;
  private readonly at: Readonly<Record<DeclarationColumn, number>>;
  /** The text columns the file has. */
  private readonly texts: readonly { text: TieText; column: number }[];
  private readonly ratings: RatingCells;
  /** 1 for people who are not here, by row. */
  private readonly away: Uint8Array;
  private readonly dateOrder: DateOrder;
  private readonly dates = new Map<string, string>();

  constructor(job: FileJob, plan: ColumnPlan, sample: readonly (readonly string[])[]) {
    this.job = job;
    this.plan = plan;
    this.at = Object.fromEntries(declarationColumns.map((field) => [field, columnOf(plan, field)])) as Record<
      DeclarationColumn,
      number
    >;
    this.ratings = new RatingCells(job.problems, plan);
    this.away = Uint8Array.from(job.draft.people.status, (status) => (status > 1 ? 1 : 0));
    const dates = sample.map((cells) => cellOf(cells, this.at.said_on));
    this.dateOrder = orderOfDates(job, headerOf(plan, this.at.said_on), dates);
    this.texts = tieTexts
      .map((text) => ({ text, column: columnOf(plan, textFields[text]) }))
      .filter(({ text, column }) => column >= 0 && text !== 'service');
  }

  /** The ends that report the tie with this row, as flags; an unknown word counts as the provider. */
  reportersOf(cells: readonly string[]): number {
    const word = cellOf(cells, this.at.reported_by).toLowerCase();
    return reporterWords.get(word) ?? tieFlag.byProvider;
  }

  /** Adds the tie, or merges the row into the tie of the same provider, customer and service, also of another file. */
  write({ provider, customer, reporters, cells, line }: TieRow): void {
    const { ties, texts, named } = this.job.draft;
    const reporter = cellOf(cells, this.at.reported_by);
    if (!reporterWords.has(reporter.toLowerCase())) this.unknownWord('reported_by', reporter, line);
    const service = texts.idOf(cellOf(cells, this.at.service));
    const known = ties.find(provider, customer, service);
    const row = known >= 0 ? known : ties.add(provider, customer, service);
    const before = named.ties.get(row) & ~namedTie;
    if (before === 0) this.checkEnds(provider, customer, cells, line);
    const flags = ties.flags.get(row);
    const added = this.flagsOf((flags | reporters) & ~tieFlag.ended, cells, line);
    ties.flags.set(row, added);
    const written = this.writeTexts(row, cells, line);
    this.rate(row, cells, line);
    named.ties.set(row, before | reporters);
    if (before !== 0) this.reportTwice({ line, before, reporters, changed: flags !== added, written });
  }

  /** Whether a rating is new or another is nobody's business: it is no reason to say that rows differ. */
  private rate(row: number, cells: readonly string[], line: number): void {
    const given = this.ratings.read(cells, line);
    if (given === 0) return;
    const { ties, named } = this.job.draft;
    ties.rating.set(row, rateOver(ties.rating.get(row), given));
    named.ratings.set(row, 1);
  }

  /** Equal rows are one; a second end makes the tie confirmed; otherwise the last row counts. */
  private reportTwice({ line, before, reporters, changed, written }: TwiceOf): void {
    const secondEnd = (before & reporters) !== reporters;
    if (written === 'over' || (!secondEnd && (changed || written === 'new')))
      this.job.problems.add('tie-differs', { line });
    else if (!secondEnd) this.job.problems.add('same-tie-twice', { line });
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

  private dateOf(cells: readonly string[], line: number): string {
    const text = cellOf(cells, this.at.said_on);
    const known = this.dates.get(text);
    if (known !== undefined) return known;
    const iso = toIsoDate(text, this.dateOrder);
    if (text !== '' && iso === '')
      sayNoDate(this.job.problems, { line, column: headerOf(this.plan, this.at.said_on), value: text });
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
    const spot = { line, column: headerOf(this.plan, this.at[field]), value: cellOf(cells, this.at[field]) };
    sayAwayEnd(this.job, partyRow(party), spot);
  }

  private unknownWord(field: DeclarationColumn, value: string, line: number): void {
    this.job.problems.add('unknown-word', { line, column: headerOf(this.plan, this.at[field]), value });
  }
}

type Written = 'nothing' | 'new' | 'over';

export interface TieRow {
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
const textFields: Readonly<Record<TieText, DeclarationColumn>> = {
  service: 'service',
  need: 'need',
  promise: 'promise',
  customerPart: 'customer_part',
  howDelivered: 'how_delivered',
  saidOn: 'said_on',
  underpinnedBy: 'underpinned_by',
};
