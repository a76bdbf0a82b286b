import { type Analysis, analyse } from '#analysis.ts';
import { catchUp, isLargeChange } from '#store/catch-up.ts';
import { hasSample } from '#store/has-sample.ts';
import { type Loaded, loadOrganisation } from '#store/load-organisation.ts';
import { readRevision } from '#store/organisation.ts';
import type { Db } from '#store/tables.ts';
import { keepCircleKeys } from './keep-circle-keys.ts';
import { warmPages } from './warm-pages.ts';

/** The newest revision this process has seen, and everything worked out about it. */
export interface Current {
  readonly revision: number;
  readonly analysis: Analysis;
  /** The store's keys of the analysis's circles, in their order; for `storeKey`. */
  readonly circleKeys: readonly string[];
  /** The sample organisation is loaded. */
  readonly hasSample: boolean;
}

export interface CurrentKeeper {
  /**
   * The analysis of the newest revision. Each call takes a cheap look whether the store has moved on; if so, what
   * changed is read once for all who ask meanwhile, and the result is never older than the revision at the call.
   * Only after a large change the one before is given until the new one is there. Throws `StoreUnavailable`, and
   * tries anew at the next call.
   */
  analysisOf(): Promise<Current>;
  /** Resolved when this revision, or a later one, is what `analysisOf` gives. */
  caughtUp(revision: number): Promise<void>;
}

/** @param rebuild works out the newest revision elsewhere; without it all is done here, and all wait. */
export function keepCurrent(db: Db, rebuild?: () => Promise<Current>): CurrentKeeper {
  const keeper = new Keeper(db, rebuild);
  return {
    analysisOf: () => keeper.get(),
    caughtUp: (revision) => keeper.caughtUp(revision),
  };
}

class Keeper {
  readonly #db: Db;
  readonly #rebuild: (() => Promise<Current>) | undefined;
  #current: Current | undefined;
  #loading: Promise<void> | undefined;
  #rebuilding: Promise<void> | undefined;
  /** Working it out elsewhere failed: the next one is read here. */
  #failed = false;

  constructor(db: Db, rebuild: (() => Promise<Current>) | undefined) {
    this.#db = db;
    this.#rebuild = rebuild;
  }

  async get(): Promise<Current> {
    const newest = await readRevision(this.#db);
    for (;;) {
      const known = this.#current;
      if (known && (known.revision >= newest || (await this.#goesElsewhere(known)))) return known;
      this.#loading ??= this.#load().finally(() => {
        this.#loading = undefined;
      });
      await this.#loading;
    }
  }

  async caughtUp(revision: number): Promise<void> {
    for (;;) {
      const { revision: reached } = await this.get();
      if (reached >= revision) return;
      await this.#rebuilding;
    }
  }

  async #load(): Promise<void> {
    this.#current = await loadCurrent(this.#db, this.#current);
    this.#failed = false;
  }

  /** The change since is large, and its rebuilding is under way. */
  async #goesElsewhere(known: Current): Promise<boolean> {
    if (!this.#rebuild || this.#failed || this.#loading) return false;
    const large = this.#rebuilding !== undefined || (await isLargeChange(this.#db, known.revision));
    if (!large || this.#current !== known) return false;
    this.#rebuilding ??= this.#fetch(this.#rebuild).finally(() => {
      this.#rebuilding = undefined;
    });
    return true;
  }

  async #fetch(rebuild: () => Promise<Current>): Promise<void> {
    try {
      const rebuilt = await rebuild();
      await warmPages(rebuilt.analysis);
      if (rebuilt.revision > (this.#current?.revision ?? -1)) this.#current = rebuilt;
    } catch {
      this.#failed = true;
    }
  }
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
