import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe } from 'vitest';
import type { StorePlace } from '#store/dialect.ts';
import { openStore, type Store } from '#store/open-store.ts';
import { startPostgres, type TestPostgres } from '../start-postgres.ts';

/** Stores of one engine for the tests of a suite; all are closed after each test, and removed after the last. */
export interface Engine {
  /** Where a new, empty store may be made. */
  freshPlace(): Promise<StorePlace>;
  open(place: StorePlace): Promise<Store>;
  /** A new, empty store. */
  fresh(): Promise<Store>;
  /** Runs of a property that makes a store each time: a new database of PostgreSQL takes its time. */
  readonly runs: number;
}

/** Runs a suite on SQLite in memory, on a SQLite file and on a real PostgreSQL. */
export function onEveryEngine(suite: (engine: Engine) => void): void {
  describe('on SQLite in memory', () => suite(engineOf(async () => ({ sqliteMemory: true }), 100)));
  onSharedEngines(suite);
}

/** The engines whose stores several connections or processes can open. */
export function onSharedEngines(suite: (engine: Engine) => void): void {
  describe('on a SQLite file', () => suite(engineOf(useFolder(), 15)));
  describe('on PostgreSQL', () => suite(engineOf(usePostgres(), 8)));
}

function engineOf(freshPlace: () => Promise<StorePlace>, runs: number): Engine {
  const opened: Store[] = [];
  afterEach(async () => {
    for (const store of opened.splice(0)) await store.close();
  });
  const open = async (place: StorePlace): Promise<Store> => {
    const store = await openStore(place);
    opened.push(store);
    return store;
  };
  return { freshPlace, open, fresh: async () => open(await freshPlace()), runs };
}

function useFolder(): () => Promise<StorePlace> {
  let folder = '';
  let files = 0;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'servemap-store-'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));
  return async () => ({ sqliteFile: join(folder, `${++files}`, 'servemap.sqlite') });
}

function usePostgres(): () => Promise<StorePlace> {
  let server: TestPostgres;
  beforeAll(async () => {
    server = await startPostgres();
  });
  afterAll(() => server?.stop());
  return async () => ({ postgresUrl: await server.freshUrl() });
}
