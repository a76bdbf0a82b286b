import { noParty, type PartyRef, partyKind, partyRow } from '#model/party.ts';
import { departmentKey } from '#model/people.ts';
import type { Facts } from '../facts.ts';
import { isUnmet } from './known-needs.ts';
import { perFacts } from './per-facts.ts';

/** Who meets a need, and of whom. */
export interface LikeSupplier {
  readonly supplier: PartyRef;
  /** The first person of whom they do. */
  readonly person: number;
}

/**
 * Who meets the same need of somebody else, in the same words but for letter case and spaces: those who were asked and
 * took it on, then those who say that a tie of theirs meets it. Each once, by row of the need or tie.
 */
export function likeSuppliers(facts: Facts, need: number): LikeSupplier[] {
  const { needs } = facts.organisation;
  const found = new Map<PartyRef, number>();
  for (const { supplier, person } of meeting(facts).get(departmentKey(needs.text[need])) ?? []) {
    if (person !== needs.person[need] && !found.has(supplier)) found.set(supplier, person);
  }
  return Array.from(found, ([supplier, person]) => ({ supplier, person }));
}

/** For the text of every need without a supplier, who meets it. Linear in needs, ties and their texts. */
const meeting = perFacts((facts) => {
  const { needs } = facts.organisation;
  const lists = new Map<string, LikeSupplier[]>();
  for (let need = 0; need < needs.count; need++) {
    if (needs.supplier[need] === noParty) lists.set(departmentKey(needs.text[need]), []);
  }
  for (let need = 0; need < needs.count; need++) {
    const [supplier, person] = [needs.supplier[need], needs.person[need]];
    if (supplier === noParty || !facts.network.here[person] || isUnmet(facts, need)) continue;
    lists.get(departmentKey(needs.text[need]))?.push({ supplier, person });
  }
  addTies(facts, lists);
  return lists;
});

function addTies({ organisation, network }: Facts, lists: ReadonlyMap<string, LikeSupplier[]>): void {
  if (lists.size === 0) return;
  const { ties, texts } = organisation;
  // Thousands of ties share one text.
  const listOf = new Map<number, LikeSupplier[] | undefined>();
  for (let tie = 0; tie < ties.count; tie++) {
    if (!network.counted[tie] || partyKind(ties.customer[tie]) !== 'person') continue;
    const text = ties.need[tie] ?? 0;
    if (text === 0) continue;
    if (!listOf.has(text)) listOf.set(text, lists.get(departmentKey(texts[text])));
    listOf.get(text)?.push({ supplier: ties.provider[tie], person: partyRow(ties.customer[tie]) });
  }
}
