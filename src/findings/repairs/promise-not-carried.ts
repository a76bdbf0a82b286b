import type { Repair, RepairReason, TieChange } from '#model/repair.ts';
import { likePromise } from './like-promise.ts';
import type { RepairRule } from './repair-rule.ts';
import { needsNobody, promisesTo, withEntry } from './rests-on.ts';

/** Of more promises made to them, nobody but the provider can tell which theirs rests on. */
const mostToChooseFrom = 2;

/**
 * The tie at the gap rests on one of the one or two promises made to its provider, if that is carried itself. Without
 * a promise of its own it gets what is promised elsewhere for the same. Then it carries, and the gap is another, or none.
 */
export const promiseNotCarriedRepair: RepairRule<'promise-not-carried'> = {
  rule: 'promise-not-carried',
  *suggest(facts, { evidence: { tie, reason } }) {
    if (reason === 'circle') return;
    const missing = reason === 'no promise';
    const like = missing ? likePromise(facts, tie) : undefined;
    if (missing && !like) return;
    const promise = like ? { promise: facts.organisation.texts[like.promise] } : {};
    const likes = like ? [like.tie] : [];
    if (like && needsNobody(facts, tie)) {
      yield lessening(tie, { change: promise, reason: { kind: 'like-promise' }, likes });
      return;
    }
    const { count, carried } = promisesTo(facts, tie);
    if (count > mostToChooseFrom) return;
    for (const up of carried) {
      const underpinnedBy = withEntry(facts, tie, up);
      if (underpinnedBy === undefined) continue;
      yield lessening(tie, {
        change: { ...promise, underpinnedBy },
        reason: { kind: 'upstream', tie: up, of: count },
        likes: [up, ...likes],
      });
    }
  },
};

function lessening(
  tie: number,
  { change, reason, likes }: { change: TieChange; reason: RepairReason; likes: readonly number[] },
): Repair {
  return {
    effect: 'lessens',
    reason,
    changes: [{ kind: 'change-tie', tie, ...change }],
    drawnFrom: { people: [], ties: [tie, ...likes] },
  };
}
