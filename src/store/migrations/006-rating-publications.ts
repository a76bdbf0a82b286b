import type { ColumnDefinitionBuilder, Migration } from 'kysely';

/** What each import of ratings published. Of ratings that are held already nothing is, until the next import of some. */
export const ratingPublications: Migration = {
  async up(db) {
    await db.schema
      .createTable('rating_publication')
      .addColumn('revision', 'integer', (column) => needed(column).primaryKey())
      .addColumn('cells', 'text', needed)
      .execute();
  },
};

const needed = (column: ColumnDefinitionBuilder) => column.notNull();
