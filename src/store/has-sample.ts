import type { Db } from './tables.ts';

/** Whether anything of the sample organisation is held. */
export async function hasSample(db: Db): Promise<boolean> {
  for (const table of ['person', 'customer'] as const) {
    const row = await db
      .selectFrom(table)
      .select('party_id')
      .where('sample', '=', 1)
      .limit(1)
      .executeTakeFirst();
    if (row) return true;
  }
  return false;
}
