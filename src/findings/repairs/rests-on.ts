import { carriages } from '#graph/carried-requirement.ts';
import { namedTiesFinder } from '#graph/named-ties.ts';
import { listOf } from '#graph/service-network.ts';
import { underpinningEntry } from '#graph/underpinning-entry.ts';
import { isGroupServed, upstreamTies } from '#graph/upstream-ties.ts';
import { coverages } from '#model/finding.ts';
import { partyKind, partyRow } from '#model/party.ts';
import { textOf } from '#model/ties.ts';
import type { Facts } from '../facts.ts';
import { isEveryone } from './can-add-tie.ts';
import { perFacts } from './per-facts.ts';

/** Whether a tie carries as soon as it has a promise: its provider needs nobody else's, or names one that carries. */
export function needsNobody({ network, organisation, served, carried }: Facts, tie: number): boolean {
  if (!carried) return false;
  const { upstream, restsOnNothing } = carried.underpinnings;
  if (restsOnNothing.has(tie) || listOf(upstream, tie).some((up) => isCarried(carried, up))) return true;
  const provider = organisation.ties.provider[tie];
  const row = partyRow(provider);
  switch (partyKind(provider)) {
    case 'customer':
      return true;
    case 'group':
      return !isGroupServed(network, row);
    case 'person':
      return served[row] < coverages.indexOf('group');
  }
}

/** How many promises are made to a tie's provider, other than to or by everyone, and those of them that are carried. */
export function promisesTo(facts: Facts, tie: number): { count: number; carried: readonly number[] } {
  const { ties } = facts.organisation;
  const promised = upstreamTies(facts.network, ties.provider[tie]).filter(
    (up) =>
      up !== tie &&
      ties.promise[up] > 0 &&
      !isEveryone(facts, ties.provider[up]) &&
      !isEveryone(facts, ties.customer[up]),
  );
  return { count: promised.length, carried: promised.filter((up) => isCarried(facts.carried, up)) };
}

const isCarried = (carried: Facts['carried'], tie: number): boolean =>
  carried !== null && carriages[carried.carriage[tie]] === 'carried';

/** What a tie says that it rests on, and another tie; undefined where no entry would be read as that one. */
export function withEntry(facts: Facts, tie: number, up: number): string | undefined {
  const { ties, texts } = facts.organisation;
  const provider = ties.provider[tie];
  const entry = underpinningEntry(facts.network, up, upstreamTies(facts.network, provider));
  if (entry.includes(';') || !finder(facts)(provider, entry).includes(up)) return undefined;
  return [textOf(texts, ties.underpinnedBy, tie), entry].filter(Boolean).join('; ');
}

const finder = perFacts(({ network }) => namedTiesFinder(network));
