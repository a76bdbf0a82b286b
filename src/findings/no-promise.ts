import { findByProvider } from './find-by-provider.ts';
import type { Rule } from './rule.ts';

/** Counted ties for which no promise is written down. */
export const noPromise: Rule = {
  id: 'no-promise',
  find(facts) {
    const { counted, organisation } = facts.network;
    const { promise } = organisation.ties;
    return findByProvider(facts, {
      rule: 'no-promise',
      severity: 'low',
      concerns: (tie) => counted[tie] === 1 && !promise[tie],
    });
  },
};
