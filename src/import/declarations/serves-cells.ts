import { type PartyRef, partyKind, partyRow, personRef } from '#model/party.ts';
import { tieFlag } from '#model/ties.ts';
import type { ServesCell } from '../draft/draft.ts';
import type { FileJob } from '../file-job.ts';
import { namedTie } from '../parties/named.ts';
import { type CellSpot, leftOut, PartyResolver, saysNone, unknownParty } from '../parties/resolve-party.ts';
import { shorten } from '../problem-list.ts';
import { sayAwayEnd } from './say-away-end.ts';
import { sayLeftOut } from './say-left-out.ts';

/** What the cells of all charts need of a job; source and problems come with each cell. */
type CellsJob = Pick<FileJob, 'draft' | 'questions' | 'answers'>;

type PartsJob = CellsJob & Pick<FileJob, 'source' | 'problems'>;

/** One party that a cell names. */
interface Part {
  readonly person: number;
  readonly spot: CellSpot;
}

/**
 * The "serves" cells of the charts as declarations: whom each person says they serve, without a service. To be read
 * when the outside customers are known.
 */
export class ServesCells {
  private readonly readers: readonly PartReader[];

  constructor(job: CellsJob) {
    const bySource = Map.groupBy(job.draft.servesCells, ({ source }) => source);
    this.readers = [...bySource.values()].map((cells) => new PartReader(job, cells));
  }

  /** Reads the parties that are known by now, or answered; the others wait for the next time. */
  retry(): void {
    for (const reader of this.readers) reader.retry();
  }

  /** Decides about the parties still unknown; how many were left out because of a problem. */
  finish(): number {
    return this.readers.reduce((lost, reader) => lost + reader.finish(), 0);
  }
}

const toParts = ({ person, text, line, column }: ServesCell): Part[] =>
  [...new Set(text.split(/[;|\r\n]+/).map((part) => part.trim()))]
    .filter((value) => value !== '')
    .map((value) => ({ person, spot: { line, column, value } }));

/** Reads the cells of one chart, a party at a time. */
class PartReader {
  private held: Part[];
  private lost = 0;
  private leftOut = 0;
  private readonly parties: PartyResolver;
  private readonly job: PartsJob;

  constructor(job: CellsJob, cells: readonly ServesCell[]) {
    const [{ source, problems }] = cells;
    this.job = { ...job, source, problems };
    this.held = cells.flatMap(toParts);
    this.parties = new PartyResolver(this.job, { addCustomers: true });
  }

  retry(): void {
    this.parties.forgetUnknown();
    this.held = this.held.filter((part) => this.isUnknown(part) || this.read(part));
  }

  finish(): number {
    for (const part of this.held) this.read(part);
    if (this.leftOut > 0) this.job.problems.note(sayLeftOut(this.leftOut, 'party', 'parties'));
    return this.lost;
  }

  private isUnknown({ spot: { line, column, value } }: Part): boolean {
    return (
      this.parties.resolveCustomer(value, line, column) === unknownParty && !this.parties.isAnswered(value)
    );
  }

  /** False, since it is done with. */
  private read({ person, spot }: Part): boolean {
    const found = this.parties.resolveCustomer(spot.value, spot.line, spot.column);
    const party = found >= 0 || found === saysNone ? found : this.parties.ask(found, spot);
    if (party === saysNone) this.job.answers.none(person);
    else this.job.answers.named(person);
    if (party === leftOut) this.leftOut++;
    else if (party >= 0 && party !== personRef(person)) this.tie(person, party, spot);
    else if (party !== saysNone) this.lose(person, party, spot);
    return false;
  }

  private lose(person: number, party: number, spot: CellSpot): void {
    this.lost++;
    if (party === personRef(person)) this.job.problems.add('self-declaration', spot);
    else this.parties.report(party, spot, this.sayWhy(spot.value, party));
  }

  private sayWhy(value: string, party: number): string {
    const { customer } = this.job.draft.vocabulary;
    return party === unknownParty
      ? `${shorten(value)} is nobody we know: no person, department or outside ${customer} has this id, e-mail or name. It was left out.`
      : `${shorten(value)} could be several; it was left out.`;
  }

  private tie(person: number, customer: PartyRef, spot: CellSpot): void {
    const { draft } = this.job;
    const { ties, people, named } = draft;
    const known = ties.find(personRef(person), customer, 0);
    const row = known >= 0 ? known : ties.add(personRef(person), customer, 0);
    ties.flags.set(row, (ties.flags.get(row) | tieFlag.byProvider) & ~tieFlag.ended);
    named.ties.set(row, named.ties.get(row) | namedTie);
    const isPerson = partyKind(customer) === 'person';
    if (isPerson && !people.isHere(partyRow(customer))) sayAwayEnd(this.job, partyRow(customer), spot);
  }
}
