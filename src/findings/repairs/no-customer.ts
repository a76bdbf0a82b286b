import { personRef } from '#model/party.ts';
import type { Repair } from '#model/repair.ts';
import type { Facts } from '../facts.ts';
import { asColleagues } from './as-colleagues.ts';
import { isUnmet, needsNaming } from './known-needs.ts';
import type { RepairRule } from './repair-rule.ts';
import { takeOnNeed } from './take-on-need.ts';

/** Somebody has asked them for something and nobody has answered; else those whom colleagues serve. */
export const noCustomerRepair: RepairRule<'no-customer'> = {
  rule: 'no-customer',
  *suggest(facts, { subject }) {
    yield firstAsked(facts, subject, () => true);
    yield asColleagues(facts, { person: subject, direction: 'serve' });
  },
};

/** The first unmet need that names a person, of somebody who `admits` approves. */
export function firstAsked(
  facts: Facts,
  person: number,
  admits: (asker: number) => boolean,
): Repair | undefined {
  const supplier = personRef(person);
  for (const need of needsNaming(facts, supplier)) {
    if (!admits(facts.organisation.needs.person[need]) || !isUnmet(facts, need)) continue;
    const repair = takeOnNeed(facts, need, supplier);
    if (repair) return repair;
  }
  return undefined;
}
