import { importances } from '#model/needs.ts';
import { noParty, type PartyRef } from '#model/party.ts';
import type { Facts } from '../facts.ts';
import { reasonFor } from '../need-unmet.ts';
import { disputed } from './can-add-tie.ts';
import { perFacts } from './per-facts.ts';

/** Rows of the needs that people here have, those that matter most first. */
export const needsOf = (facts: Facts, person: number): readonly number[] =>
  lists(facts).byPerson.get(person) ?? [];

/** Rows of the needs of people here that name this party as their supplier, those that matter most first. */
export const needsNaming = (facts: Facts, supplier: PartyRef): readonly number[] =>
  lists(facts).bySupplier.get(supplier) ?? [];

/** Whether nobody has taken a need on, or not as its person would have it; not where two ends disagree. */
export function isUnmet(facts: Facts, need: number): boolean {
  const reason = reasonFor(facts, disputed(facts), need);
  return reason !== null && reason !== 'disputed';
}

const lists = perFacts(({ organisation: { needs }, network }) => {
  const byPerson = new Map<number, number[]>();
  const bySupplier = new Map<PartyRef, number[]>();
  const rank = (need: number) => importances.indexOf(importances[needs.importance[need]] || 'medium');
  const rows = [...needs.text.keys()].filter((need) => network.here[needs.person[need]]);
  for (const need of rows.sort((a, b) => rank(a) - rank(b) || a - b)) {
    add(byPerson, needs.person[need], need);
    if (needs.supplier[need] !== noParty) add(bySupplier, needs.supplier[need], need);
  }
  return { byPerson, bySupplier };
});

function add(lists: Map<number, number[]>, key: number, row: number): void {
  const list = lists.get(key);
  if (list) list.push(row);
  else lists.set(key, [row]);
}
