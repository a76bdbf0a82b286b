import { emptyOrganisation } from '#model/organisation.ts';
import { answerStates, type People, personStatuses } from '#model/people.ts';
import type { Interned } from './intern.ts';
import { findRow, type StoreIds } from './party-ids.ts';
import { copyPeople, personColumns, putPerson, type StoredPerson, toPeople } from './people-columns.ts';
import { pageSize, readPages } from './read-pages.ts';
import type { Stamp } from './stamp.ts';
import type { Db } from './tables.ts';
import { type Target, upsertRows } from './upsert-rows.ts';

/** The org chart by party id. */
export async function readPeople(db: Db, departments: Interned): Promise<People> {
  const columns = copyPeople(emptyOrganisation.people);
  let person = 0;
  const pageOf = (after: number) => pageOfPeople(db, after);
  for await (const page of readPages(pageOf, (row) => row.party_id))
    for (const row of page) putPerson(columns, person++, row);
  return toPeople(columns, departments);
}

/** The org chart as it is now, from the one known at revision `since`; people keep their row, new ones come behind. */
export async function updatePeople(
  db: Db,
  { known, since, departments }: { known: People; since: number; departments: Interned },
): Promise<People> {
  const changed = db.selectFrom('person').select(personColumns).where('revision', '>', since);
  const rows = await changed.orderBy('party_id').execute();
  if (rows.length === 0) return withDepartments(known, departments);
  const columns = copyPeople(known);
  let next = known.count;
  for (const row of rows) putPerson(columns, findRow(known.partyId, row.party_id) ?? next++, row);
  return toPeople(columns, departments);
}

/** Writes rows of `people`; a row that the store has already keeps being the sample's only if it was. */
export async function writePeople(
  db: Db,
  { people, rows, ids, stamp }: { people: People; rows: readonly number[]; ids: StoreIds; stamp: Stamp },
): Promise<void> {
  await upsertRows(db, target, personValues(people, rows, ids, stamp), stamp.wrote);
}

/** The same people; a group may still bring a department that is new. */
function withDepartments(known: People, departments: Interned): People {
  for (const name of known.departments) departments.numberOf(name);
  return { ...known, departments: departments.values };
}

const target: Target<'person'> = {
  table: 'person',
  key: 'party_id',
  columns: [...personColumns, 'sample', 'revision'],
  onConflict: { sample: '"person"."sample" * excluded."sample"' },
};

const pageOfPeople = (db: Db, after: number): Promise<StoredPerson[]> =>
  db
    .selectFrom('person')
    .select(personColumns)
    .where('party_id', '>', after)
    .orderBy('party_id')
    .limit(pageSize)
    .execute();

function* personValues(
  people: People,
  rows: readonly number[],
  ids: StoreIds,
  stamp: Stamp,
): Generator<unknown[]> {
  for (const row of rows)
    yield [
      ids.people[row],
      people.id[row],
      people.name[row],
      people.email[row],
      people.title[row],
      people.location[row],
      people.departments[people.department[row]] ?? '',
      people.manager[row] < 0 ? null : ids.people[people.manager[row]],
      people.unknownManager.get(row) ?? '',
      (people.dottedLine.get(row) ?? []).map((manager) => ids.people[manager]).join(';'),
      people.unknownDotted.get(row) ?? '',
      people.startDate.get(row) ?? '',
      people.endDate.get(row) ?? '',
      personStatuses[people.status[row]],
      answerStates[people.answer[row]],
      stamp.sample,
      stamp.revision,
    ];
}
