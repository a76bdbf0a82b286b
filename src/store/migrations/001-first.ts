import { type ColumnDefinitionBuilder, type Kysely, type Migration, sql } from 'kysely';
import { bytesType } from '#store/dialect.ts';

/** Tables of people, customers, groups, ties, needs, the journal and what an import keeps. */
export const first: Migration = {
  async up(db) {
    await createOrganisation(db);
    await createParties(db);
    await createTies(db);
    await createNeeds(db);
    await createRecords(db);
    await createUploads(db);
  },
};

const needed = (column: ColumnDefinitionBuilder) => column.notNull();
const primary = (column: ColumnDefinitionBuilder) => column.notNull().primaryKey();
const blank = (column: ColumnDefinitionBuilder) => column.notNull().defaultTo('');
const zero = (column: ColumnDefinitionBuilder) => column.notNull().defaultTo(0);

async function createOrganisation(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('organisation')
    .addColumn('id', 'integer', primary)
    .addColumn('name', 'text', blank)
    .addColumn('revision', 'integer', zero)
    .addColumn('next_party_id', 'integer', needed)
    .addColumn('next_tie_id', 'integer', needed)
    .addColumn('next_need_id', 'integer', needed)
    .addColumn('problems', 'integer')
    .addColumn('rows_read', 'integer')
    .addColumn('deleted_at', 'integer', zero)
    .addCheckConstraint('one_organisation', sql`id = 1`)
    .execute();
  await sql`insert into organisation (id, next_party_id, next_tie_id, next_need_id) values (1, 1, 1, 1)`.execute(
    db,
  );
}

async function createParties(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('person')
    .addColumn('party_id', 'integer', primary)
    .addColumn('own_id', 'text', blank)
    .addColumn('name', 'text', blank)
    .addColumn('email', 'text', blank)
    .addColumn('title', 'text', blank)
    .addColumn('location', 'text', blank)
    .addColumn('department', 'text', blank)
    .addColumn('manager_id', 'integer')
    .addColumn('unknown_manager', 'text', blank)
    .addColumn('dotted_line', 'text', blank)
    .addColumn('start_date', 'text', blank)
    .addColumn('end_date', 'text', blank)
    .addColumn('status', 'text', needed)
    .addColumn('answer', 'text', needed)
    .addColumn('sample', 'integer', zero)
    .addColumn('revision', 'integer', needed)
    .execute();
  await db.schema
    .createTable('customer')
    .addColumn('party_id', 'integer', primary)
    .addColumn('name', 'text', needed)
    .addColumn('role', 'text', needed)
    .addColumn('kind', 'text', blank)
    .addColumn('can_choose', 'integer', zero)
    .addColumn('requirement', 'text', blank)
    .addColumn('ended_on', 'text', blank)
    .addColumn('sample', 'integer', zero)
    .addColumn('revision', 'integer', needed)
    .execute();
  await db.schema
    .createTable('party_group')
    .addColumn('party_id', 'integer', primary)
    .addColumn('kind', 'text', needed)
    .addColumn('department', 'text', blank)
    .addColumn('manager_id', 'integer')
    .addColumn('sample', 'integer', zero)
    .addColumn('revision', 'integer', needed)
    .execute();
}

async function createTies(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('tie')
    .addColumn('id', 'integer', primary)
    .addColumn('provider', 'integer', needed)
    .addColumn('customer', 'integer', needed)
    .addColumn('flags', 'integer', needed)
    .addColumn('service', 'text', blank)
    .addColumn('need', 'text', blank)
    .addColumn('promise', 'text', blank)
    .addColumn('customer_part', 'text', blank)
    .addColumn('how_delivered', 'text', blank)
    .addColumn('said_on', 'text', blank)
    .addColumn('underpinned_by', 'text', blank)
    .addColumn('ended_on', 'text', blank)
    .addColumn('sample', 'integer', zero)
    .addColumn('revision', 'integer', needed)
    .execute();
  await db.schema.createIndex('tie_ends').on('tie').columns(['provider', 'customer']).execute();
  await db.schema.createIndex('tie_revision').on('tie').column('revision').execute();
  await db.schema.createIndex('person_revision').on('person').column('revision').execute();
}

async function createNeeds(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('need')
    .addColumn('id', 'integer', primary)
    .addColumn('person', 'integer', needed)
    .addColumn('text', 'text', needed)
    .addColumn('supplier', 'integer')
    .addColumn('supplier_text', 'text', blank)
    .addColumn('importance', 'text', blank)
    .addColumn('state', 'text', blank)
    .addColumn('if_never', 'text', blank)
    .addColumn('sample', 'integer', zero)
    .addColumn('revision', 'integer', needed)
    .execute();
  await db.schema.createIndex('need_person').on('need').column('person').execute();
}

async function createRecords(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('journal')
    .addColumn('revision', 'integer', primary)
    .addColumn('at', 'text', needed)
    .addColumn('actor', 'text', needed)
    .addColumn('action', 'text', needed)
    .addColumn('detail', 'text', needed)
    .execute();
  await db.schema
    .createTable('import_record')
    .addColumn('revision', 'integer', primary)
    .addColumn('at', 'text', needed)
    .addColumn('actor', 'text', needed)
    .addColumn('rows_read', 'integer', needed)
    .addColumn('problem_count', 'integer', needed)
    .addColumn('problems', 'text', needed)
    .addColumn('sample', 'integer', zero)
    .execute();
  await db.schema
    .createTable('circle')
    .addColumn('key', 'text', primary)
    .addColumn('members', 'text', needed)
    .execute();
}

async function createUploads(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('upload')
    .addColumn('id', 'text', primary)
    .addColumn('created_at', 'text', needed)
    .addColumn('options', 'text', needed)
    .addColumn('files', 'text', needed)
    .execute();
  await db.schema
    .createTable('upload_part')
    .addColumn('upload_id', 'text', needed)
    .addColumn('file', 'text', needed)
    .addColumn('part', 'integer', needed)
    .addColumn('bytes', bytesType(db), needed)
    .addPrimaryKeyConstraint('upload_part_key', ['upload_id', 'file', 'part'])
    .execute();
}
