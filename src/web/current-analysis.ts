import { type Analysis, analyse } from '#analysis.ts';
import { catchUp } from '#store/catch-up.ts';
import { hasSample } from '#store/has-sample.ts';
import { type Loaded, loadOrganisation } from '#store/load-organisation.ts';
import { readRevision } from '#store/organisation.ts';
import type { Db } from '#store/tables.ts';
import { keepCircleKeys } from './keep-circle-keys.ts';

/** The newest revision this process has seen, and everything worked out about it. */
export interface Current {
  readonly revision: number;
  readonly analysis: Analysis;
  /** The store's keys of the analysis's circles, in their order; for `storeKey`. */
  readonly circleKeys: readonly string[];
  /** The sample organisation is loaded. */
  readonly hasSample: boolean;
}

/**
 * Keeps the analysis of the newest revision. Each call takes a cheap look whether the store has moved on; if so,
 * what changed is read once for all who ask meanwhile. The result is never older than the revision at the call.
 * Throws `StoreUnavailable`, and tries anew at the next call.
 */
export function keepCurrent(db: Db): () => Promise<Current> {
  let current: Current | undefined;
  let loading: Promise<Current> | undefined;

  async function load(): Promise<Current> {
    current = await loadCurrent(db, current);
    return current;
  }

  return async () => {
    const newest = await readRevision(db);
    while (!current || current.revision < newest) {
      loading ??= load().finally(() => {
        loading = undefined;
      });
      await loading;
    }
    return current;
  };
}

async function loadCurrent(db: Db, known: Current | undefined): Promise<Current> {
  const loaded = known ? await catchUp(db, toLoaded(known)) : await loadOrganisation(db);
  const analysis = analyse(loaded.organisation);
  return {
    revision: loaded.revision,
    analysis,
    circleKeys: await keepCircleKeys(db, analysis),
    hasSample: await hasSample(db),
  };
}

const toLoaded = ({ revision, analysis }: Current): Loaded => ({
  revision,
  organisation: analysis.organisation,
});
