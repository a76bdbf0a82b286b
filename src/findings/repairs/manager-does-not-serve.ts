import type { RepairChange } from '#model/repair.ts';
import { managerTie } from './manager-tie.ts';
import type { RepairRule } from './repair-rule.ts';

/** So many ties in one go, and no more: nobody talks to hundreds of people before they write that down. */
const mostTies = 50;

/** A tie from the manager to each report whom they do not serve. */
export const managerDoesNotServeRepair: RepairRule<'manager-does-not-serve'> = {
  rule: 'manager-does-not-serve',
  *suggest(facts, { subject, evidence }) {
    const added: (readonly RepairChange[])[] = [];
    for (const report of evidence.notServed) {
      if (added.length === mostTies) break;
      const changes = managerTie(facts, subject, report);
      if (changes.length > 0) added.push(changes);
    }
    if (added.length === 0) return;
    yield {
      effect: added.length === evidence.notServed.length ? 'closes' : 'lessens',
      reason: { kind: 'reports' },
      changes: added.flat(),
      drawnFrom: { people: [subject, ...evidence.notServed], ties: [] },
    };
  },
};
