import type { Finding } from '#model/finding.ts';
import { closedCircle } from './closed-circle.ts';
import { disputedTie } from './disputed-tie.ts';
import type { Facts } from './facts.ts';
import { managerDoesNotServe } from './manager-does-not-serve.ts';
import { mirrorGap } from './mirror-gap.ts';
import { needUnmet } from './need-unmet.ts';
import { noCustomer } from './no-customer.ts';
import { noLineOfSight } from './no-line-of-sight.ts';
import { noPrimaryCustomer } from './no-primary-customer.ts';
import { noPromise } from './no-promise.ts';
import { onlyThroughIntermediaries } from './only-through-intermediaries.ts';
import { overloaded } from './overloaded.ts';
import { poorlyServed } from './poorly-served.ts';
import { promiseNotCarried } from './promise-not-carried.ts';
import { regrade } from './regrade.ts';
import type { Rule } from './rule.ts';
import { silo } from './silo.ts';
import { singleProvider } from './single-provider.ts';
import { staleTie } from './stale-tie.ts';
import { unserved } from './unserved.ts';
import { unservedCustomer } from './unserved-customer.ts';

/** Every rule, in the order in which their findings are listed before they are sorted. */
export const rules: readonly Rule[] = [
  noPrimaryCustomer,
  unservedCustomer,
  onlyThroughIntermediaries,
  promiseNotCarried,
  noCustomer,
  unserved,
  needUnmet,
  managerDoesNotServe,
  noLineOfSight,
  closedCircle,
  disputedTie,
  mirrorGap,
  poorlyServed,
  noPromise,
  singleProvider,
  overloaded,
  silo,
  staleTie,
];

/** The findings of every rule that is on, with the severities that the settings give them. */
export function findAll(facts: Facts): Finding[] {
  const found = rules.map((rule) => {
    const setting = facts.settings.rules[rule.id];
    if (!setting) return rule.find(facts);
    return setting.on ? regrade(rule.find(facts), setting.severity) : [];
  });
  return ([] as Finding[]).concat(...found);
}
