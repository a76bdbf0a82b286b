import type { Known } from '#findings/communities/work-together.ts';
import type { Facts } from '#findings/facts.ts';
import { personRef } from '#model/party.ts';
import type { Visible } from '#model/viewer.ts';
import { count, list } from '../english.ts';
import { type Link, partyLink } from '../links.ts';
import { communityLetter, unitName } from './community-words.ts';

/** One community: how many, from where, and who. */
export interface CommunityEntry {
  readonly name: string;
  readonly people: string;
  /** "mostly of Nursing (8), Medicine (2) and Admissions (1)". */
  readonly from: string;
  /** By name; none where there are too many people for one page. */
  readonly members: readonly Link[];
}

export interface CommunityList {
  readonly entries: readonly CommunityEntry[];
  /** Blank where all are listed. */
  readonly more: string;
}

const mostEntries = 24;

/** With more people than this altogether, members are not named. */
const mostNamed = 300;

export function communityList(facts: Facts, visible: Visible, known: Known): CommunityList {
  const { columns } = known.table;
  const shown = Array.from(columns.subarray(0, mostEntries));
  const rest = columns.subarray(mostEntries);
  const people = rest.reduce((sum, each) => sum + each, 0);
  return {
    entries: shown.map((size, community) => ({
      name: `Community ${communityLetter(community)}`,
      people: count(size, 'person', 'people'),
      from: fromWords(facts, visible, { known, community }),
      members: known.people.length > mostNamed ? [] : membersOf(facts, visible, { known, community }),
    })),
    more:
      rest.length === 0
        ? ''
        : `${count(rest.length, 'smaller community', 'smaller communities')} with ${count(people, 'person', 'people')} altogether ${rest.length === 1 ? 'is' : 'are'} not listed.`,
  };
}

type Of = { readonly known: Known; readonly community: number };

function fromWords(facts: Facts, visible: Visible, { known, community }: Of): string {
  const parts = known.table.cells
    .flatMap((row, unit) => (row.has(community) ? [[unit, row.get(community) as number] as const] : []))
    .sort(([one, a], [other, b]) => b - a || one - other);
  const words = parts
    .slice(0, 3)
    .map(([unit, people]) => `${unitName(facts, visible, known, unit)} (${people})`);
  return `${parts.length > 3 ? 'most from' : 'from'} ${list(words)}`;
}

function membersOf(facts: Facts, visible: Visible, { known, community }: Of): Link[] {
  return Array.from(known.people)
    .filter((_, node) => known.communities.of[node] === community)
    .map((person) => partyLink(facts, visible, personRef(person)))
    .sort((one, other) => one.text.localeCompare(other.text, 'en'));
}
