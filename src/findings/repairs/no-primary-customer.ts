import type { Finding } from '#model/finding.ts';
import type { RepairChange } from '#model/repair.ts';
import type { Facts } from '../facts.ts';
import { endsOfSight } from './ends-of-sight.ts';
import { mainTieRepair } from './main-tie.ts';
import type { RepairRule } from './repair-rule.ts';

/** The outside customer whom most people's work reaches; of several ties, the one that leads there soonest. */
export const noPrimaryCustomerRepair: RepairRule<'no-primary-customer'> = {
  rule: 'no-primary-customer',
  *suggest(facts, finding) {
    yield finding.subjectType === 'organisation'
      ? primaryRepair(facts, finding)
      : mainTieRepair(facts, finding);
  },
};

type OfOrganisation = Extract<Finding, { rule: 'no-primary-customer'; subjectType: 'organisation' }>;

/** Of several who are called primary one is left; where nobody is, everybody outside is asked about. */
function primaryRepair(facts: Facts, { evidence: { primaries } }: OfOrganisation) {
  const candidates = primaries.length > 0 ? primaries : [...Array(facts.network.customers).keys()];
  const people = endsOfSight(facts, candidates);
  const first = candidates.reduce((best, each) => (people[each] > people[best] ? each : best), candidates[0]);
  if (first === undefined || people[first] === 0) return undefined;
  const others: RepairChange[] = primaries
    .filter((each) => each !== first)
    .map((customer) => ({ kind: 'change-role', customer, role: 'supporting' }));
  const chosen: RepairChange[] =
    primaries.length > 0 ? [] : [{ kind: 'change-role', customer: first, role: 'primary' }];
  return {
    effect: 'closes' as const,
    reason: { kind: 'most-reached' as const, customer: first, people: people[first] },
    changes: [...chosen, ...others],
    drawnFrom: { people: [], ties: [] },
  };
}
