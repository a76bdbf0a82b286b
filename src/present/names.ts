import type { Facts } from '#findings/facts.ts';
import { groupKindOf } from '#graph/service-network.ts';
import { withoutDirectionMarks } from '#model/direction-marks.ts';
import { type PartyRef, partyKind, partyRow } from '#model/party.ts';
import { ownId } from '#model/people.ts';
import type { Visible } from '#model/viewer.ts';

/** What a page calls somebody whose name the viewer may not see. */
const colleague = 'a colleague';

/** A person as read on a page; a post without a holder by its title. */
export function personName({ organisation }: Facts, visible: Visible, person: number): string {
  if (!visible.person(person)) return colleague;
  const { people } = organisation;
  if (people.name[person]) return withoutDirectionMarks(people.name[person]);
  return people.title[person] ? `Vacant: ${people.title[person]}` : `Vacant post ${ownId(people, person)}`;
}

/** "Name (id)", as reports write a manager. */
export function personWithId(facts: Facts, visible: Visible, person: number): string {
  const name = personName(facts, visible, person);
  return visible.person(person) ? `${name} (${ownId(facts.organisation.people, person)})` : name;
}

/** A party as read in a sentence: "Amara Okafor", "Patients", "the Pharmacy department", "Hana Sato’s team", "everyone". */
export function partyName(facts: Facts, visible: Visible, party: PartyRef): string {
  const row = partyRow(party);
  const kind = partyKind(party);
  if (kind === 'person') return personName(facts, visible, row);
  return kind === 'customer' ? facts.organisation.customers.name[row] : groupName(facts, visible, row);
}

export function groupName(facts: Facts, visible: Visible, group: number): string {
  const { groups, people } = facts.organisation;
  const kind = groupKindOf(facts.network, group);
  if (kind === 'everyone') return 'everyone';
  if (kind === 'team') return `${personName(facts, visible, groups.of[group])}’s team`;
  return people.departments[groups.of[group]];
}

/** The organisation's name, or what stands for it until it has one. */
export const organisationName = ({ organisation }: Facts): string => organisation.name || 'The organisation';
