import { withoutDirectionMarks } from '#model/direction-marks.ts';
import { groupKinds } from '#model/groups.ts';
import type { Organisation } from '#model/organisation.ts';
import { type PartyRef, partyKind, partyRow } from '#model/party.ts';
import { ownId } from '#model/people.ts';
import { cut } from './cut.ts';

/*
 * Names out of the tables of a plan: before it is applied there is no network to ask. Only HR sees plans, so nothing
 * is hidden in them.
 */

/** A person by row; a vacant post by its title or id. */
export function nameInPlan({ people }: Organisation, row: number): string {
  if (people.name[row]) return cut(withoutDirectionMarks(people.name[row]), 80);
  return cut(people.title[row] ? `Vacant: ${people.title[row]}` : `Vacant post ${ownId(people, row)}`, 80);
}

export function partyInPlan(next: Organisation, party: PartyRef): string {
  const row = partyRow(party);
  const kind = partyKind(party);
  if (kind === 'person') return nameInPlan(next, row);
  if (kind === 'customer') return cut(next.customers.name[row], 80);
  const of = next.groups.of[row];
  switch (groupKinds[next.groups.kind[row]]) {
    case 'everyone':
      return 'everyone';
    case 'department':
      return cut(next.people.departments[of], 80);
    default:
      return `${nameInPlan(next, of)}’s team`;
  }
}
