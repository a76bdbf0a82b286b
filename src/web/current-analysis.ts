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
   * The analysis of the newest revision, as of today. Each call takes a cheap look whether the store has moved on; if
   * so, what changed is read once for all who ask meanwhile, and the result is never older than the revision at the
   * call. Only after a large change, or on a new day of a large organisation, the one before is given until the new one
   * is there. Throws `StoreUnavailable`, and
   * tries anew at the next call.
   */
  analysisOf(): Promise<Current>;
  /** Resolved when this revision, or a later one, is what `analysisOf` gives. */
  caughtUp(revision: number): Promise<void>;
}

export interface KeeperParts {
  readonly db: Db;
  /** ISO date. */
  today(): string;
  /** Works out the newest revision elsewhere, as of a day; without it all is done here, and all wait. */
  readonly rebuild?: ((asOf: string) => Promise<Current>) | undefined;
}

export function keepCurrent(parts: KeeperParts): CurrentKeeper {
  const keeper = new Keeper(parts);
  return {
    analysisOf: () => keeper.get(),
    caughtUp: (revision) => keeper.caughtUp(revision),
  };
}

class Keeper {
  readonly #db: Db;
  readonly #today: () => string;
  readonly #rebuild: KeeperParts['rebuild'];
  #current: Current | undefined;
  #loading: Promise<void> | undefined;
  #rebuilding: Promise<void> | undefined;
  /** Working it out elsewhere failed: the next one is read here. */
  #failed = false;

  constructor({ db, today, rebuild }: KeeperParts) {
    this.#db = db;
    this.#today = today;
    this.#rebuild = rebuild;
  }

  async get(): Promise<Current> {
    const newest = await readRevision(this.#db);
    for (;;) {
      const known = this.#current;
      const isNewest = known && known.revision >= newest && this.#isOfToday(known);
      if (known && (isNewest || (await this.#goesElsewhere(known)))) return known;
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
    this.#current = await loadCurrent(this.#db, this.#today(), this.#current);
    this.#failed = false;
  }

  #isOfToday({ analysis }: Current): boolean {
    return analysis.asOf === this.#today();
  }

  /** The change since is large, and its rebuilding is under way. A new day changes everything. */
  async #goesElsewhere(known: Current): Promise<boolean> {
    if (!this.#rebuild || this.#failed || this.#loading) return false;
    const since = this.#isOfToday(known) ? known.revision : -1;
    const large = this.#rebuilding !== undefined || (await isLargeChange(this.#db, since));
    if (!large || this.#current !== known) return false;
    this.#rebuilding ??= this.#fetch(this.#rebuild).finally(() => {
      this.#rebuilding = undefined;
    });
    return true;
  }

  async #fetch(rebuild: (asOf: string) => Promise<Current>): Promise<void> {
    try {
      const rebuilt = await rebuild(this.#today());
      await warmPages(rebuilt.analysis);
      if (rebuilt.revision >= (this.#current?.revision ?? -1)) this.#current = rebuilt;
    } catch {
      this.#failed = true;
    }
  }
}

async function loadCurrent(db: Db, asOf: string, known: Current | undefined): Promise<Current> {
  const loaded = known ? await catchUp(db, toLoaded(known)) : await loadOrganisation(db);
  const analysis = analyse(loaded.organisation, asOf);
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
