import type { ColumnDefinitionBuilder, Migration } from 'kysely';

/** Suggested repairs that were recorded; what undoing them takes is kept beside that of imports. */
export const repairs: Migration = {
  async up(db) {
    await db.schema
      .createTable('repair')
      .addColumn('revision', 'integer', (column) => needed(column).primaryKey())
      .addColumn('rule', 'text', needed)
      .addColumn('changes', 'text', needed)
      .execute();
  },
};

const needed = (column: ColumnDefinitionBuilder) => column.notNull();
