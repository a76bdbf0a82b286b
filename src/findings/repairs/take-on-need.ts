import { needStates } from '#model/needs.ts';
import { type PartyRef, personRef } from '#model/party.ts';
import type { Repair, RepairChange } from '#model/repair.ts';
import type { Facts } from '../facts.ts';
import { canAddTie } from './can-add-tie.ts';

/** The repair by which a supplier takes on a need; undefined where no tie from them can be added. */
export function takeOnNeed(facts: Facts, need: number, supplier: PartyRef): Repair | undefined {
  const person = facts.organisation.needs.person[need];
  if (!canAddTie(facts, supplier, personRef(person))) return undefined;
  return {
    effect: 'closes',
    reason: { kind: 'need', need },
    changes: takingOn(facts, need, supplier),
    drawnFrom: { people: [person], ties: [] },
  };
}

/** The tie that meets the need; and what the need's own words still say, where it would go on standing open. */
export function takingOn({ organisation }: Facts, need: number, supplier: PartyRef): RepairChange[] {
  const { needs } = organisation;
  const tie: RepairChange = {
    kind: 'add-tie',
    provider: supplier,
    customer: personRef(needs.person[need]),
    service: '',
    need: needs.text[need],
    promise: '',
    saidBy: 'customer',
  };
  const change = {
    ...(isSaidUnmet(needStates[needs.state[need]]) && { state: 'taken on' as const }),
    ...(needs.supplier[need] !== supplier && { supplier }),
  };
  return Object.keys(change).length > 0 ? [tie, { kind: 'change-need', need, ...change }] : [tie];
}

const isSaidUnmet = (state: (typeof needStates)[number]): boolean =>
  state === 'open' || state === 'not met' || state === 'partly met';
