import type { Analysis } from '#analysis.ts';
import { mergedInto } from '#findings/what-if/apply-what-if.ts';
import { cutPeopleWebs } from '#graph/cut-web.ts';
import { partyKind, partyRow } from '#model/party.ts';
import type { Visible } from '#model/viewer.ts';
import { pictureOptions } from '../page-picture.ts';
import { layoutTogether } from '../rings/layout-rings.ts';
import type { RingsPicture } from '../rings/rings-picture.ts';
import { affectedPeople } from './affected-rows.ts';
import type { WhatIfSeen } from './what-if-seen.ts';

export interface WhatIfPictures {
  readonly before: RingsPicture;
  readonly after: RingsPicture;
  /** Too wide to be read in half a page: one stands below the other. */
  readonly stacked: boolean;
  /** How many of those who would be left with less are not drawn. */
  readonly leftOut: number;
}

/** People in the middle of the pictures, the most first: what would be too crowded is drawn round fewer. */
const sizes = [40, 12, 4];

/** Nodes and lines past which a picture beside another says nothing any more. */
const mostParts = 400;

/**
 * The line-of-sight web round those whom the change touches, as it is and as it would be; null where even a few of
 * them have too many round them for one picture.
 */
export function whatIfPictures(seen: WhatIfSeen, visible: Visible): WhatIfPictures | null {
  const people = peopleOf(seen, visible);
  const affected = affectedPeople(seen);
  for (const most of sizes) {
    const middle = people.slice(0, most);
    const webs = cutPeopleWebs([seen.before, seen.after], visible, middle);
    if (webs.some((web) => web.order + web.size > mostParts)) continue;
    const into = mergedInto(seen.before.organisation.people.departments.length, seen.change.merges);
    const partOf = (department: number) => (department < 0 ? department : into[department]);
    const [before, after] = layoutTogether([
      { web: webs[0], options: pictureOptions(seen.before, visible, 'now') },
      { web: webs[1], options: pictureOptions(seen.after, visible, 'then'), partOf },
    ]);
    const drawn = new Set(middle);
    return {
      before: named(before, 'Now'),
      after: named(saysWhoLeft(after), 'Then'),
      stacked: before.width > widestHalf,
      leftOut: affected.filter((person) => !drawn.has(person)).length,
    };
  }
  return null;
}

/** Half a page shows pictures of this width with words of three quarters of their size. */
const widestHalf = 700;

const saysWhoLeft = (picture: RingsPicture): RingsPicture =>
  picture.left.length === 0
    ? picture
    : { ...picture, howToRead: `${picture.howToRead} A dotted circle is a place where somebody stands now.` };

const named = (picture: RingsPicture, when: string): RingsPicture => ({
  ...picture,
  name: `${when}. ${picture.name}`,
});

/** A picture of fewer is filled up with those beside whoever changes, so that it shows what stays as well. */
const enough = 8;

/** Of many who leave or move only the first, so that those whom it touches have room. */
const mostChanging = 10;

/** Whoever changes, then who is left with less; where these are few, those beside them too. */
function peopleOf(seen: WhatIfSeen, visible: Visible): number[] {
  const { change, before } = seen;
  const changing = [...change.leave, ...change.moves.flatMap(({ person, manager }) => [person, manager])];
  const touched = [
    ...new Set([...changing.slice(0, mostChanging), ...affectedPeople(seen), ...merging(seen, visible)]),
  ];
  if (touched.length >= enough) return touched;
  const beside = changing.flatMap((person) => partnersOf(before, person)).filter(visible.branch);
  return [...new Set([...touched, ...beside])].slice(0, enough);
}

/** The people at the other ends of somebody's own counted ties. */
function partnersOf({ network, organisation }: Analysis, person: number): number[] {
  const { provider, customer } = organisation.ties;
  const partners: number[] = [];
  for (const [arcs, far] of [
    [network.out, customer],
    [network.in, provider],
  ] as const) {
    for (let at = arcs.start[person]; at < arcs.start[person + 1]; at++) {
      const party = far[arcs.tie[at]];
      if (partyKind(party) === 'person') partners.push(partyRow(party));
    }
  }
  return partners;
}

/** People here of the departments that become part of others. */
function merging({ before, change }: WhatIfSeen, visible: Visible): number[] {
  if (change.merges.length === 0) return [];
  const from = new Set(change.merges.map((merge) => merge.from));
  const { department } = before.organisation.people;
  const people: number[] = [];
  department.forEach((row, person) => {
    if (from.has(row) && before.network.here[person] && visible.branch(person)) people.push(person);
  });
  return people;
}
