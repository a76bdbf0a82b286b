import type { ColumnDefinitionBuilder, Migration } from 'kysely';

/** What the organisation has decided for itself: one row a part of the settings that differs from the defaults. */
export const settings: Migration = {
  async up(db) {
    await db.schema
      .createTable('setting')
      .addColumn('name', 'text', (column) => needed(column).primaryKey())
      .addColumn('value', 'text', needed)
      .addColumn('revision', 'integer', needed)
      .execute();
  },
};

const needed = (column: ColumnDefinitionBuilder) => column.notNull();
