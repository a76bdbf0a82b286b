import { personRef } from '#model/party.ts';
import type { RepairChange } from '#model/repair.ts';
import type { Facts } from '../facts.ts';
import { canAddTie } from './can-add-tie.ts';
import { isUnmet, needsOf } from './known-needs.ts';
import { perFacts } from './per-facts.ts';
import { takingOn } from './take-on-need.ts';
import { usualWords } from './usual-ties.ts';

/**
 * The tie from a manager to one of their reports, with what the report asked of them, else with what the manager
 * gives most of the other reports; nothing where it cannot be added.
 */
export function managerTie(facts: Facts, manager: number, report: number): RepairChange[] {
  const [provider, customer] = [personRef(manager), personRef(report)];
  if (!canAddTie(facts, provider, customer)) return [];
  const { supplier } = facts.organisation.needs;
  const asked = needsOf(facts, report).find((need) => supplier[need] === provider && isUnmet(facts, need));
  if (asked !== undefined) return takingOn(facts, asked, provider);
  const words = usualToReports(facts, manager);
  return [{ kind: 'add-tie', provider, customer, ...words, need: '', saidBy: 'provider' }];
}

/** What a manager gives most of those reports whom they serve by name. */
function usualToReports(facts: Facts, manager: number): ReturnType<typeof usualWords> {
  const { network, organisation } = facts;
  const known = usual(facts);
  const found = known.get(manager);
  if (found) return found;
  const rows: number[] = [];
  for (let at = network.out.start[manager]; at < network.out.start[manager + 1]; at++) {
    const far = network.out.node[at];
    const isReport = far < network.people && organisation.people.manager[far] === manager;
    if (isReport) rows.push(network.out.tie[at]);
  }
  const words = usualWords(network, rows);
  known.set(manager, words);
  return words;
}

const usual = perFacts(() => new Map<number, ReturnType<typeof usualWords>>());
