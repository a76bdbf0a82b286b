import type { RepairChange } from '#model/repair.ts';
import { likePromise } from './like-promise.ts';
import type { RepairRule } from './repair-rule.ts';

/** What is promised elsewhere for the same, for each of the ties that has a like one. */
export const noPromiseRepair: RepairRule<'no-promise'> = {
  rule: 'no-promise',
  *suggest(facts, { evidence: { count, ties } }) {
    const { texts } = facts.organisation;
    const changes: RepairChange[] = [];
    const likes = new Set<number>();
    for (const tie of ties) {
      const like = likePromise(facts, tie);
      if (!like) continue;
      changes.push({ kind: 'change-tie', tie, promise: texts[like.promise] });
      likes.add(like.tie);
    }
    if (changes.length === 0) return;
    yield {
      effect: changes.length === count ? 'closes' : 'lessens',
      reason: { kind: 'like-promise' },
      changes,
      drawnFrom: { people: [], ties: [...likes] },
    };
  },
};
