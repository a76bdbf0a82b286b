import { CompiledQuery } from 'kysely';
import { parametersAtOnce, placeholder } from './dialect.ts';
import type { Db, Tables } from './tables.ts';

export interface Target<Table extends keyof Tables> {
  readonly table: Table;
  /** By which a row is found that is there already; absent where there is none. */
  readonly key?: keyof Tables[Table] & string;
  /** All columns that are written, the key among them, in the order of the values of a row. */
  readonly columns: readonly (keyof Tables[Table] & string)[];
  /** What a row that is there already gets instead of the new value: SQL by column. */
  readonly onConflict?: Readonly<Partial<Record<keyof Tables[Table], string>>>;
}

/**
 * Inserts rows, and updates those whose key is there already, many in one statement. A key may come once only.
 * The statements are written by hand: building 500,000 rows as a query tree would take longer than storing them.
 */
export async function upsertRows<Table extends keyof Tables>(
  db: Db,
  target: Target<Table>,
  rows: Iterable<readonly unknown[]>,
  wrote: (rows: number) => void = () => {},
): Promise<void> {
  const most = Math.max(1, Math.floor(parametersAtOnce(db) / target.columns.length));
  const fullStatement = statement(db, target, most);
  let parameters: unknown[] = [];
  for (const row of rows) {
    for (const value of row) parameters.push(value);
    if (parameters.length < most * target.columns.length) continue;
    await db.executeQuery(CompiledQuery.raw(fullStatement, parameters));
    parameters = [];
    wrote(most);
  }
  if (parameters.length === 0) return;
  const left = parameters.length / target.columns.length;
  await db.executeQuery(CompiledQuery.raw(statement(db, target, left), parameters));
  wrote(left);
}

function statement<Table extends keyof Tables>(db: Db, target: Target<Table>, rows: number): string {
  const { table, key, columns, onConflict } = target;
  let n = 0;
  const row = () => `(${columns.map(() => placeholder(db, ++n)).join(',')})`;
  const values = Array.from({ length: rows }, row).join(',');
  const names = columns.map((column) => `"${column}"`).join(', ');
  const insert = `insert into "${table}" (${names}) values ${values}`;
  if (key === undefined) return insert;
  const changes = columns
    .filter((column) => column !== key)
    .map((column) => `"${column}" = ${onConflict?.[column] ?? `excluded."${column}"`}`);
  return `${insert} on conflict ("${key}") do update set ${changes.join(', ')}`;
}
