import { type ColumnDefinitionBuilder, type Kysely, type Migration, sql } from 'kysely';

/** Dotted lines lead to people; columns chosen by hand are remembered; imports can be undone. */
export const imports: Migration = {
  async up(db) {
    await splitDottedLines(db);
    await createRememberedColumns(db);
    await createUndo(db);
  },
};

const needed = (column: ColumnDefinitionBuilder) => column.notNull();
const primary = (column: ColumnDefinitionBuilder) => column.notNull().primaryKey();

/** What older imports kept of them as text stays as text until the next import. */
async function splitDottedLines(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .alterTable('person')
    .addColumn('unknown_dotted', 'text', (column) => column.notNull().defaultTo(''))
    .execute();
  await sql`update person set unknown_dotted = dotted_line, dotted_line = '' where dotted_line <> ''`.execute(
    db,
  );
}

async function createRememberedColumns(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('remembered_columns')
    .addColumn('file', 'text', needed)
    .addColumn('key', 'text', needed)
    .addColumn('headers', 'text', needed)
    .addColumn('columns', 'text', needed)
    .addColumn('revision', 'integer', needed)
    .addPrimaryKeyConstraint('remembered_columns_key', ['file', 'key'])
    .execute();
}

async function createUndo(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('import_undo')
    .addColumn('revision', 'integer', primary)
    .addColumn('kept', 'text', needed)
    .execute();
  await db.schema
    .createTable('undo_row')
    .addColumn('revision', 'integer', needed)
    .addColumn('kind', 'text', needed)
    .addColumn('id', 'integer', needed)
    .addColumn('content_revision', 'integer', needed)
    .addColumn('deleted', 'integer', needed)
    .addColumn('before', 'text', needed)
    .addPrimaryKeyConstraint('undo_row_key', ['revision', 'kind', 'id'])
    .execute();
  await db.schema
    .createTable('undone_import')
    .addColumn('undone_at', 'integer', primary)
    .addColumn('revision', 'integer', needed)
    .execute();
}
