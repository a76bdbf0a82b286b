import type { RepairRule } from './repair-rule.ts';

/** What the other end says no to is ended, if nobody can bring them together: it has not counted anyway. */
export const disputedTieRepair: RepairRule<'disputed-tie'> = {
  rule: 'disputed-tie',
  *suggest(_, { evidence: { count, ties } }) {
    yield {
      effect: ties.length === count ? 'closes' : 'lessens',
      reason: { kind: 'disputed' },
      changes: ties.map((tie) => ({ kind: 'end-tie', tie })),
      drawnFrom: { people: [], ties },
    };
  },
};
