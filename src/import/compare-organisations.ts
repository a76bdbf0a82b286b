import type { FieldChange, ImportPlan, TableChange } from '#model/import-plan.ts';
import type { Organisation } from '#model/organisation.ts';
import { personStatuses } from '#model/people.ts';
import { tieFlag } from '#model/ties.ts';
import { customerFields, needFields, personFields, type RowField, tieFields } from './row-fields.ts';

type Changes = Pick<
  ImportPlan,
  'people' | 'moved' | 'answers' | 'customers' | 'groupsAdded' | 'ties' | 'needs'
>;

export type PlanTable = 'people' | 'customers' | 'ties' | 'needs';

/** Rows that an import takes off where an organisation cannot say so itself. */
export interface TakenOff {
  readonly customers: readonly number[];
  readonly needs: readonly number[];
}

/** What `next` adds to, changes in and takes off the organisation it was made from. Linear in rows and fields. */
export function compareOrganisations(current: Organisation, next: Organisation, off: TakenOff): Changes {
  const [before, after] = [current.people, next.people];
  const left = personStatuses.indexOf('no-longer-here');
  const ended = ({ ties }: Organisation, row: number) => (ties.flags[row] & tieFlag.ended) !== 0;
  const end = rowsWhere(current.ties.count, (row) => !ended(current, row) && ended(next, row));
  const leave = rowsWhere(before.count, (row) => before.status[row] !== left && after.status[row] === left);
  return {
    people: { ...compareTable(current, next, 'people'), gone: leave },
    moved: rowsWhere(before.count, (row) => before.manager[row] !== after.manager[row]),
    answers: rowsWhere(before.count, (row) => before.answer[row] !== after.answer[row]),
    customers: withGone(compareTable(current, next, 'customers'), off.customers),
    groupsAdded: rowsFrom(current.groups.count, next.groups.count),
    ties: withGone(compareTable(current, next, 'ties'), end),
    needs: withGone(compareTable(current, next, 'needs'), off.needs),
  };
}

/** What is taken off is not told among the changes too. */
function withGone({ added, changed }: Omit<TableChange, 'gone'>, gone: readonly number[]): TableChange {
  const isGone = new Set(gone);
  return { added, changed: isGone.size > 0 ? changed.filter((row) => !isGone.has(row)) : changed, gone };
}

/** The fields of one row that differ, in words; none for a row that is new. */
export function fieldChanges(
  current: Organisation,
  next: Organisation,
  { table, row }: { table: PlanTable; row: number },
): FieldChange[] {
  if (row >= current[table].count) return [];
  return fieldsOf[table]
    .filter(({ raw }) => raw(current, row) !== raw(next, row))
    .map(({ field, say }) => ({ row, field, before: say(current, row), after: say(next, row) }));
}

const fieldsOf: Readonly<Record<PlanTable, readonly RowField[]>> = {
  people: personFields,
  customers: customerFields,
  ties: tieFields,
  needs: needFields,
};

function compareTable(
  current: Organisation,
  next: Organisation,
  table: PlanTable,
): Omit<TableChange, 'gone'> {
  const known = current[table].count;
  const differs = (row: number) => fieldsOf[table].some(({ raw }) => raw(current, row) !== raw(next, row));
  return { added: rowsFrom(known, next[table].count), changed: rowsWhere(known, differs) };
}

function rowsWhere(count: number, is: (row: number) => boolean): number[] {
  const rows: number[] = [];
  for (let row = 0; row < count; row++) if (is(row)) rows.push(row);
  return rows;
}

function rowsFrom(start: number, end: number): number[] {
  const rows: number[] = [];
  for (let row = start; row < end; row++) rows.push(row);
  return rows;
}
