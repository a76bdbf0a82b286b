import { type Analysis, analyse } from '#analysis.ts';
import { applyWhatIf } from '#findings/what-if/apply-what-if.ts';
import { type Comparison, compareAnalyses } from '#findings/what-if/compare-analyses.ts';
import type { WhatIf } from '#model/what-if.ts';
import { once } from '../once.ts';

/** An organisation as it would be, and how that differs from how it is. */
export interface WhatIfAnswer {
  readonly after: Analysis;
  readonly comparison: Comparison;
}

/**
 * What would come of a change: the whole analysis of the changed organisation, the same for everybody who asks; what
 * a viewer may see of it is filtered by those who show it. The latest answers are remembered with the analysis they
 * are about, so that turning a page of a list works nothing out again.
 */
export function answerWhatIf(before: Analysis, change: WhatIf): WhatIfAnswer {
  const kept = answers(before);
  const key = JSON.stringify(change);
  const known = kept.get(key);
  if (known) return known;
  const after = analyse(applyWhatIf(before.organisation, change), before.asOf);
  const answer = { after, comparison: compareAnalyses(before, after) };
  kept.set(key, answer);
  if (kept.size > answersKept) kept.delete(kept.keys().next().value as string);
  return answer;
}

/** Each holds a network of its own. */
const answersKept = 3;

const answers = once((_before: Analysis) => new Map<string, WhatIfAnswer>());
