import { setImmediate, setTimeout } from 'node:timers/promises';
import Database from 'better-sqlite3';
import {
  CompiledQuery,
  type DatabaseConnection,
  type Driver,
  type QueryResult,
  type TransactionSettings,
} from 'kysely';

export interface SqliteOptions {
  /** Path of the file, or `:memory:`. */
  readonly file: string;
  /** What a caller gets to see for an error of the engine. */
  readonly toStoreError: (error: unknown) => unknown;
}

/** Connections to one file; readers go on while one writes. A database in memory has but one. */
const maxConnections = 16;
/** How long to wait for another process's write, milliseconds. */
const maxWait = 60_000;
/** SQLite works on the caller's thread: after so many milliseconds others get their turn. */
const turn = 15;

/**
 * SQLite for Kysely, unlike Kysely's own driver with several connections (so that pages are read while an import
 * is being written), with waiting for the write lock that does not stop the process, and with turns for others
 * between statements.
 */
export class SqliteDriver implements Driver {
  readonly #options: SqliteOptions;
  readonly #open = new Set<SqliteConnection>();
  readonly #idle: SqliteConnection[] = [];
  readonly #waiting: ((connection: SqliteConnection) => void)[] = [];

  constructor(options: SqliteOptions) {
    this.#options = options;
  }

  async init(): Promise<void> {
    this.#idle.push(await this.#connect());
  }

  async acquireConnection(): Promise<DatabaseConnection> {
    const idle = this.#idle.pop();
    if (idle) return idle;
    if (this.#open.size < (this.#options.file === ':memory:' ? 1 : maxConnections)) return this.#connect();
    return new Promise((resolve) => {
      this.#waiting.push(resolve);
    });
  }

  async releaseConnection(connection: SqliteConnection): Promise<void> {
    const next = this.#waiting.shift();
    if (next) next(connection);
    else this.#idle.push(connection);
  }

  /** A transaction that may write takes the write lock at once, so that it can never lose it half way. */
  async beginTransaction(connection: DatabaseConnection, settings: TransactionSettings): Promise<void> {
    const begin = settings.accessMode === 'read only' ? 'begin' : 'begin immediate';
    await connection.executeQuery(CompiledQuery.raw(begin));
  }

  async commitTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('commit'));
  }

  /** After some faults, a full disk among them, SQLite has rolled back already. */
  async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    if (!(connection as SqliteConnection).inTransaction) return;
    await connection.executeQuery(CompiledQuery.raw('rollback'));
  }

  async destroy(): Promise<void> {
    for (const connection of this.#open) connection.close();
    this.#open.clear();
    this.#idle.length = 0;
  }

  async #connect(): Promise<SqliteConnection> {
    const connection = new SqliteConnection(this.#options);
    this.#open.add(connection);
    try {
      await connection.open();
    } catch (error) {
      this.#open.delete(connection);
      throw error;
    }
    return connection;
  }
}

class SqliteConnection implements DatabaseConnection {
  readonly #options: SqliteOptions;
  readonly #statements = new Map<string, Database.Statement>();
  #database: Database.Database | undefined;
  #turnBegan = 0;

  constructor(options: SqliteOptions) {
    this.#options = options;
  }

  async open(): Promise<void> {
    await this.#attempt(() => {
      this.#database = new Database(this.#options.file, { timeout: 0 });
    });
    await this.#attempt(() => this.#database!.pragma('journal_mode = wal'));
    // What is deleted is gone from the file, not merely unlinked: names must not linger in free pages.
    this.#database!.pragma('secure_delete = on');
  }

  get inTransaction(): boolean {
    return this.#database!.inTransaction;
  }

  async executeQuery<Row>(query: CompiledQuery): Promise<QueryResult<Row>> {
    await this.#letOthers();
    return this.#attempt(() => this.#run<Row>(query));
  }

  // biome-ignore lint/correctness/useYield: Kysely asks for the method; the store reads in pages instead.
  async *streamQuery<Row>(): AsyncIterableIterator<QueryResult<Row>> {
    throw new Error('store/sqlite-driver: read in pages, not in streams');
  }

  close(): void {
    this.#database?.close();
  }

  async #letOthers(): Promise<void> {
    if (performance.now() - this.#turnBegan < turn) return;
    await setImmediate();
    this.#turnBegan = performance.now();
  }

  /** Another connection holds the write lock: a refused statement did nothing, so it can be tried again. */
  async #attempt<Result>(work: () => Result): Promise<Result> {
    const giveUp = performance.now() + maxWait;
    for (let wait = 1; ; wait = Math.min(wait * 2, 32)) {
      try {
        return work();
      } catch (error) {
        if (!isBusy(error) || performance.now() > giveUp) throw this.#options.toStoreError(error);
        await setTimeout(wait);
      }
    }
  }

  #run<Row>({ sql, parameters }: CompiledQuery): QueryResult<Row> {
    const statement = this.#prepare(sql);
    if (statement.reader) return { rows: statement.all(parameters) as Row[] };
    const { changes, lastInsertRowid } = statement.run(parameters);
    return { rows: [], numAffectedRows: BigInt(changes), insertId: BigInt(lastInsertRowid) };
  }

  /** Statements are kept prepared: a bulk insert runs the same text hundreds of times. */
  #prepare(sql: string): Database.Statement {
    const known = this.#statements.get(sql);
    if (known) return known;
    const statement = this.#database!.prepare(sql);
    if (this.#statements.size >= 200) this.#statements.clear();
    this.#statements.set(sql, statement);
    return statement;
  }
}

const isBusy = (error: unknown): boolean =>
  error instanceof Database.SqliteError && error.code.startsWith('SQLITE_BUSY');
