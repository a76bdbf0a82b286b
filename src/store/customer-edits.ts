import type { CustomerRole, customerKinds } from '#model/customers.ts';
import { departmentKey } from '#model/people.ts';
import { endCustomers } from './end-customers.ts';
import { type By, makeChange } from './make-change.ts';
import { takeNumbers } from './organisation.ts';
import { isoDay } from './stamp.ts';
import { EditRefused } from './store-errors.ts';
import type { CustomerRow, Db } from './tables.ts';

/** What can be said of an outside customer. */
export interface CustomerWords {
  readonly name?: string;
  readonly role?: CustomerRole;
  readonly kind?: (typeof customerKinds)[number] | '';
  /** May choose another provider: 0 not said, 1 yes, 2 no. */
  readonly canChoose?: 0 | 1 | 2;
  readonly requirement?: string;
}

export interface NewCustomer extends CustomerWords {
  readonly name: string;
}

/**
 * Adds an outside customer. Returns the new revision; throws `EditRefused` if the name is blank or another listed
 * customer's. One who was ended and comes back is a new party.
 */
export function addCustomer(db: Db, customer: NewCustomer, by: By): Promise<number> {
  return makeChange(db, { ...by, action: 'customer-added' }, async (trx, revision) => {
    const partyId = await takeNumbers(trx, 'next_party_id', 1);
    const row = { ...blankCustomer, ...toColumns(customer), party_id: partyId, revision };
    await refuseUnlessNew(trx, row);
    await trx.insertInto('customer').values(row).execute();
    return { customer: partyId };
  });
}

/** Changes what is given and leaves the rest. Refuses as `addCustomer` does, and if the customer is gone. */
export const changeCustomer = (db: Db, partyId: number, words: CustomerWords, by: By): Promise<number> =>
  makeChange(db, { ...by, action: 'customer-changed' }, async (trx, revision) => ({
    ...(await writeCustomerWords(trx, { partyId, words }, revision)),
    fields: Object.keys(words),
  }));

/** The same as part of a change. Returns the customer's number. */
export async function writeCustomerWords(
  db: Db,
  { partyId, words }: { partyId: number; words: CustomerWords },
  revision: number,
): Promise<{ customer: number }> {
  const row = { ...(await getCustomer(db, partyId)), ...toColumns(words), revision };
  await refuseUnlessNew(db, row);
  await db.updateTable('customer').set(row).where('party_id', '=', partyId).execute();
  return { customer: partyId };
}

/**
 * Takes an outside customer off the list and ends their ties as of today (see `endCustomers`). Throws `EditRefused`
 * if the customer is gone.
 */
export function endCustomer(db: Db, partyId: number, by: By): Promise<number> {
  return makeChange(db, { ...by, action: 'customer-ended' }, async (trx, revision) => {
    await getCustomer(trx, partyId);
    const tiesEnded = await endCustomers(trx, [partyId], { today: isoDay(by.now), revision });
    return { customer: partyId, tiesEnded };
  });
}

const blankCustomer = {
  name: '',
  role: 'unknown',
  kind: '',
  can_choose: 0,
  requirement: '',
  ended_on: '',
  sample: 0,
};

const toColumns = (words: CustomerWords): Partial<CustomerRow> => ({
  ...(words.name !== undefined && { name: words.name.trim() }),
  ...(words.role !== undefined && { role: words.role }),
  ...(words.kind !== undefined && { kind: words.kind }),
  ...(words.canChoose !== undefined && { can_choose: words.canChoose }),
  ...(words.requirement !== undefined && { requirement: words.requirement.trim() }),
});

async function refuseUnlessNew(db: Db, { party_id, name }: CustomerRow): Promise<void> {
  if (name === '') throw new EditRefused('blank', 'customer');
  const listed = await db
    .selectFrom('customer')
    .select('name')
    .where('ended_on', '=', '')
    .where('party_id', '!=', party_id)
    .execute();
  // Two spellings of one department are one, and so are two spellings of a customer.
  if (listed.some((other) => departmentKey(other.name) === departmentKey(name)))
    throw new EditRefused('already-there', 'customer');
}

async function getCustomer(db: Db, partyId: number): Promise<CustomerRow> {
  const row = await db
    .selectFrom('customer')
    .selectAll()
    .where('party_id', '=', partyId)
    .where('ended_on', '=', '')
    .executeTakeFirst();
  if (!row) throw new EditRefused('gone', 'customer');
  return row;
}
