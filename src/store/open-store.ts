import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Kysely, Migrator } from 'kysely';
import { createDialect, type StorePlace } from './dialect.ts';
import { migrations } from './migrations/migrations.ts';
import { StoreUnavailable } from './store-errors.ts';
import type { Db, Tables } from './tables.ts';

export interface Store {
  readonly db: Db;
  close(): Promise<void>;
}

/**
 * Opens the store and brings its schema up to date; any number of processes may do so at once. Throws
 * `StoreUnavailable` if the file cannot be used or PostgreSQL cannot be reached.
 */
export async function openStore(place: StorePlace): Promise<Store> {
  if ('sqliteFile' in place) await makeFolder(place.sqliteFile);
  const db = new Kysely<Tables>({ dialect: createDialect(place) });
  try {
    await migrate(db);
  } catch (error) {
    await db.destroy();
    throw error;
  }
  return { db, close: () => db.destroy() };
}

/** Only whoever runs Servemap may look into the folder: it holds everybody's names. */
async function makeFolder(file: string): Promise<void> {
  try {
    await mkdir(dirname(file), { recursive: true, mode: 0o700 });
  } catch (error) {
    throw new StoreUnavailable(`The folder of ${file} cannot be made.`, { cause: error });
  }
}

async function migrate(db: Db): Promise<void> {
  const migrator = new Migrator({ db, provider: { getMigrations: async () => ({ ...migrations }) } });
  const { error } = await migrator.migrateToLatest();
  if (!error) return;
  if (error instanceof StoreUnavailable) throw error;
  throw new Error('store/open-store: the schema could not be brought up to date', { cause: error });
}
