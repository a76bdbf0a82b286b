import { type CarriedRequirements, carriages, carryGapOf } from '#graph/carried-requirement.ts';
import { customerNode, type ServiceNetwork } from '#graph/service-network.ts';
import type { Finding } from '#model/finding.ts';
import type { Facts } from './facts.ts';
import type { Rule } from './rule.ts';

/** What an outside customer requires, and the first hop up the chain where nothing underpins it. */
export const promiseNotCarried: Rule = {
  id: 'promise-not-carried',
  find({ network, organisation, carried }: Facts) {
    const findings: Finding[] = [];
    if (!carried) return findings;
    for (let customer = 0; customer < network.customers; customer++) {
      if (!organisation.customers.requirement[customer]) continue;
      const gap = carryGapOf(network, carried, customer);
      if (!gap) continue;
      findings.push({
        rule: 'promise-not-carried',
        severity: 'medium',
        subjectType: 'customer',
        subject: customer,
        notKnownYet: false,
        evidence: {
          ...gap,
          reason: reasonOf(carried, gap.tie),
          ...countDirect(network, carried, customer),
        },
      });
    }
    return findings;
  },
};

function reasonOf({ carriage }: CarriedRequirements, tie: number) {
  const reason = carriages[carriage[tie]];
  return reason === 'no promise' || reason === 'circle' ? reason : 'nothing underpins';
}

/** The ties that serve the customer directly, and how many of them carry what is required to the end. */
function countDirect(network: ServiceNetwork, { carriage }: CarriedRequirements, customer: number) {
  const node = customerNode(network, customer);
  const count = { direct: 0, directCarried: 0 };
  for (let at = network.in.start[node]; at < network.in.start[node + 1]; at++) {
    const how = carriages[carriage[network.in.tie[at]]];
    if (how !== 'passes on') count.direct++;
    if (how === 'carried') count.directCarried++;
  }
  return count;
}
