import type { Analysis } from '#analysis.ts';
import { findingsIn, wholeOrganisation } from '#findings/scope.ts';
import { seesEverything, type Visible } from '#model/viewer.ts';
import { type Gap, gapsInSteps, toGaps } from './gap.ts';
import { onceInSteps } from './once-in-steps.ts';

/** All gaps a viewer may see, in the one order of every list. For who sees everything, sorted once a revision. */
export const sortedGaps = (analysis: Analysis, visible: Visible): readonly Gap[] =>
  visible.everything
    ? allGaps(analysis)
    : toGaps(analysis, visible, findingsIn(analysis, visible, wholeOrganisation));

/** All gaps there are. Made once a revision. */
export const allGaps = onceInSteps((analysis: Analysis) =>
  gapsInSteps(analysis, seesEverything, findingsIn(analysis, seesEverything, wholeOrganisation)),
);
