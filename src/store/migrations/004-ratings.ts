import type { Migration } from 'kysely';

/** What customers think of the services they get: one packed number a tie, 0 = not rated. */
export const ratings: Migration = {
  async up(db) {
    await db.schema
      .alterTable('tie')
      .addColumn('rating', 'integer', (column) => column.notNull().defaultTo(0))
      .execute();
  },
};
