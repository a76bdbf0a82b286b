import type { RepairRule } from './repair-rule.ts';

/** The ties are said again today. */
export const staleTieRepair: RepairRule<'stale-tie'> = {
  rule: 'stale-tie',
  *suggest({ asOf }, { evidence: { count, ties } }) {
    yield {
      effect: ties.length === count ? 'closes' : 'lessens',
      reason: { kind: 'stale' },
      changes: ties.map((tie) => ({ kind: 'change-tie', tie, saidOn: asOf })),
      drawnFrom: { people: [], ties },
    };
  },
};
