import type { Organisation } from '#model/organisation.ts';
import { type PartyRef, partyKind, partyRow } from '#model/party.ts';
import { textOf } from '#model/ties.ts';
import { expand } from './slow-expansion.ts';

/**
 * The slow, obviously right reading of how requirements are carried: every question answered by trying all ways, from
 * the pairs of the slow expansion. A text of `underpinned_by` is read only in the forms `id`, `id > service`,
 * `group:…`, `team:id`, `everyone`, `outside:…` and `none`.
 */
export class SlowCarrying {
  private readonly organisation: Organisation;
  private readonly pairs;
  private readonly counted: ReadonlySet<number>;

  constructor(organisation: Organisation) {
    this.organisation = organisation;
    this.pairs = expand(organisation);
    this.counted = new Set(this.pairs.map(({ tie }) => tie));
  }

  /** The counted ties to a party: for a person those of any pair to them, else those to just that party. */
  private tiesTo(party: PartyRef): number[] {
    const { ties } = this.organisation;
    if (partyKind(party) === 'person')
      return [...new Set(this.pairs.filter(({ to }) => to === `p${partyRow(party)}`).map(({ tie }) => tie))];
    return [...this.counted].filter((tie) => ties.customer[tie] === party && ties.provider[tie] !== party);
  }

  named(tie: number): number[] {
    const { ties, texts } = this.organisation;
    const entries = textOf(texts, ties.underpinnedBy, tie).split('; ');
    return this.tiesTo(ties.provider[tie])
      .filter((up) => up !== tie)
      .filter((up) => {
        const provider = this.formOf(ties.provider[up]);
        const service = textOf(texts, ties.service, up);
        return entries.includes(provider) || entries.includes(`${provider} > ${service}`);
      })
      .sort((a, b) => a - b);
  }

  private formOf(party: PartyRef): string {
    const { people, customers, groups } = this.organisation;
    const row = partyRow(party);
    if (partyKind(party) === 'person') return people.id[row];
    if (partyKind(party) === 'customer') return `outside:${customers.name[row]}`;
    const of = groups.of[row];
    return ['everyone', `group:${people.departments[of]}`, `team:${people.id[of]}`][groups.kind[row]];
  }

  private passesOn(tie: number): boolean {
    const { provider, customer } = this.organisation.ties;
    return partyKind(provider[tie]) === 'customer' && partyKind(customer[tie]) === 'customer';
  }

  private needsNothing(tie: number): boolean {
    const { ties, texts } = this.organisation;
    const provider = ties.provider[tie];
    if (partyKind(provider) === 'customer') return true;
    if (textOf(texts, ties.underpinnedBy, tie) === 'none') return true;
    return this.tiesTo(provider).every((up) => this.isEverybody(ties.provider[up], ties.customer[up]));
  }

  private readonly isEverybody = (...parties: PartyRef[]): boolean =>
    parties.some(
      (party) => partyKind(party) === 'group' && this.organisation.groups.kind[partyRow(party)] === 0,
    );

  private hasPromise = (tie: number): boolean => this.organisation.ties.promise[tie] !== 0;

  carries(tie: number, below: readonly number[] = []): boolean {
    if (!this.hasPromise(tie) || below.includes(tie)) return false;
    return this.needsNothing(tie) || this.named(tie).some((up) => this.carries(up, [...below, tie]));
  }

  /** A gap of its own: no promise, or nothing named. */
  private isPlainGap(tie: number): boolean {
    return !this.carries(tie) && (!this.hasPromise(tie) || this.named(tie).length === 0);
  }

  /** Every tie that does not carry and is reached from one by going up through the ties named. */
  private above(tie: number, seen: Set<number> = new Set()): Set<number> {
    if (this.carries(tie) || seen.has(tie)) return seen;
    seen.add(tie);
    if (this.hasPromise(tie)) for (const up of this.named(tie)) this.above(up, seen);
    return seen;
  }

  isGap(tie: number): boolean {
    if (this.carries(tie)) return false;
    return this.isPlainGap(tie) || ![...this.above(tie)].some((up) => this.isPlainGap(up));
  }

  /** Hop and tie of the nearest gap above an outside customer: hop by hop, all ties of a hop at once. */
  gapOf(customer: number): { hop: number; tie: number } | undefined {
    const { provider, customer: getter, count } = this.organisation.ties;
    const counted = [...Array(count).keys()].filter((tie) => this.counted.has(tie));
    const into = (party: PartyRef) => counted.filter((tie) => getter[tie] === party);
    let hop = into(customer * 4 + 1);
    for (let number = 1; number <= count; number++) {
      const gaps = hop.filter((tie) => !this.passesOn(tie) && this.isGap(tie));
      const [tie] = gaps.sort((a, b) => this.place(provider[a]) - this.place(provider[b]) || a - b);
      if (tie !== undefined) return { hop: number, tie };
      hop = hop.flatMap((each) =>
        this.passesOn(each) ? into(provider[each]) : this.carries(each) ? [] : this.named(each),
      );
      hop = [...new Set(hop)];
    }
    return undefined;
  }

  private place = (party: PartyRef): number => (party & 3) * 1_000 + partyRow(party);
}
