import type { Organisation } from '#model/organisation.ts';
import { type PartyRef, partyKind, partyRow } from '#model/party.ts';
import { textOf, tieFlag } from '#model/ties.ts';

/** A party in words: "E1", "outside:Patients", "group:Care", "team:E1", "everyone". */
export function sayParty({ people, customers, groups }: Organisation, party: PartyRef): string {
  const row = partyRow(party);
  if (partyKind(party) === 'person') return people.id[row];
  if (partyKind(party) === 'customer') return `outside:${customers.name[row]}`;
  const of = groups.of[row];
  return ['everyone', `group:${people.departments[of]}`, `team:${people.id[of]}`][groups.kind[row]];
}

/** One tie in words: "E1 → E2", "E1 → E2 = Rota", with " (ended)" behind it. */
export function sayTie(organisation: Organisation, row: number): string {
  const { ties, texts } = organisation;
  const service = textOf(texts, ties.service, row);
  const ended = ties.flags[row] & tieFlag.ended ? ' (ended)' : '';
  const ends = [ties.provider[row], ties.customer[row]].map((party) => sayParty(organisation, party));
  return `${ends.join(' → ')}${service && ` = ${service}`}${ended}`;
}

export const sayTies = (organisation: Organisation): string[] =>
  Array.from({ length: organisation.ties.count }, (_, row) => sayTie(organisation, row));
