import { type RawBuilder, type SqlBool, sql } from 'kysely';
import { scrub } from './dialect.ts';
import { findLastImport } from './import-records.ts';
import { dropUndo } from './kept-undo.ts';
import { type By, makeChange } from './make-change.ts';
import type { Db, Tables } from './tables.ts';

/**
 * Deletes the sample organisation: its people, customers, ties and needs, the ties and needs that touch them, and
 * groups that nothing names any more. An own person whose manager is a sample person becomes a top. Rows of the
 * sample that an own import has changed since are own rows and stay. Earlier imports and repairs cannot be undone any
 * more: what they found may be gone. What was published of ratings, which the sample's are among, is published no more.
 * Returns the new revision.
 */
export async function deleteSample(db: Db, by: By): Promise<number> {
  const made = await makeChange(db, { ...by, action: 'sample-deleted' }, async (trx, revision) => {
    const people = await deleteRows(trx, 'person', isSample);
    const customers = await deleteRows(trx, 'customer', isSample);
    await deleteRows(trx, 'party_group', sql`manager_id is not null and ${missing('person', 'manager_id')}`);
    const ties = await deleteRows(
      trx,
      'tie',
      sql`sample = 1 or ${noParty('provider')} or ${noParty('customer')}`,
    );
    const needs = await deleteRows(
      trx,
      'need',
      sql`sample = 1 or ${missing('person', 'person')} or ${lostSupplier}`,
    );
    await deleteRows(trx, 'party_group', sql`party_id in (${unusedGroups})`);
    await clearLostManagers(trx, revision);
    await clearLostDottedLines(trx, revision);
    await dropUndo(trx);
    await deleteRows(trx, 'repair');
    await deleteRows(trx, 'rating_publication');
    await forgetSampleImports(trx);
    await trx.updateTable('organisation').set({ deleted_at: revision }).execute();
    return { people, customers, ties, needs };
  });
  await scrub(db);
  return made;
}

/**
 * Deletes everything, the journal too, but for the line that says so. Revisions and numbers go on from where they
 * were, so that no old link or file ever means somebody new. Returns the new revision.
 */
export async function deleteEverything(db: Db, by: By): Promise<number> {
  const made = await makeChange(db, { ...by, action: 'everything-deleted' }, async (trx, revision) => {
    const people = await deleteRows(trx, 'person');
    const customers = await deleteRows(trx, 'customer');
    const ties = await deleteRows(trx, 'tie');
    const needs = await deleteRows(trx, 'need');
    for (const table of withoutCount) await deleteRows(trx, table);
    const blank = { name: '', problems: null, rows_read: null, deleted_at: revision };
    await trx.updateTable('organisation').set(blank).execute();
    return { people, customers, ties, needs };
  });
  await scrub(db, { shrink: true });
  return made;
}

const withoutCount = [
  'party_group',
  'journal',
  'import_record',
  'import_undo',
  'undo_row',
  'undone_import',
  'repair',
  'rating_publication',
  'remembered_columns',
  'upload',
  'upload_part',
  'circle',
  'setting',
] as const;

type Condition = RawBuilder<SqlBool>;

async function deleteRows(db: Db, table: keyof Tables, where: Condition = sql`1 = 1`): Promise<number> {
  const { numAffectedRows } = await sql`delete from ${sql.table(table)} as it where ${where}`.execute(db);
  return Number(numAffectedRows);
}

const isSample: Condition = sql`sample = 1`;

const missing = (table: 'person' | 'customer' | 'party_group', column: string): Condition =>
  sql`not exists (select 1 from ${sql.table(table)} as party where party.party_id = ${sql.ref(`it.${column}`)})`;

const noParty = (column: string): Condition =>
  sql`(${missing('person', column)} and ${missing('customer', column)} and ${missing('party_group', column)})`;

const lostSupplier: Condition = sql`(supplier is not null and ${noParty('supplier')})`;

const unusedGroups = sql`select party_id from party_group except select provider from tie
  except select customer from tie except select supplier from need where supplier is not null`;

async function clearLostManagers(db: Db, revision: number): Promise<void> {
  await sql`update person as it set manager_id = null, revision = ${revision}
    where manager_id is not null and ${missing('person', 'manager_id')}`.execute(db);
}

async function clearLostDottedLines(db: Db, revision: number): Promise<void> {
  const dotted = await db
    .selectFrom('person')
    .select(['party_id', 'dotted_line'])
    .where('dotted_line', '<>', '')
    .execute();
  if (dotted.length === 0) return;
  const people = await db.selectFrom('person').select('party_id').execute();
  const there = new Set(people.map((person) => `${person.party_id}`));
  for (const { party_id, dotted_line } of dotted) {
    const left = dotted_line
      .split(';')
      .filter((id) => there.has(id))
      .join(';');
    if (left === dotted_line) continue;
    await db
      .updateTable('person')
      .set({ dotted_line: left, revision })
      .where('party_id', '=', party_id)
      .execute();
  }
}

/** Data health is again that of the newest import which remains. */
async function forgetSampleImports(db: Db): Promise<void> {
  await deleteRows(db, 'import_record', isSample);
  const last = await findLastImport(db);
  const health = { problems: last?.problemCount ?? null, rows_read: last?.rows ?? null };
  await db.updateTable('organisation').set(health).execute();
}
