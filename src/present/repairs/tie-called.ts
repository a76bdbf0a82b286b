import type { Facts } from '#findings/facts.ts';
import { textOf } from '#model/ties.ts';
import type { Visible } from '#model/viewer.ts';
import { partyName } from '../names.ts';

/** A tie that is there, in a sentence: "“Letters by noon” from Ewa Zielińska to Guadalupe". */
export function tieCalled(facts: Facts, visible: Visible, tie: number): string {
  const { ties, texts } = facts.organisation;
  const service = textOf(texts, ties.service, tie);
  const ends = [ties.provider[tie], ties.customer[tie]].map((party) => partyName(facts, visible, party));
  return `${service ? `“${service}”` : 'the tie'} from ${ends[0]} to ${ends[1]}`;
}

/** The same where it goes without saying whose tie it is: "“Letters by noon” to Guadalupe". */
export function tieTo(facts: Facts, visible: Visible, tie: number): string {
  const { ties, texts } = facts.organisation;
  const service = textOf(texts, ties.service, tie);
  return `${service ? `“${service}”` : 'the tie'} to ${partyName(facts, visible, ties.customer[tie])}`;
}
