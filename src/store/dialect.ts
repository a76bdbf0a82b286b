import { setTimeout } from 'node:timers/promises';
import Database from 'better-sqlite3';
import {
  type ColumnDataType,
  type Dialect,
  type Kysely,
  PostgresDialect,
  type PostgresPool,
  type PostgresPoolClient,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
  sql,
} from 'kysely';
import pg from 'pg';
import { SqliteDriver } from './sqlite-driver.ts';
import { StoreUnavailable } from './store-errors.ts';
import type { Db } from './tables.ts';

/** Where the store lives: a file, the memory of this process, or a PostgreSQL database. */
export type StorePlace =
  | { readonly sqliteFile: string }
  | { readonly sqliteMemory: true }
  | { readonly postgresUrl: string };

/** Everything in which the engines differ is in this file. */
export function createDialect(place: StorePlace): Dialect {
  if ('postgresUrl' in place) return new PostgresDialect({ pool: createPool(place.postgresUrl) });
  return createSqlite('sqliteFile' in place ? place.sqliteFile : ':memory:');
}

/** The column type of raw bytes. */
export const bytesType = (db: Kysely<unknown>): ColumnDataType => (isSqlite(db) ? 'blob' : 'bytea');

/** The nth parameter of a statement written by hand, from 1. */
export const placeholder = (db: Db, n: number): string => (isSqlite(db) ? '?' : `$${n}`);

/** How many parameters a bulk statement takes: as measured, more make neither engine faster (they allow 32,766 and 65,535). */
export const parametersAtOnce = (db: Db): number => (isSqlite(db) ? 1_000 : 5_000);

/** Reads that belong together, all of one moment, while others may write. */
export function inSnapshot<Result>(db: Db, read: (trx: Db) => Promise<Result>): Promise<Result> {
  if (db.isTransaction) return read(db);
  // SQLite takes any transaction as a snapshot, and our driver leaves the isolation level unread.
  return db.transaction().setIsolationLevel('repeatable read').setAccessMode('read only').execute(read);
}

/**
 * Lets what was deleted be gone from the disk as well: SQLite's log still holds it until it is emptied, and a file
 * stays as large as it ever was until it is written anew (`shrink`). Whoever reads at that moment puts it off; the
 * next one does it. PostgreSQL looks after itself.
 */
export async function scrub(db: Db, { shrink = false } = {}): Promise<void> {
  if (!isSqlite(db) || db.isTransaction) return;
  if (shrink) await sql`vacuum`.execute(db);
  for (let attempt = 0; attempt < 20; attempt++) {
    const { rows } = await sql<{ busy: number }>`pragma wal_checkpoint(truncate)`.execute(db);
    if (rows[0]?.busy !== 1) return;
    await setTimeout(10);
  }
}

const isSqlite = (db: Kysely<unknown> | Db): boolean => db.getExecutor().adapter instanceof SqliteAdapter;

function createSqlite(file: string): Dialect {
  return {
    createAdapter: () => new TransactionalSqliteAdapter(),
    createDriver: () => new SqliteDriver({ file, toStoreError: toSqliteError }),
    createIntrospector: (db) => new SqliteIntrospector(db),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  };
}

/** SQLite can roll schema changes back, and the write lock keeps two processes from migrating at once. */
class TransactionalSqliteAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true;
  }
}

const sqliteFaults = /^SQLITE_(BUSY|CANTOPEN|CORRUPT|FULL|IOERR|NOTADB|PERM|READONLY)/;

function toSqliteError(error: unknown): unknown {
  const folderMissing = error instanceof TypeError && error.message.includes('directory does not exist');
  const fault = error instanceof Database.SqliteError && sqliteFaults.test(error.code);
  if (!folderMissing && !fault) return error;
  return new StoreUnavailable(`The SQLite file cannot be used: ${error.message}`, { cause: error });
}

/** A pool that survives its server: broken connections are dropped, and what is asked meanwhile is refused by name. */
function createPool(postgresUrl: string): PostgresPool {
  const pool = new pg.Pool({
    connectionString: postgresUrl,
    connectionTimeoutMillis: 10_000,
    keepAlive: true,
  });
  // Without a listener a lost connection would end the process; the next query meets the fault anyway.
  pool.on('error', () => {});
  pool.on('connect', (client) => client.on('error', () => {}));
  return {
    connect: async () => guardClient(await pool.connect().catch(throwPostgresError)),
    end: () => pool.end(),
  };
}

function guardClient(client: pg.PoolClient): PostgresPoolClient {
  const query = (text: string, parameters: readonly unknown[]) =>
    client.query(text, parameters.map(withoutNul)).catch(throwPostgresError);
  return { query, release: () => client.release() } as unknown as PostgresPoolClient;
}

/** PostgreSQL cannot hold U+0000 in a text. */
const withoutNul = (value: unknown): unknown =>
  typeof value === 'string' && value.includes('\0') ? value.replaceAll('\0', '') : value;

/** Classes and codes of "cannot be reached": connection, too many connections, shutting or starting up, disk full. */
const postgresFaults =
  /^(08|53|57P|ECONN|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|EPIPE|EHOSTUNREACH|ENETUNREACH|28|3D000)/;

function throwPostgresError(error: Error & { code?: string }): never {
  const lost = error.message.includes('Connection terminated') || error.message.includes('timeout exceeded');
  if (!lost && !postgresFaults.test(error.code ?? '') && !isUnqueryable(error)) throw error;
  throw new StoreUnavailable(`PostgreSQL cannot be reached: ${error.message || error.code}`, {
    cause: error,
  });
}

const isUnqueryable = (error: Error): boolean => error.message.includes('not queryable');
