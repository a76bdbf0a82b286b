import { importances, type Needs, needStates } from '#model/needs.ts';
import { noParty, type PartyRef, partyRow } from '#model/party.ts';
import { partyIdOf, type StoreIds } from './party-ids.ts';
import type { Stamp } from './stamp.ts';
import type { Db, NeedRow } from './tables.ts';
import { type Target, upsertRows } from './upsert-rows.ts';

/** What people say they need, by id. */
export async function readNeeds(db: Db, refOf: (partyId: number | null) => PartyRef): Promise<Needs> {
  const stored = await db.selectFrom('need').select(needColumns).orderBy('id').execute();
  const rows = stored.filter((row) => refOf(row.person) !== noParty);
  return {
    count: rows.length,
    id: Int32Array.from(rows, (row) => row.id),
    person: Int32Array.from(rows, (row) => partyRow(refOf(row.person))),
    text: rows.map((row) => row.text),
    supplier: Int32Array.from(rows, (row) => refOf(row.supplier)),
    supplierText: rows.map((row) => row.supplier_text),
    importance: Uint8Array.from(rows, (row) => importances.indexOf(row.importance as never)),
    state: Uint8Array.from(rows, (row) => needStates.indexOf(row.state as never)),
    ifNever: rows.map((row) => row.if_never),
  };
}

export async function writeNeeds(
  db: Db,
  { needs, rows, ids, stamp }: { needs: Needs; rows: readonly number[]; ids: StoreIds; stamp: Stamp },
): Promise<void> {
  await upsertRows(db, target, needValues(needs, rows, ids, stamp), stamp.wrote);
}

export const needColumns = [
  'id',
  'person',
  'text',
  'supplier',
  'supplier_text',
  'importance',
  'state',
  'if_never',
] as const satisfies readonly (keyof NeedRow)[];

const target: Target<'need'> = {
  table: 'need',
  key: 'id',
  columns: [...needColumns, 'sample', 'revision'],
  onConflict: { sample: '"need"."sample" * excluded."sample"' },
};

function* needValues(
  needs: Needs,
  rows: readonly number[],
  ids: StoreIds,
  stamp: Stamp,
): Generator<unknown[]> {
  for (const row of rows)
    yield [
      ids.needs[row],
      ids.people[needs.person[row]],
      needs.text[row],
      partyIdOf(ids, needs.supplier[row]),
      needs.supplierText[row],
      importances[needs.importance[row]],
      needStates[needs.state[row]],
      needs.ifNever[row],
      stamp.sample,
      stamp.revision,
    ];
}
