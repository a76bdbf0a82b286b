import type { Facts } from '#findings/facts.ts';
import { type PartyRef, partyKind, partyRow } from '#model/party.ts';
import type { Visible } from '#model/viewer.ts';
import { type Link, partyLink } from './links.ts';
import { wordsOf } from './words.ts';

/** A party by name and page; one that the viewer may not know of as somebody outside their branch. */
export function knownLink(facts: Facts, visible: Visible, party: PartyRef): Link {
  return isKnown(visible, party)
    ? partyLink(facts, visible, party)
    : { text: hiddenName(facts, party), href: '' };
}

function isKnown(visible: Visible, party: PartyRef): boolean {
  const row = partyRow(party);
  switch (partyKind(party)) {
    case 'person':
      return visible.person(row);
    case 'customer':
      return visible.customer(row);
    default:
      return visible.group(row);
  }
}

/** What stands for a name that the viewer may not see. */
function hiddenName(facts: Facts, party: PartyRef): string {
  const kind = partyKind(party);
  return kind === 'customer' ? `another outside ${wordsOf(facts).customer}` : hidden[kind];
}

const hidden = {
  person: 'somebody outside your branch',
  group: 'a group outside your branch',
} as const;
