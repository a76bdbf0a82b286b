import { isBelow, type LostWithout } from '#graph/lost-without.ts';
import type { Finding } from '#model/finding.ts';
import { personRef } from '#model/party.ts';
import type { Repair, RepairChange } from '#model/repair.ts';
import { textOf } from '#model/ties.ts';
import type { Facts } from '../facts.ts';
import { alikeTo } from './alike.ts';
import { canAddTie } from './can-add-tie.ts';
import type { RepairRule } from './repair-rule.ts';

type SingleProvider = Extract<Finding, { rule: 'single-provider' }>;

/** Of a large department only the first who might stand in are looked at. */
const mostLookedAt = 50;

/** The colleague of the same title and department who could stand in for most of those who would lose. */
export const singleProviderRepair: RepairRule<'single-provider'> = {
  rule: 'single-provider',
  *suggest(facts, finding) {
    const { lostWithout } = facts;
    const [alike] = alikeTo(facts, finding.subject);
    if (!lostWithout || alike?.likeness !== 'same title and department') return;
    let best: StandIn | undefined;
    for (const person of alike.people.filter((each) => each !== finding.subject).slice(0, mostLookedAt)) {
      const standIn = planStandIn(facts, lostWithout, { finding, person });
      if (standIn && standIn.helped > (best?.helped ?? 0)) best = standIn;
    }
    if (best) yield toRepair(finding, best);
  },
};

interface StandIn {
  readonly person: number;
  /** How many of those who would lose something would lose nothing any more. */
  readonly helped: number;
  readonly changes: readonly RepairChange[];
}

/**
 * Whom somebody else would serve, and who would serve them, so that others lose nothing without the person. A second
 * provider must have a line of sight of their own that does not pass the person: else it would be lost with them.
 */
function planStandIn(
  facts: Facts,
  lost: LostWithout,
  { finding: { subject, evidence }, person }: { finding: SingleProvider; person: number },
): StandIn | undefined {
  if (facts.sight.hops[person] < 0 || isBelow(lost, person, subject)) return undefined;
  const others = [...new Set([...evidence.provider, ...evidence.sight])].filter((other) => other !== person);
  others.sort((a, b) => lost.place[a] - lost.place[b] || a - b);
  const sighted = new Set<number>();
  const changes: RepairChange[] = [];
  let helped = 0;
  for (const other of others) {
    if (isBelow(lost, other, subject)) {
      // Whoever is above them on all their chains and finds another way takes them along.
      const given = sighted.has(lost.sightThrough[other]) ? [] : givenAlike(facts, other, subject, person);
      if (!given) continue;
      sighted.add(other);
      changes.push(...given);
    }
    if (lost.onlyProvider[other] === subject) {
      const got = likeTie(facts, {
        like: tieBetween(facts, subject, other),
        provider: person,
        customer: other,
      });
      if (!got) continue;
      changes.push(got);
    }
    helped++;
  }
  return helped > 0 ? { person, helped, changes } : undefined;
}

/** What somebody gives a person, given to another as well; undefined where they give nothing by name, or it cannot be. */
function givenAlike(
  facts: Facts,
  giver: number,
  person: number,
  another: number,
): RepairChange[] | undefined {
  const like = tieBetween(facts, giver, person);
  const tie = like < 0 ? undefined : likeTie(facts, { like, provider: giver, customer: another });
  return tie && [tie];
}

/** The first tie by name from one person to another, -1 for none. */
function tieBetween({ network }: Facts, provider: number, customer: number): number {
  const { start, node, tie } = network.out;
  for (let at = start[provider]; at < start[provider + 1]; at++) if (node[at] === customer) return tie[at];
  return -1;
}

/** A tie with the service and promise of another; undefined where it cannot be added. */
function likeTie(
  facts: Facts,
  { like, provider, customer }: { like: number; provider: number; customer: number },
): RepairChange | undefined {
  const { ties, texts } = facts.organisation;
  const ends = { provider: personRef(provider), customer: personRef(customer) };
  if (!canAddTie(facts, ends.provider, ends.customer)) return undefined;
  return {
    kind: 'add-tie',
    ...ends,
    service: like < 0 ? '' : textOf(texts, ties.service, like),
    need: '',
    promise: like < 0 ? '' : textOf(texts, ties.promise, like),
    saidBy: 'provider',
  };
}

const toRepair = ({ evidence, subject }: SingleProvider, { person, helped, changes }: StandIn): Repair => ({
  effect: helped === evidence.lost ? 'closes' : 'lessens',
  reason: { kind: 'stand-in', person },
  changes,
  drawnFrom: { people: [subject, person], ties: [] },
});
