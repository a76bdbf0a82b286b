import type { Facts } from '#findings/facts.ts';
import { gettingNode, givingNode, groupKindOf, listOf, nodeAt } from '#graph/service-network.ts';
import { coverages } from '#model/finding.ts';
import { customerRef, groupRef, type PartyRef, partyKind, partyRow, personRef } from '#model/party.ts';
import type { Visible } from '#model/viewer.ts';
import { type Link, partyLink } from './links.ts';
import { groupName } from './names.ts';

/** One party that somebody serves or is served by, as a short mention in a table. */
export interface Mention extends Link {
  /** "as a group", "as part of Pharmacy", or blank: by name. */
  readonly note: string;
}

export interface Mentions {
  readonly shown: readonly Mention[];
  /** How many parties are not shown. */
  readonly more: number;
  /** What stands there instead of a name or beside it: "nobody yet", "only like everybody"; blank otherwise. */
  readonly lacking: string;
}

export type Direction = 'serves' | 'served';

/** Whom a person serves, or who serves them, by counted ties: by name first, then through groups. */
export function mentionsOf(
  facts: Facts,
  visible: Visible,
  { person, direction, most }: { person: number; direction: Direction; most: number },
): Mentions {
  const coverage = coverages[facts[direction][person]];
  if (coverage === 'none') return { shown: [], more: 0, lacking: 'nobody yet' };
  if (coverage === 'everyone') return { shown: [], more: 0, lacking: 'only like everybody' };
  const found = [...waysOf(facts, visible, person, direction).values()];
  const shown = found.slice(0, most).map((way) => ({
    ...partyLink(facts, visible, way.party),
    note: noteOf(facts, visible, way),
  }));
  return { shown, more: found.length - shown.length, lacking: '' };
}

interface Way {
  readonly party: PartyRef;
  /** The person's own group that stands at their end, -1 for their own name. */
  readonly through: number;
}

/** The best way to each party; ties to or from everyone are left out, since everybody has those. */
function waysOf(facts: Facts, visible: Visible, person: number, direction: Direction): Map<PartyRef, Way> {
  const { network } = facts;
  const arcs = direction === 'serves' ? network.out : network.in;
  const nodeOf = direction === 'serves' ? givingNode : gettingNode;
  const ways = new Map<PartyRef, Way>();
  const collect = (node: number, through: number) => {
    for (let at = arcs.start[node]; at < arcs.start[node + 1]; at++) {
      if (!visible.tie(arcs.tie[at])) continue;
      const party = partyAt(facts, arcs.node[at]);
      if (party === personRef(person) || isEveryone(facts, party) || ways.has(party)) continue;
      ways.set(party, { party, through });
    }
  };
  collect(person, -1);
  for (const group of listOf(network.groupsOf, person)) {
    if (groupKindOf(network, group) !== 'everyone') collect(nodeOf(network, group), group);
  }
  return ways;
}

function partyAt({ network }: Facts, node: number): PartyRef {
  const { kind, row } = nodeAt(network, node);
  return kind === 'person' ? personRef(row) : kind === 'customer' ? customerRef(row) : groupRef(row);
}

const isEveryone = ({ network }: Facts, party: PartyRef): boolean =>
  partyKind(party) === 'group' && groupKindOf(network, partyRow(party)) === 'everyone';

function noteOf(facts: Facts, visible: Visible, { party, through }: Way): string {
  if (through >= 0) return `as part of ${groupName(facts, visible, through)}`;
  return partyKind(party) === 'group' ? 'as a group' : '';
}
