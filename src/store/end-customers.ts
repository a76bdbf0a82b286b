import { sql } from 'kysely';
import { tieFlag } from '#model/ties.ts';
import { inBatches } from './in-batches.ts';
import type { Stamp } from './stamp.ts';
import type { Db } from './tables.ts';

/**
 * Takes outside customers off the list and ends their ties. Customers and ties are kept in the store and no longer
 * loaded, since a customer who is shown would be one who must be served; needs that named a customer as supplier
 * keep the name as words. Returns how many ties that ended.
 */
export async function endCustomers(
  db: Db,
  partyIds: readonly number[],
  { today, revision, wrote }: Pick<Stamp, 'today' | 'revision' | 'wrote'>,
): Promise<number> {
  let ties = 0;
  for (const batch of inBatches(partyIds)) {
    await db
      .updateTable('customer')
      .set({ ended_on: today, revision })
      .where('party_id', 'in', batch)
      .execute();
    const ended = await db
      .updateTable('tie')
      .set({ flags: sql<number>`flags + ${tieFlag.ended}`, ended_on: today, revision })
      .where((eb) => eb.or([eb('provider', 'in', batch), eb('customer', 'in', batch)]))
      .where('ended_on', '=', '')
      .executeTakeFirst();
    const name = sql<string>`(select name from customer where party_id = need.supplier)`;
    await db
      .updateTable('need')
      .set({ supplier: null, supplier_text: name, revision })
      .where('supplier', 'in', batch)
      .execute();
    ties += Number(ended.numUpdatedRows);
    wrote?.(batch.length);
  }
  return ties;
}

/** Numbers of the ties and needs that ending these customers will change. */
export async function findRowsOfCustomers(
  db: Db,
  partyIds: readonly number[],
): Promise<{ ties: number[]; needs: number[] }> {
  const ties = new Set<number>();
  const needs: number[] = [];
  for (const batch of inBatches(partyIds)) {
    const theirs = await db
      .selectFrom('tie')
      .select('id')
      .where((eb) => eb.or([eb('provider', 'in', batch), eb('customer', 'in', batch)]))
      .where('ended_on', '=', '')
      .execute();
    for (const { id } of theirs) ties.add(id);
    const named = await db.selectFrom('need').select('id').where('supplier', 'in', batch).execute();
    needs.push(...named.map(({ id }) => id));
  }
  return { ties: [...ties], needs };
}
