import type { Analysis } from '#analysis.ts';
import type { ImportOptions, ImportPlan, ImportSources } from '#model/import-plan.ts';
import type { Organisation } from '#model/organisation.ts';

/** Everything a view of a plan may look at. Nothing of it changes, so presenters may remember by it. */
export interface PlanScene {
  readonly uploadId: string;
  readonly plan: ImportPlan;
  readonly options: ImportOptions;
  /** The files, to be read again: for the rows behind a problem, or a corrected file. */
  readonly sources: ImportSources;
  /** What is held now: the plan was made from it. */
  readonly organisation: Organisation;
  /** Worked out when first asked for: what is held now, and what would be held once applied. */
  analysisNow(): Analysis;
  analysisNext(): Analysis;
}

/** What a page's address asks for: its query, a text a name. */
export type ViewQuery = Readonly<Record<string, string>>;
