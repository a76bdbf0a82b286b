import { disputedTies } from '#graph/disputed-ties.ts';
import { findByProvider } from './find-by-provider.ts';
import type { Rule } from './rule.ts';

/** Ties that one end reports and the other says no to. They count nowhere else. */
export const disputedTie: Rule = {
  id: 'disputed-tie',
  find(facts) {
    const disputed = disputedTies(facts.network);
    if (!disputed.includes(1)) return [];
    return findByProvider(facts, {
      rule: 'disputed-tie',
      severity: 'medium',
      concerns: (tie) => disputed[tie] === 1,
    });
  },
};
