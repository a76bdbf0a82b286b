import type { Rule } from './rule.ts';

/** The organisation has no primary customer, or several: choosing nobody dilutes every effort. */
export const noPrimaryCustomer: Rule = {
  id: 'no-primary-customer',
  find: ({ network, primaries }) =>
    primaries.length === 1 || network.people + network.customers === 0
      ? []
      : [
          {
            rule: 'no-primary-customer',
            severity: 'high',
            subjectType: 'organisation',
            subject: 0,
            notKnownYet: false,
            evidence: { primaries },
          },
        ],
};
