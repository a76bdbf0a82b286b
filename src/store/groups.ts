import { type Groups, groupKinds } from '#model/groups.ts';
import type { Organisation } from '#model/organisation.ts';
import type { People } from '#model/people.ts';
import type { Interned } from './intern.ts';
import { findRow, type StoreIds } from './party-ids.ts';
import type { Stamp } from './stamp.ts';
import type { Db, GroupRow } from './tables.ts';
import { type Target, upsertRows } from './upsert-rows.ts';

/** Groups by party id; a department that nobody belongs to any more is added to `departments`. */
export async function readGroups(db: Db, people: People, departments: Interned): Promise<Groups> {
  const rows = await db.selectFrom('party_group').select(columns).orderBy('party_id').execute();
  const of = (row: GroupOf) => {
    if (row.kind === 'department') return departments.numberOf(row.department);
    return row.kind === 'team' ? (findRow(people.partyId, row.manager_id!) ?? -1) : -1;
  };
  return {
    count: rows.length,
    partyId: Int32Array.from(rows, (row) => row.party_id),
    kind: Uint8Array.from(rows, (row) => groupKinds.indexOf(row.kind)),
    of: Int32Array.from(rows, of),
  };
}

export async function writeGroups(
  db: Db,
  { next, rows, ids, stamp }: { next: Organisation; rows: readonly number[]; ids: StoreIds; stamp: Stamp },
): Promise<void> {
  const values = rows.map((row) => {
    const kind = groupKinds[next.groups.kind[row]];
    const of = next.groups.of[row];
    const department = kind === 'department' ? next.people.departments[of] : '';
    const manager = kind === 'team' ? ids.people[of] : null;
    return [ids.groups[row], kind, department, manager, stamp.sample, stamp.revision];
  });
  await upsertRows(db, target, values, stamp.wrote);
}

const columns = ['party_id', 'kind', 'department', 'manager_id'] as const;

type GroupOf = Pick<GroupRow, (typeof columns)[number]>;

const target: Target<'party_group'> = {
  table: 'party_group',
  key: 'party_id',
  columns: [...columns, 'sample', 'revision'],
};
