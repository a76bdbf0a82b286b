import type { Facts } from '#findings/facts.ts';
import { dottedReportsOf } from '#graph/dotted-line.ts';
import { personRef } from '#model/party.ts';
import type { People } from '#model/people.ts';
import type { Visible } from '#model/viewer.ts';
import { type Link, partyLink } from './links.ts';

/** Rows of the dotted-line managers of a person whom the viewer may see, in the order of the chart. */
export const dottedManagers = (people: People, visible: Visible, person: number): number[] =>
  (people.dottedLine.get(person) ?? []).filter(visible.person);

/** The dotted lines at which a person stands, as far as the viewer may see them. */
export interface DottedLines {
  /** Their dotted-line managers. */
  readonly to: readonly Link[];
  /** What the chart says of those who could not be found; blank otherwise. */
  readonly unknown: string;
  /** The people here who have a dotted line to them. */
  readonly from: readonly (Link & { readonly title: string })[];
}

export function dottedLines(facts: Facts, visible: Visible, person: number): DottedLines {
  const { people } = facts.organisation;
  const link = (row: number) => partyLink(facts, visible, personRef(row));
  return {
    to: dottedManagers(people, visible, person).map(link),
    unknown: visible.branch(person) ? (people.unknownDotted.get(person) ?? '') : '',
    from: dottedReportsOf(facts.network, person)
      .filter(visible.person)
      .map((report) => ({ ...link(report), title: people.title[report] })),
  };
}
