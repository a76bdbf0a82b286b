import type { Finding, RuleId } from '#model/finding.ts';
import type { Repair } from '#model/repair.ts';
import type { Facts } from '../facts.ts';
import { closedCircleRepair } from './closed-circle.ts';
import { disputedTieRepair } from './disputed-tie.ts';
import { managerDoesNotServeRepair } from './manager-does-not-serve.ts';
import { needUnmetRepair } from './need-unmet.ts';
import { noCustomerRepair } from './no-customer.ts';
import { noLineOfSightRepair } from './no-line-of-sight.ts';
import { noPrimaryCustomerRepair } from './no-primary-customer.ts';
import { noPromiseRepair } from './no-promise.ts';
import { promiseNotCarriedRepair } from './promise-not-carried.ts';
import type { RepairRule } from './repair-rule.ts';
import { siloRepair } from './silo.ts';
import { singleProviderRepair } from './single-provider.ts';
import { staleTieRepair } from './stale-tie.ts';
import { unservedRepair } from './unserved.ts';
import { unservedCustomerRepair } from './unserved-customer.ts';

/** What can be suggested, rule by rule. The others need a talk first: nothing that is known would close them. */
const repairRules = [
  noPrimaryCustomerRepair,
  unservedCustomerRepair,
  promiseNotCarriedRepair,
  noCustomerRepair,
  unservedRepair,
  needUnmetRepair,
  managerDoesNotServeRepair,
  noLineOfSightRepair,
  closedCircleRepair,
  disputedTieRepair,
  noPromiseRepair,
  singleProviderRepair,
  siloRepair,
  staleTieRepair,
] as const;

const byRule = new Map<RuleId, RepairRule>(
  repairRules.map((rule) => [rule.rule, rule as unknown as RepairRule]),
);

/** So many ways to close a finding are suggested. */
const mostSuggested = 2;

/**
 * The one or two smallest changes that would close a finding, or make it smaller; none where what is known supports
 * none. The same facts always give the same. Each costs little beside tables that are made once for all findings.
 */
export function suggestRepairs(facts: Facts, finding: Finding): readonly Repair[] {
  const found: Repair[] = [];
  const changes = new Set<string>();
  for (const repair of byRule.get(finding.rule)?.suggest(facts, finding as never) ?? []) {
    const same = repair && pairsOf(repair);
    if (!same || changes.has(same)) continue;
    changes.add(same);
    found.push(repair);
    if (found.length === mostSuggested) break;
  }
  return found;
}

/** Equal for two repairs that differ in words only: the same tie for two reasons is one suggestion. */
const pairsOf = ({ changes }: Repair): string =>
  changes
    .filter((change, _, { length }) => change.kind !== 'change-need' || length === 1)
    .map((change) =>
      change.kind === 'add-tie' ? `${change.provider} ${change.customer}` : JSON.stringify(change),
    )
    .join('; ');
