import type { Facts } from '#findings/facts.ts';
import {
  type Arcs,
  gettingNode,
  givingNode,
  groupKindOf,
  listOf,
  type ServiceNetwork,
} from '#graph/service-network.ts';
import { groupRef, type PartyRef, partyKind, partyRow, personRef } from '#model/party.ts';
import { statusOf } from '#model/people.ts';
import { type ClaimState, claimState, textOf, tieFlag } from '#model/ties.ts';
import type { Visible } from '#model/viewer.ts';
import { type Link, partyLink, personHref } from './links.ts';
import { groupName } from './names.ts';
import { once } from './once.ts';
import { addressOf, clampPage, type Pager, pageSize, toPager } from './pager.ts';
import { wordsOf } from './words.ts';

/** One tie as the person at one of its ends sees it. */
export interface TieLine {
  /** The party at the other end. */
  readonly party: Link;
  /** "as part of Pharmacy" where a group of theirs stands at their end; "as a group" where one stands at the other. */
  readonly note: string;
  readonly service: string;
  readonly need: string;
  readonly promise: string;
  readonly customerPart: string;
  readonly claim: ClaimState;
  readonly confirmed: boolean;
  readonly main: boolean;
  /** Why the tie does not count: "no longer here", "ended", "disputed"; blank where it counts. */
  readonly notCounted: string;
  readonly edit: string;
}

/** One page of the ties of a person in one direction. */
export interface TieList {
  readonly ties: readonly TieLine[];
  readonly pager: Pager | null;
}

export interface TieLists {
  readonly serves: TieList;
  readonly served: TieList;
}

/** Pages as typed: a hub has more ties than a page takes. */
export interface TiePages {
  readonly serves: string;
  readonly served: string;
}

/**
 * Every tie of a person and of the groups they belong to, by name first, those that do not count last.
 * Linear in these ties; words only for the ties shown.
 */
export function tieLists(
  facts: Facts,
  visible: Visible,
  { person, ...pages }: TiePages & { readonly person: number },
): TieLists {
  const { serves, served } = findTies(facts, visible, person);
  const page = (name: keyof TiePages, found: Found[]): TieList => {
    const at = clampPage(pages[name], found.length);
    return {
      ties: found
        .sort((a, b) => a.rank - b.rank || a.tie - b.tie)
        .slice((at - 1) * pageSize, at * pageSize)
        .map(({ tie }) => tieLine(facts, visible, { tie, person, gives: name === 'serves' })),
      pager: toPager({ page: at, total: found.length, what: 'ties' }, (to) =>
        addressOf(personHref(facts, person), { ...pages, [name]: to }),
      ),
    };
  };
  return { serves: page('serves', serves), served: page('served', served) };
}

interface Found {
  readonly tie: number;
  /** By name, then by group; behind them the same of ties that do not count. */
  readonly rank: number;
}

/** A tie between a person and their own group stands only on the side where their own name is. */
function findTies(facts: Facts, visible: Visible, person: number) {
  const { organisation, network } = facts;
  const { ties } = organisation;
  const own = ownParties(network, person);
  const serves: Found[] = [];
  const served: Found[] = [];
  for (const tie of tiesOf(network, own)) {
    if (!visible.tie(tie)) continue;
    const giver = own.indexOf(ties.provider[tie]);
    const getter = own.indexOf(ties.customer[tie]);
    const rank = network.counted[tie] ? 0 : own.length;
    if (giver >= 0 && !(giver > 0 && getter === 0)) serves.push({ tie, rank: rank + giver });
    if (getter >= 0 && !(getter > 0 && giver === 0)) served.push({ tie, rank: rank + getter });
  }
  return { serves, served };
}

/** Rows of the ties that a person or their groups stand at, each once. */
function tiesOf(network: ServiceNetwork, own: readonly PartyRef[]): Set<number> {
  const uncounted = uncountedTies(network);
  const found = new Set<number>();
  for (const party of own) {
    const row = partyRow(party);
    const isPerson = partyKind(party) === 'person';
    addTies(network.out, isPerson ? row : givingNode(network, row), found);
    addTies(network.in, isPerson ? row : gettingNode(network, row), found);
    for (const tie of uncounted.get(party) ?? []) found.add(tie);
  }
  return found;
}

function addTies({ start, tie }: Arcs, node: number, found: Set<number>): void {
  for (let at = start[node]; at < start[node + 1]; at++) found.add(tie[at]);
}

/** Those that do not count stand in no index of the network: rows by the parties at both ends. Made once a revision. */
const uncountedTies = once(({ organisation, counted }: ServiceNetwork): ReadonlyMap<PartyRef, number[]> => {
  const { provider, customer, count } = organisation.ties;
  const found = new Map<PartyRef, number[]>();
  for (let tie = 0; tie < count; tie++) {
    if (counted[tie]) continue;
    for (const party of [provider[tie], customer[tie]]) {
      const rows = found.get(party);
      if (rows) rows.push(tie);
      else found.set(party, [tie]);
    }
  }
  return found;
});

/** The person by name, then their department and team, then everyone. */
function ownParties(network: ServiceNetwork, person: number): PartyRef[] {
  const groups = [...listOf(network.groupsOf, person)];
  const isEveryone = (group: number) => Number(groupKindOf(network, group) === 'everyone');
  return [personRef(person), ...groups.sort((a, b) => isEveryone(a) - isEveryone(b)).map(groupRef)];
}

function tieLine(
  facts: Facts,
  visible: Visible,
  { tie, gives, person }: { tie: number; gives: boolean; person: number },
): TieLine {
  const { ties, texts } = facts.organisation;
  const mine = (gives ? ties.provider : ties.customer)[tie];
  const other = (gives ? ties.customer : ties.provider)[tie];
  const claim = claimState(ties.flags[tie]);
  return {
    party: partyLink(facts, visible, other),
    note: noteOf(facts, visible, mine, other),
    service: textOf(texts, ties.service, tie),
    need: textOf(texts, ties.need, tie),
    promise: textOf(texts, ties.promise, tie),
    customerPart: textOf(texts, ties.customerPart, tie),
    claim,
    confirmed: claim === 'confirmed',
    main: (ties.flags[tie] & tieFlag.main) !== 0,
    notCounted: whyNotCounted(facts, tie, { other, person }),
    edit: `/ties/${ties.id[tie]}`,
  };
}

function noteOf(facts: Facts, visible: Visible, mine: PartyRef, other: PartyRef): string {
  if (partyKind(mine) === 'group') {
    const group = groupName(facts, visible, partyRow(mine));
    return group === 'everyone' ? 'like everybody' : `as part of ${group}`;
  }
  return partyKind(other) === 'group' ? 'as a group' : '';
}

function whyNotCounted(
  { organisation, network, settings }: Facts,
  tie: number,
  { other, person }: { other: PartyRef; person: number },
): string {
  if (network.counted[tie]) return '';
  const { ties, people } = organisation;
  if (ties.flags[tie] & tieFlag.ended) return 'ended';
  if (ties.flags[tie] & tieFlag.disputed) return 'disputed: the other end says no';
  if (other === personRef(person)) return `nobody is their own ${wordsOf({ settings }).customer}`;
  if (partyKind(other) === 'group') return 'nobody else of that group is here';
  const gone = partyKind(other) === 'person' && !network.here[partyRow(other)] ? partyRow(other) : person;
  return statusOf(people, gone) === 'vacant' ? 'a vacant post' : 'no longer here';
}
