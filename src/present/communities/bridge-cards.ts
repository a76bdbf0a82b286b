import type { Bridge } from '#findings/communities/find-bridges.ts';
import type { Known } from '#findings/communities/work-together.ts';
import type { Facts } from '#findings/facts.ts';
import { personRef } from '#model/party.ts';
import type { Visible } from '#model/viewer.ts';
import { count, list } from '../english.ts';
import { ifLeftHref, type Link, partyLink } from '../links.ts';
import { roughly, unitName } from './community-words.ts';

/** Somebody through whom chains between others pass. */
export interface BridgeCard {
  readonly name: Link;
  readonly title: string;
  /** "Between Nursing and Pharmacy, and between Pharmacy and Finance." */
  readonly joins: string;
  readonly share: string;
  /** What others would lose; blank where that is nothing or not known. */
  readonly losses: string;
  readonly ifLeft: string;
}

/** In the order of their names: it is no ranking. */
export const bridgeCards = (facts: Facts, visible: Visible, known: Known): BridgeCard[] =>
  known.bridges.list
    .map((bridge) => bridgeCard(facts, visible, { known, bridge }))
    .sort((one, other) => one.name.text.localeCompare(other.name.text, 'en'));

function bridgeCard(
  facts: Facts,
  visible: Visible,
  { known, bridge }: { known: Known; bridge: Bridge },
): BridgeCard {
  const { people } = facts.organisation;
  const { person } = bridge;
  const department = people.departments[people.department[person]] ?? '';
  return {
    name: partyLink(facts, visible, personRef(person)),
    title: [people.title[person], department].filter(Boolean).join(', '),
    joins: joinsWords(facts, visible, { known, bridge }),
    share: `${capital(roughly(bridge.share))} of the shortest chains between others pass here.`,
    losses: lossWords(facts, person),
    ifLeft: ifLeftHref(facts, person),
  };
}

/** The two pairs that most of the chains join. */
function joinsWords(
  facts: Facts,
  visible: Visible,
  { known, bridge }: { known: Known; bridge: Bridge },
): string {
  const largest = [...bridge.joins].sort(([one, a], [other, b]) => b - a || (one < other ? -1 : 1));
  const words = largest.slice(0, 2).map(([key]) => {
    const [one, other] = key.split(' ').map((unit) => unitName(facts, visible, known, Number(unit)));
    return one === other
      ? `within ${one}`
      : `between ${list([one, other].sort((a, b) => a.localeCompare(b, 'en')))}`;
  });
  return capital(`${words.join(', and ')}.`);
}

function lossWords({ lostWithout }: Facts, person: number): string {
  const losses = lostWithout?.losses[person] ?? 0;
  if (losses === 0) return '';
  return `${count(losses, 'other', 'others')} would lose their only provider or their line of sight.`;
}

const capital = (text: string): string => text.charAt(0).toLocaleUpperCase('en') + text.slice(1);
