import type { Coverage } from '#model/finding.ts';
import { groupKinds } from '#model/groups.ts';
import type { Organisation } from '#model/organisation.ts';
import { type PartyRef, partyKind, partyRow } from '#model/party.ts';
import { statusOf } from '#model/people.ts';
import { tieFlag } from '#model/ties.ts';

/**
 * The slow, obviously right reading of an organisation: every tie of a group written out as pairs of single parties,
 * and every question answered by looking at all pairs. Nothing of the service network is used.
 */
export interface Pair {
  readonly tie: number;
  /** "p3" for person 3, "c0" for outside customer 0. */
  readonly from: string;
  readonly to: string;
  readonly fromStrength: Coverage;
  readonly toStrength: Coverage;
}

export function expand(organisation: Organisation): Pair[] {
  const { ties } = organisation;
  const pairs: Pair[] = [];
  for (let tie = 0; tie < ties.count; tie++) {
    if (ties.flags[tie] & (tieFlag.disputed | tieFlag.ended)) continue;
    const [giver, getter] = [ties.provider[tie], ties.customer[tie]];
    const everyone = [giver, getter].some((party) => strength(organisation, party) === 'everyone');
    for (const from of membersOf(organisation, giver)) {
      for (const to of membersOf(organisation, getter)) {
        if (from === to) continue;
        pairs.push({
          tie,
          from,
          to,
          fromStrength: everyone ? 'everyone' : strength(organisation, giver),
          toStrength: everyone ? 'everyone' : strength(organisation, getter),
        });
      }
    }
  }
  return pairs;
}

function strength({ groups }: Organisation, party: PartyRef): Coverage {
  if (partyKind(party) !== 'group') return 'name';
  return groupKinds[groups.kind[partyRow(party)]] === 'everyone' ? 'everyone' : 'group';
}

export const isHere = ({ people }: Organisation, person: number): boolean =>
  ['active', 'on-leave'].includes(statusOf(people, person));

export const peopleHere = (organisation: Organisation): number[] =>
  [...Array(organisation.people.count).keys()].filter((person) => isHere(organisation, person));

function membersOf(organisation: Organisation, party: PartyRef): string[] {
  const row = partyRow(party);
  if (partyKind(party) === 'customer') return [`c${row}`];
  const here = peopleHere(organisation);
  const { people, groups } = organisation;
  const members =
    partyKind(party) === 'person'
      ? here.filter((person) => person === row)
      : {
          everyone: here,
          department: here.filter((person) => people.department[person] === groups.of[row]),
          team: here.filter((person) => people.manager[person] === groups.of[row]),
        }[groupKinds[groups.kind[row]]];
  return members.map((person) => `p${person}`);
}

const order: Coverage[] = ['none', 'everyone', 'group', 'name'];
const best = (strengths: Coverage[]): Coverage =>
  strengths.reduce((a, b) => (order.indexOf(a) >= order.indexOf(b) ? a : b), 'none' as Coverage);

export const slowServes = (pairs: Pair[], person: number): Coverage =>
  best(pairs.filter((pair) => pair.from === `p${person}`).map((pair) => pair.fromStrength));

export const slowServed = (pairs: Pair[], person: number): Coverage =>
  best(pairs.filter((pair) => pair.to === `p${person}`).map((pair) => pair.toStrength));

/** Hops to the nearest outside customer, by walking all pairs again and again until nothing changes. */
export function slowHops(organisation: Organisation, pairs: Pair[]): Map<string, number> {
  const hops = new Map([...Array(organisation.customers.count).keys()].map((row) => [`c${row}`, 0]));
  for (let changed = true; changed; ) {
    changed = false;
    for (const { from, to } of pairs) {
      const onward = hops.get(to);
      if (onward === undefined || (hops.get(from) ?? Infinity) <= onward + 1) continue;
      hops.set(from, onward + 1);
      changed = true;
    }
  }
  return hops;
}

/** Everyone whom a party reaches by one tie or more. */
function reached(pairs: Pair[], start: string): Set<string> {
  const found = new Set<string>();
  const queue = [start];
  for (let at = queue.pop(); at !== undefined; at = queue.pop()) {
    for (const { from, to } of pairs) {
      if (from !== at || found.has(to)) continue;
      found.add(to);
      queue.push(to);
    }
  }
  return found;
}

/** Closed circles: sets in which everyone reaches everyone, and nobody reaches anyone else. */
export function slowCircles(organisation: Organisation, pairs: Pair[]): number[][] {
  const circles: number[][] = [];
  const reach = new Map(peopleHere(organisation).map((person) => [person, reached(pairs, `p${person}`)]));
  for (const [person, found] of reach) {
    const circle = [...reach.keys()].filter((each) => found.has(`p${each}`));
    const closed = circle.length >= 2 && [...found].every((each) => each.startsWith('p'));
    const mutual = circle.every((each) => circle.every((other) => reach.get(each)?.has(`p${other}`)));
    if (closed && mutual && circle[0] === person) circles.push(circle);
  }
  return circles;
}

/** Reports here whom their manager does not serve by name or through a team or department. */
export function slowNotServed(organisation: Organisation, pairs: Pair[], manager: number): number[] {
  const served = new Set(
    pairs
      .filter((pair) => pair.from === `p${manager}` && pair.fromStrength !== 'everyone')
      .map((pair) => pair.to),
  );
  return peopleHere(organisation).filter(
    (person) => organisation.people.manager[person] === manager && !served.has(`p${person}`),
  );
}

/** Rows of outside customers whom somebody here reaches through outside customers alone. */
export function slowServedCustomers(organisation: Organisation, pairs: Pair[]): number[] {
  const outside = pairs.filter((pair) => pair.from.startsWith('c') && pair.to.startsWith('c'));
  const direct = new Set(pairs.filter((pair) => pair.from.startsWith('p')).map((pair) => pair.to));
  return [...Array(organisation.customers.count).keys()].filter(
    (row) =>
      direct.has(`c${row}`) ||
      [...direct].some((each) => each.startsWith('c') && reached(outside, each).has(`c${row}`)),
  );
}
