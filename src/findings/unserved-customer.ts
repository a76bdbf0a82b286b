import type { Finding } from '#model/finding.ts';
import type { Rule } from './rule.ts';

/** An outside customer whom nobody here serves, not even through an intermediary. */
export const unservedCustomer: Rule = {
  id: 'unserved-customer',
  find({ network, servedCustomers }) {
    const findings: Finding[] = [];
    for (let customer = 0; customer < network.customers; customer++) {
      if (servedCustomers[customer]) continue;
      findings.push({
        rule: 'unserved-customer',
        severity: 'high',
        subjectType: 'customer',
        subject: customer,
        notKnownYet: false,
        evidence: null,
      });
    }
    return findings;
  },
};
