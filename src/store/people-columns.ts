import { answerStates, type People, personStatuses } from '#model/people.ts';
import type { Interned } from './intern.ts';
import { findRow } from './party-ids.ts';
import type { PersonRow } from './tables.ts';

export const personColumns = [
  'party_id',
  'own_id',
  'name',
  'email',
  'title',
  'location',
  'department',
  'manager_id',
  'unknown_manager',
  'dotted_line',
  'unknown_dotted',
  'start_date',
  'end_date',
  'status',
  'answer',
] as const;

export type StoredPerson = Pick<PersonRow, (typeof personColumns)[number]>;

/** People while they are being read: columns that can grow, with names and party ids in place of rows. */
export type PeopleColumns = ReturnType<typeof copyPeople>;

const nobody = -1;

/** Columns that begin with the people already known; those are left as they are. */
export const copyPeople = (known: People) => ({
  partyId: Array.from(known.partyId),
  id: known.id.slice(),
  name: known.name.slice(),
  email: known.email.slice(),
  title: known.title.slice(),
  location: known.location.slice(),
  departmentName: Array.from(known.department, (department) => known.departments[department] ?? ''),
  managerId: Array.from(known.manager, (manager) => known.partyId[manager] ?? nobody),
  unknownManager: new Map(known.unknownManager),
  dottedIds: mapValues(known.dottedLine, (rows) => rows.map((row) => known.partyId[row])),
  unknownDotted: new Map(known.unknownDotted),
  startDate: new Map(known.startDate),
  endDate: new Map(known.endDate),
  status: Array.from(known.status),
  answer: Array.from(known.answer),
});

/** Puts a person into a row, a known one or the next. */
export function putPerson(columns: PeopleColumns, person: number, row: StoredPerson): void {
  columns.partyId[person] = row.party_id;
  columns.id[person] = row.own_id;
  columns.name[person] = row.name;
  columns.email[person] = row.email;
  columns.title[person] = row.title;
  columns.location[person] = row.location;
  columns.departmentName[person] = row.department;
  columns.managerId[person] = row.manager_id ?? nobody;
  putRare(columns.unknownManager, person, row.unknown_manager);
  putRare(columns.unknownDotted, person, row.unknown_dotted);
  if (row.dotted_line !== '') columns.dottedIds.set(person, row.dotted_line.split(';').map(Number));
  else columns.dottedIds.delete(person);
  putRare(columns.startDate, person, row.start_date);
  putRare(columns.endDate, person, row.end_date);
  columns.status[person] = statuses.indexOf(row.status);
  columns.answer[person] = answers.indexOf(row.answer);
}

/** A manager who is not among the people is as if nobody had been named. */
export function toPeople(columns: PeopleColumns, departments: Interned): People {
  const { departmentName, managerId, dottedIds, ...same } = columns;
  const partyId = Int32Array.from(columns.partyId);
  return {
    ...same,
    count: partyId.length,
    partyId,
    department: Int32Array.from(departmentName, (name) => departments.numberOf(name)),
    departments: departments.values,
    manager: Int32Array.from(managerId, (id) => findRow(partyId, id) ?? nobody),
    dottedLine: toRows(dottedIds, partyId),
    status: Uint8Array.from(columns.status),
    answer: Uint8Array.from(columns.answer),
  };
}

const statuses: readonly string[] = personStatuses;
const answers: readonly string[] = answerStates;

function putRare(texts: Map<number, string>, person: number, text: string): void {
  if (text !== '') texts.set(person, text);
  else texts.delete(person);
}

/** Dotted-line managers who are not among the people are left out. */
function toRows(
  dottedIds: ReadonlyMap<number, readonly number[]>,
  partyId: Int32Array,
): Map<number, readonly number[]> {
  const rows = mapValues(dottedIds, (ids) => ids.flatMap((id) => findRow(partyId, id) ?? []));
  return new Map([...rows].filter(([, managers]) => managers.length > 0));
}

const mapValues = <Value, Result>(
  map: ReadonlyMap<number, Value>,
  to: (value: Value) => Result,
): Map<number, Result> => new Map(Array.from(map, ([key, value]) => [key, to(value)]));
