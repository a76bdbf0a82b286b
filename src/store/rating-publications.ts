import type { PublishedRatings } from '#model/published-ratings.ts';
import type { Db } from './tables.ts';

/**
 * What was published of ratings last, null if nothing was; the very same value if that is what is known already.
 * A store that held ratings before it could keep what is published has nothing.
 */
export async function readPublished(
  db: Db,
  known?: PublishedRatings | null,
): Promise<PublishedRatings | null> {
  const last = await db
    .selectFrom('rating_publication')
    .select('revision')
    .orderBy('revision', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (!last) return null;
  if (known?.revision === last.revision) return known;
  const { cells } = await db
    .selectFrom('rating_publication')
    .select('cells')
    .where('revision', '=', last.revision)
    .executeTakeFirstOrThrow();
  return JSON.parse(cells) as PublishedRatings;
}

/** Part of the import's own transaction. */
export async function writePublished(db: Db, published: PublishedRatings): Promise<void> {
  await db
    .insertInto('rating_publication')
    .values({ revision: published.revision, cells: JSON.stringify(published) })
    .execute();
}
