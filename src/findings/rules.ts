import type { Finding } from '#model/finding.ts';
import { closedCircle } from './closed-circle.ts';
import type { Facts } from './facts.ts';
import { managerDoesNotServe } from './manager-does-not-serve.ts';
import { needUnmet } from './need-unmet.ts';
import { noCustomer } from './no-customer.ts';
import { noLineOfSight } from './no-line-of-sight.ts';
import { noPrimaryCustomer } from './no-primary-customer.ts';
import type { Rule } from './rule.ts';
import { unserved } from './unserved.ts';
import { unservedCustomer } from './unserved-customer.ts';

/** Every rule, in the order in which their findings are listed before they are sorted. */
export const rules: readonly Rule[] = [
  noPrimaryCustomer,
  unservedCustomer,
  noCustomer,
  unserved,
  needUnmet,
  managerDoesNotServe,
  noLineOfSight,
  closedCircle,
];

export const findAll = (facts: Facts): Finding[] => rules.flatMap((rule) => rule.find(facts));
