import { type RawBuilder, sql } from 'kysely';
import type { Dependant, DependantKind, Dependants } from '#model/dependants.ts';
import { inSnapshot } from './dialect.ts';
import { findKept, type Kept, type NumberRange } from './kept-undo.ts';
import { findLostParties } from './lost-parties.ts';
import { EditRefused } from './store-errors.ts';
import type { Db, UndoKind } from './tables.ts';
import { contentRevision, undoTables, withContent } from './undo-tables.ts';

/**
 * What was done since an import that undoing it would lose or leave hanging; empty if nothing was. Throws
 * `EditRefused` (gone) if there is no such import, it is undone already or too old to be undone.
 */
export function findDependants(db: Db, revision: number): Promise<Dependants> {
  return inSnapshot(db, async (trx) => {
    const kept = await findKept(trx, revision);
    if (!kept) throw new EditRefused('gone', 'import');
    return collectDependants(trx, revision, kept);
  });
}

export async function collectDependants(db: Db, revision: number, kept: Kept): Promise<Dependants> {
  const { parties } = kept;
  const person = await findChanged(db, 'person', { revision, range: parties });
  const customer = await findChanged(db, 'customer', { revision, range: parties });
  const tie = await findChanged(db, 'tie', { revision, range: kept.ties });
  const need = await findChanged(db, 'need', { revision, range: kept.needs });
  need.push(...(await findRemovedNeeds(db, revision)));
  const later = async (kind: 'person' | 'tie' | 'need', known: readonly number[], names: Names) =>
    without(await findLater(db, kind, { revision, names }), known);
  return listed([
    ['person-changed', person],
    ['customer-changed', customer],
    ['tie-changed', tie],
    ['need-changed', need],
    ['tie', await later('tie', tie, namesParty(parties, 'provider', 'customer'))],
    ['need', await later('need', need, namesParty(parties, 'person', 'supplier'))],
    ['report', await later('person', person, namesParty(parties, 'manager_id'))],
    ['dotted-line', without(await findDotted(db, revision, parties), person)],
    ['team', await findTeams(db, revision, parties)],
    ['party-left', await findLostParties(db, revision, kept)],
  ]);
}

const examplesShown = 10;

const listed = (found: readonly (readonly [DependantKind, readonly number[]])[]): readonly Dependant[] =>
  found
    .filter(([, ids]) => ids.length > 0)
    .map(([kind, ids]) => ({ kind, count: ids.length, examples: ids.slice(0, examplesShown) }));

const without = (ids: readonly number[], known: readonly number[]): readonly number[] => {
  const listedBefore = new Set(known);
  return ids.filter((id) => !listedBefore.has(id));
};

type Condition = RawBuilder<unknown>;

const inRange = (column: string, { first, count }: NumberRange): Condition =>
  sql`(${sql.ref(`it.${column}`)} >= ${first} and ${sql.ref(`it.${column}`)} < ${first + count})`;

/** Rows that the import added or changed, and whose content is another since. */
async function findChanged(
  db: Db,
  kind: UndoKind,
  { revision, range }: { revision: number; range: NumberRange },
): Promise<number[]> {
  const { key } = undoTables[kind];
  const changedByIt = sql`exists (select 1 from undo_row as kept
    where kept.revision = ${revision} and kept.kind = ${sql.lit(kind)} and kept.id = ${sql.ref(`it.${key}`)})`;
  return findNumbers(db, kind, { revision, where: sql`(${inRange(key, range)} or ${changedByIt})` });
}

/** Conditions on a row: it names a party that the import added. */
interface Names {
  readonly where: Condition;
  readonly none: boolean;
}

const namesParty = (parties: NumberRange, ...columns: readonly string[]): Names => ({
  where: sql`(${sql.join(
    columns.map((column) => inRange(column, parties)),
    sql` or `,
  )})`,
  none: parties.count === 0,
});

const findLater = async (
  db: Db,
  kind: 'person' | 'tie' | 'need',
  { revision, names }: { revision: number; names: Names },
): Promise<readonly number[]> => (names.none ? [] : findNumbers(db, kind, { revision, where: names.where }));

/** Numbers of the rows whose content is younger than the import, by number. */
async function findNumbers(
  db: Db,
  kind: UndoKind,
  { revision, where }: { revision: number; where: Condition },
): Promise<number[]> {
  const key = sql.ref(`it.${undoTables[kind].key}`);
  const { rows } = await sql<{ number: number }>`
    select ${key} as number from ${withContent(kind)}
    where it.revision > ${revision} and ${contentRevision} <> ${revision} and ${where}
    order by ${key}`.execute(db);
  return rows.map(({ number }) => number);
}

/** Needs that the import changed and somebody has removed since; those it added would go anyway. */
async function findRemovedNeeds(db: Db, revision: number): Promise<number[]> {
  const rows = await db
    .selectFrom('undo_row')
    .select('id')
    .where('revision', '=', revision)
    .where('kind', '=', 'need')
    .where('deleted', '=', 0)
    .where('id', 'not in', db.selectFrom('need').select('id'))
    .orderBy('id')
    .execute();
  return rows.map(({ id }) => id);
}

/** People who were given a dotted line to somebody whom the import added. */
async function findDotted(db: Db, revision: number, parties: NumberRange): Promise<readonly number[]> {
  if (parties.count === 0) return [];
  const { rows } = await sql<{ number: number; lines: string }>`
    select it.party_id as number, it.dotted_line as lines from ${withContent('person')}
    where it.revision > ${revision} and ${contentRevision} <> ${revision} and it.dotted_line <> ''
    order by it.party_id`.execute(db);
  const isAdded = (id: number) => id >= parties.first && id < parties.first + parties.count;
  return rows.filter(({ lines }) => lines.split(';').map(Number).some(isAdded)).map(({ number }) => number);
}

async function findTeams(db: Db, revision: number, { first, count }: NumberRange): Promise<number[]> {
  const rows = await db
    .selectFrom('party_group')
    .select('party_id')
    .where('revision', '>', revision)
    .where('manager_id', '>=', first)
    .where('manager_id', '<', first + count)
    .orderBy('party_id')
    .execute();
  return rows.map(({ party_id }) => party_id);
}
