import { groupKinds } from '#model/groups.ts';
import { type PartyRef, partyKind, partyRow } from '#model/party.ts';
import { ownId } from '#model/people.ts';
import { textOf } from '#model/ties.ts';
import type { ServiceNetwork } from './service-network.ts';

/**
 * A tie as an entry of `underpinned_by` that is read as just that tie: "1055 > Letters by noon", "group:Pharmacy". A
 * provider without a service stands alone if they give no other of `among`, the ties that could be named there.
 */
export function underpinningEntry(network: ServiceNetwork, tie: number, among: readonly number[]): string {
  const { ties, texts } = network.organisation;
  const who = partyEntry(network, ties.provider[tie]);
  const service = textOf(texts, ties.service, tie).replaceAll(';', ',').replace(/\s+/gu, ' ').trim();
  if (service) return `${who} > ${service}`;
  return among.some((other) => other !== tie && ties.provider[other] === ties.provider[tie])
    ? `${who} >`
    : who;
}

function partyEntry({ organisation }: ServiceNetwork, party: PartyRef): string {
  const { people, customers, groups } = organisation;
  const row = partyRow(party);
  const kind = partyKind(party);
  if (kind === 'customer') return `outside:${customers.name[row]}`;
  if (kind === 'person') return personEntry(ownId(people, row));
  const of = groups.of[row];
  switch (groupKinds[groups.kind[row]]) {
    case 'everyone':
      return 'everyone';
    case 'team':
      return `team:${ownId(people, of)}`;
    default:
      return `group:${people.departments[of]}`;
  }
}

const personEntry = (own: string): string =>
  /^((person|group|team|outside)\s*:|(everyone|none)$)/i.test(own) ? `person:${own}` : own;
