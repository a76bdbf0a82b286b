import type { Visible } from '#model/viewer.ts';
import type { CoverageColumn } from './coverage.ts';
import type { LineOfSight } from './line-of-sight.ts';
import type { ServiceNetwork } from './service-network.ts';

/** The graph's answers that a web is cut from. */
export interface WebSource {
  readonly network: ServiceNetwork;
  readonly serves: CoverageColumn;
  readonly served: CoverageColumn;
  readonly sight: LineOfSight;
  readonly servedByManager: Uint8Array;
}

/** Whom a web is about, and for whom it is drawn. */
export interface Cut {
  readonly source: WebSource;
  readonly visible: Visible;
  /** Rows of the people the web is about, ascending. */
  readonly inside: readonly number[];
  readonly isInside: Uint8Array;
}
