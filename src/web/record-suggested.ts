import { findAddressed } from '#findings/repairs/finding-address.ts';
import { repairStamp, toStoredChanges } from '#findings/repairs/stored-changes.ts';
import { suggestRepairs } from '#findings/repairs/suggest-repairs.ts';
import { compareFindings } from '#findings/what-if/compare-findings.ts';
import type { RecordedRepair } from '#present/repairs/repair-effect.ts';
import { recordRepair } from '#store/repairs.ts';
import { EditRefused, StalePlan } from '#store/store-errors.ts';
import { byHr } from './hr-scene.ts';
import type { Services } from './services.ts';

/** Which repair a page showed: the finding it is for, and a stamp of what it would do. */
export interface ShownRepair {
  readonly gap: string;
  readonly stamp: string;
}

/** What came of it, else why it was not done. */
export type RecordAnswer = RecordedRepair | 'repair-gone' | 'repair-later';

/** When somebody else changes something at the same moment, it is looked at anew so many times. */
const attempts = 3;

/**
 * Records a repair if it is still suggested just as it was shown. What is done is worked out anew from what is held:
 * the form only says which one is meant.
 */
export async function recordSuggested(services: Services, shown: ShownRepair): Promise<RecordAnswer> {
  for (let attempt = 0; attempt < attempts; attempt++) {
    const { revision, analysis } = await services.analysisOf();
    const finding = findAddressed(analysis, shown.gap);
    const repair =
      finding &&
      suggestRepairs(analysis, finding).find(
        (each) => repairStamp(analysis.organisation, each) === shown.stamp,
      );
    if (!repair) return 'repair-gone';
    const changes = toStoredChanges(analysis.organisation, repair);
    try {
      const made = await recordRepair(services.db, { rule: finding.rule, changes, revision }, byHr(services));
      const after = await services.analysisOf();
      const { gone, gained } = compareFindings(analysis.findings, after.analysis.findings);
      return { revision: made, closed: gone.length, opened: gained.length };
    } catch (error) {
      if (error instanceof EditRefused) return 'repair-gone';
      if (!(error instanceof StalePlan)) throw error;
    }
  }
  return 'repair-later';
}
