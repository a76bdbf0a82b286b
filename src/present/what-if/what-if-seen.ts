import type { Analysis } from '#analysis.ts';
import { findingsIn, wholeOrganisation } from '#findings/scope.ts';
import type { Shift } from '#findings/what-if/compare-findings.ts';
import { type WhyGone, whyGone } from '#findings/what-if/why-gone.ts';
import type { Finding, Severity } from '#model/finding.ts';
import type { Visible } from '#model/viewer.ts';
import type { WhatIf } from '#model/what-if.ts';
import { toGaps } from '../gap.ts';
import type { WhatIfAnswer } from './what-if-answer.ts';

/** As much of an answer as a viewer may see; people as rows. */
export interface WhatIfSeen {
  readonly before: Analysis;
  readonly after: Analysis;
  readonly change: WhatIf;
  readonly leaving: ReadonlySet<number>;
  readonly losingProviders: readonly number[];
  readonly losingCustomers: readonly number[];
  readonly servedLikeEverybody: readonly number[];
  readonly servingLikeEverybody: readonly number[];
  readonly losingSight: readonly number[];
  readonly fartherSight: readonly number[];
  readonly losingManager: readonly number[];
  /** Gaps that open, and those that get worse; each in the one order of every list. */
  readonly gained: readonly SeenGap[];
  readonly worse: readonly SeenGap[];
  /** Gaps that close, and those that get smaller. */
  readonly closed: readonly SeenGap[];
  readonly better: readonly SeenGap[];
  /** Gaps that go only because whoever they are about leaves, or becomes part of another department. */
  readonly goneWithSubject: number;
  /** Gaps that go, or get smaller, only because graver ones take their place: see `WhyGone`. */
  readonly overtaken: number;
}

export interface SeenGap {
  readonly finding: Finding;
  /** The analysis it is a finding of. */
  readonly of: Analysis;
  /** Of a gap that stays, how grave it was. */
  readonly was?: Severity | undefined;
}

/**
 * What a viewer may see of how things would be is what they may see now: their branch and its neighbours of the
 * current chart. Rows are the same in both.
 */
export function seenOf(
  before: Analysis,
  visible: Visible,
  { change, answer }: { change: WhatIf; answer: WhatIfAnswer },
): WhatIfSeen {
  const { after, comparison } = answer;
  const leaving = new Set(change.leave);
  const branch = (people: readonly number[]) => people.filter(visible.branch);
  const gaps = (of: Analysis, findings: readonly Finding[]): SeenGap[] =>
    toGaps(of, visible, findingsIn({ ...of, findings }, visible, wholeOrganisation)).map(({ finding }) => ({
      finding,
      of,
    }));
  const shifted = (shifts: readonly Shift[]): SeenGap[] => {
    const was = new Map(shifts.map((shift) => [shift.after, shift.before.severity]));
    const found = gaps(
      after,
      shifts.map((shift) => shift.after),
    );
    return found.map((gap) => ({ ...gap, was: was.get(gap.finding) }));
  };
  const why = (finding: Finding) => whyGone(finding, change, after);
  const gone = (reason: WhyGone) =>
    gaps(
      before,
      comparison.gone.filter((finding) => why(finding) === reason),
    );
  const [smaller, overtaken] = [true, false].map((closed) =>
    shifted(comparison.better.filter((shift) => (why(shift.before) === 'closed') === closed)),
  );
  return {
    before,
    after,
    change,
    leaving,
    losingProviders: branch(comparison.losingProviders),
    losingCustomers: branch(comparison.losingCustomers),
    servedLikeEverybody: branch(comparison.servedLikeEverybody),
    servingLikeEverybody: branch(comparison.servingLikeEverybody),
    losingSight: branch(comparison.losingSight),
    fartherSight: branch(comparison.fartherSight),
    losingManager: branch(comparison.losingManager),
    gained: gaps(after, comparison.gained),
    worse: shifted(comparison.worse),
    closed: gone('closed'),
    better: smaller,
    goneWithSubject: gone('with-subject').length,
    overtaken: gone('overtaken').length + overtaken.length,
  };
}
