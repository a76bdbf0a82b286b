import type { GroupKind } from '#model/groups.ts';
import { departmentKey } from '#model/people.ts';
import { takeNumbers } from './organisation.ts';
import { EditRefused, type Subject } from './store-errors.ts';
import type { Db } from './tables.ts';

/** A party as it is chosen by hand: a party id, or a group, which is made if no tie or need has named it before. */
export type PartyChoice =
  | number
  | { readonly department: string }
  | { readonly teamOf: number }
  | { readonly everyone: true };

/** The party id of a choice. Throws `EditRefused` if it is gone, or if nobody belongs to such a department. */
export async function resolveChoice(db: Db, choice: PartyChoice, revision: number): Promise<number> {
  if (typeof choice === 'number') return getParty(db, choice);
  if ('department' in choice) return resolveDepartment(db, choice.department, revision);
  if ('teamOf' in choice) return resolveTeam(db, choice.teamOf, revision);
  return (await findGroup(db, 'everyone')) ?? addGroup(db, { kind: 'everyone' }, revision);
}

/** Throws `EditRefused` unless the person is there. */
export async function requirePerson(db: Db, partyId: number, subject: Subject = 'person'): Promise<void> {
  const person = await db
    .selectFrom('person')
    .select('party_id')
    .where('party_id', '=', partyId)
    .executeTakeFirst();
  if (!person) throw new EditRefused('gone', subject);
}

async function getParty(db: Db, partyId: number): Promise<number> {
  const found = await db
    .selectFrom('person')
    .select('party_id')
    .where('party_id', '=', partyId)
    .unionAll(
      db.selectFrom('customer').select('party_id').where('party_id', '=', partyId).where('ended_on', '=', ''),
    )
    .unionAll(db.selectFrom('party_group').select('party_id').where('party_id', '=', partyId))
    .executeTakeFirst();
  if (!found) throw new EditRefused('gone', 'party');
  return partyId;
}

async function resolveDepartment(db: Db, name: string, revision: number): Promise<number> {
  const key = departmentKey(name);
  const groups = await db
    .selectFrom('party_group')
    .select(['party_id', 'department'])
    .where('kind', '=', 'department')
    .orderBy('party_id')
    .execute();
  const group = groups.find((row) => departmentKey(row.department) === key);
  if (group) return group.party_id;
  const used = await db.selectFrom('person').select('department').distinct().execute();
  const spelled = used.find((row) => row.department !== '' && departmentKey(row.department) === key);
  if (!spelled) throw new EditRefused('gone', 'department');
  return addGroup(db, { kind: 'department', department: spelled.department }, revision);
}

async function resolveTeam(db: Db, managerId: number, revision: number): Promise<number> {
  await requirePerson(db, managerId, 'team');
  const known = await findGroup(db, 'team', managerId);
  return known ?? addGroup(db, { kind: 'team', manager_id: managerId }, revision);
}

async function findGroup(db: Db, kind: GroupKind, managerId?: number): Promise<number | undefined> {
  const group = await db
    .selectFrom('party_group')
    .select('party_id')
    .where('kind', '=', kind)
    .$if(managerId !== undefined, (query) => query.where('manager_id', '=', managerId!))
    .executeTakeFirst();
  return group?.party_id;
}

async function addGroup(
  db: Db,
  group: { kind: GroupKind; department?: string; manager_id?: number },
  revision: number,
): Promise<number> {
  const partyId = await takeNumbers(db, 'next_party_id', 1);
  const blank = { department: '', manager_id: null, sample: 0 };
  await db
    .insertInto('party_group')
    .values({ ...blank, ...group, party_id: partyId, revision })
    .execute();
  return partyId;
}
