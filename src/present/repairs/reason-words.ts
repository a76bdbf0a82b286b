import type { Facts } from '#findings/facts.ts';
import { customerRef, type PartyRef, personRef } from '#model/party.ts';
import type { Likeness, Repair, RepairReason } from '#model/repair.ts';
import type { Visible } from '#model/viewer.ts';
import { count, hops } from '../english.ts';
import { partyName } from '../names.ts';
import { wordsOf } from '../words.ts';
import { tieTo } from './tie-called.ts';

type ReasonOf<Kind> = Extract<RepairReason, { kind: Kind }>;

/** Why a repair is suggested, in one plain sentence. */
export function reasonWords(facts: Facts, visible: Visible, { reason, changes }: Repair): string {
  const name = (party: PartyRef) => partyName(facts, visible, party);
  const added = changes.find((change) => change.kind === 'add-tie');
  const provider = added ? name(added.provider) : '';
  const { needs } = facts.organisation;
  const { customer } = wordsOf(facts);
  const outside = (primary: boolean) => (primary ? `the primary ${customer}` : `an outside ${customer}`);
  switch (reason.kind) {
    case 'need':
      return `${name(personRef(needs.person[reason.need]))}’s need names ${provider}.`;
    case 'need-served':
      return `${name(needs.supplier[reason.need])} serves ${name(personRef(needs.person[reason.need]))} already; only the need still says open.`;
    case 'colleagues':
      return colleagueWords(name(reason.party), reason);
    case 'manager':
      return `${provider} is their line manager.`;
    case 'reports':
      return `They report to ${provider}.`;
    case 'like-need':
      return `${provider} meets the same need of ${name(personRef(reason.person))}.`;
    case 'most-reached':
      return `For ${count(reason.people, 'person', 'people')} the shortest chain ends at ${name(customerRef(reason.customer))}, more than at any other.`;
    case 'nearest':
      return `Of their ties, ${tieTo(facts, visible, reason.tie)} leads to ${outside(reason.primary)} soonest: ${hops(reason.hops)}.`;
    case 'said-first':
      return `No tie of theirs leads to ${outside(reason.primary)} sooner than all others; ${tieTo(facts, visible, reason.tie)} was named first.`;
    case 'like-customer':
      return `${provider} serves ${name(customerRef(reason.customer))}, who are of the same kind.`;
    case 'disputed':
      return 'The other end says no, so it does not count now.';
    case 'like-promise':
      return 'That is what is promised elsewhere for the same.';
    case 'upstream':
      return `It is ${reason.of === 1 ? 'the only promise' : `one of the ${reason.of} promises`} made to them, and is carried itself.`;
    case 'stand-in':
      return `${name(personRef(reason.person))} has the same title in the same department.`;
    case 'stale':
      return 'If both ends say that it still holds, nothing else has to change.';
  }
}

const likenessWords: Readonly<Record<Likeness, string>> = {
  'same title and department': 'with the same title in the department',
  'like title and department': 'with a like title in the department',
  'same title': 'with the same title',
};

function colleagueWords(party: string, reason: ReasonOf<'colleagues'>): string {
  const alike = likenessWords[reason.likeness];
  const whom =
    reason.of === 1
      ? `the one colleague ${alike}`
      : reason.count === reason.of
        ? `all ${reason.of} colleagues ${alike}`
        : `${reason.count === 1 ? 'one' : reason.count} of the ${reason.of} colleagues ${alike}`;
  if (reason.direction === 'are served') return `${party} serves ${whom}.`;
  return `${whom.charAt(0).toUpperCase()}${whom.slice(1)} ${reason.count === 1 ? 'serves' : 'serve'} ${party}.`;
}
