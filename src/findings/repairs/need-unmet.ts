import { serves } from '#graph/ties-between.ts';
import { needStates } from '#model/needs.ts';
import { noParty } from '#model/party.ts';
import type { Repair } from '#model/repair.ts';
import type { Facts } from '../facts.ts';
import { likeSuppliers } from './like-suppliers.ts';
import type { RepairRule } from './repair-rule.ts';
import { takeOnNeed } from './take-on-need.ts';

/** Whoever was asked takes it on; where nobody was, whoever meets the same need of others. Where two disagree: talk. */
export const needUnmetRepair: RepairRule<'need-unmet'> = {
  rule: 'need-unmet',
  *suggest(facts, { evidence: { need, reason } }) {
    if (reason === 'disputed') return;
    const supplier = facts.organisation.needs.supplier[need];
    if (supplier !== noParty) {
      yield asServed(facts, need);
      yield takeOnNeed(facts, need, supplier);
    } else if (facts.organisation.needs.supplierText[need] === '') {
      yield* fromOthers(facts, need);
    }
  },
};

/** Marked as open, while whoever was asked serves its person: then it is the mark that is behind. */
function asServed({ network, organisation }: Facts, need: number): Repair | undefined {
  const { needs } = organisation;
  const person = needs.person[need];
  if (needStates[needs.state[need]] !== 'open' || !serves(network, needs.supplier[need], person))
    return undefined;
  return {
    effect: 'closes',
    reason: { kind: 'need-served', need },
    changes: [{ kind: 'change-need', need, state: 'taken on' }],
    drawnFrom: { people: [person], ties: [] },
  };
}

function* fromOthers(facts: Facts, need: number): Generator<Repair | undefined> {
  for (const { supplier, person } of likeSuppliers(facts, need)) {
    const repair = takeOnNeed(facts, need, supplier);
    if (!repair) continue;
    const people = [...repair.drawnFrom.people, person];
    yield { ...repair, reason: { kind: 'like-need', person }, drawnFrom: { ...repair.drawnFrom, people } };
  }
}
