import { groupKinds } from '#model/groups.ts';
import type { Organisation } from '#model/organisation.ts';
import { type PartyRef, partyKind, partyRow } from '#model/party.ts';
import { ownId } from '#model/people.ts';

/**
 * A party as a cell that the import reads as just that party: a person's own id, or e-mail where there is none;
 * `group:Pharmacy`, `team:1012`, `everyone`, `outside:Patients`.
 */
export function partyCell(organisation: Organisation, party: PartyRef): string {
  const row = partyRow(party);
  const kind = partyKind(party);
  if (kind === 'customer') return `outside:${organisation.customers.name[row]}`;
  return kind === 'group' ? groupCell(organisation, row) : personCell(organisation, row);
}

/** What the import would take for something else says that it is a person's. */
function personCell({ people }: Organisation, person: number): string {
  const own = ownId(people, person);
  const isPlain = !readAsOther.test(own) && (people.id[person] !== '' || own.includes('@'));
  return isPlain ? own : `person:${own}`;
}

const readAsOther = /^((person|group|team|outside)\s*:|(everyone|none)$)/i;

function groupCell({ people, groups }: Organisation, group: number): string {
  const of = groups.of[group];
  const kind = groupKinds[groups.kind[group]];
  if (kind === 'everyone') return 'everyone';
  return kind === 'team' ? `team:${ownId(people, of)}` : `group:${people.departments[of]}`;
}
