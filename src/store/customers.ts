import { type Customers, customerRoles } from '#model/customers.ts';
import type { StoreIds } from './party-ids.ts';
import type { Stamp } from './stamp.ts';
import type { CustomerRow, Db } from './tables.ts';
import { type Target, upsertRows } from './upsert-rows.ts';

/** Outside customers by party id; ended ones are left out. */
export async function readCustomers(db: Db): Promise<Customers> {
  const rows = await db
    .selectFrom('customer')
    .select(customerColumns)
    .where('ended_on', '=', '')
    .orderBy('party_id')
    .execute();
  return toCustomers(rows);
}

export async function writeCustomers(
  db: Db,
  {
    customers,
    rows,
    ids,
    stamp,
  }: { customers: Customers; rows: readonly number[]; ids: StoreIds; stamp: Stamp },
): Promise<void> {
  await upsertRows(
    db,
    target,
    rows.map((row) => [
      ids.customers[row],
      customers.name[row],
      customerRoles[customers.role[row]],
      customers.kind[row],
      customers.canChoose[row],
      customers.requirement[row],
      stamp.sample,
      stamp.revision,
    ]),
    stamp.wrote,
  );
}

export const customerColumns = ['party_id', 'name', 'role', 'kind', 'can_choose', 'requirement'] as const;

const target: Target<'customer'> = {
  table: 'customer',
  key: 'party_id',
  columns: [...customerColumns, 'sample', 'revision'],
  onConflict: { sample: '"customer"."sample" * excluded."sample"' },
};

const toCustomers = (rows: readonly Pick<CustomerRow, (typeof customerColumns)[number]>[]): Customers => ({
  count: rows.length,
  partyId: Int32Array.from(rows, (row) => row.party_id),
  name: rows.map((row) => row.name),
  role: Uint8Array.from(rows, (row) => customerRoles.indexOf(row.role as never)),
  kind: rows.map((row) => row.kind),
  canChoose: Uint8Array.from(rows, (row) => row.can_choose),
  requirement: rows.map((row) => row.requirement),
});
