import type { FieldChange, ImportPlan, TableChange } from '#model/import-plan.ts';
import type { Organisation } from '#model/organisation.ts';
import { personStatuses } from '#model/people.ts';
import { customerFields, needFields, personFields, type RowField, tieFields } from './row-fields.ts';

type Changes = Pick<
  ImportPlan,
  'people' | 'moved' | 'leaving' | 'answers' | 'customers' | 'groupsAdded' | 'ties' | 'needs'
>;

/** What `next` adds to and changes in the organisation it was made from. Linear in rows and fields. */
export function compareOrganisations(current: Organisation, next: Organisation): Changes {
  const [before, after] = [current.people, next.people];
  const gone = personStatuses.indexOf('no-longer-here');
  return {
    people: compareTable(current, next, { table: 'people', fields: personFields }),
    moved: rowsWhere(before.count, (row) => before.manager[row] !== after.manager[row]),
    leaving: rowsWhere(before.count, (row) => before.status[row] !== gone && after.status[row] === gone),
    answers: rowsWhere(before.count, (row) => before.answer[row] !== after.answer[row]),
    customers: compareTable(current, next, { table: 'customers', fields: customerFields }),
    groupsAdded: rowsFrom(current.groups.count, next.groups.count),
    ties: compareTable(current, next, { table: 'ties', fields: tieFields }),
    needs: compareTable(current, next, { table: 'needs', fields: needFields }),
  };
}

interface Compared {
  readonly table: 'people' | 'customers' | 'ties' | 'needs';
  readonly fields: readonly RowField[];
}

const mostFields = 1000;

function compareTable(current: Organisation, next: Organisation, { table, fields }: Compared): TableChange {
  const old = current[table].count;
  const differs = (row: number) => fields.filter(({ raw }) => raw(current, row) !== raw(next, row));
  const changes: FieldChange[] = [];
  const changed = rowsWhere(old, (row) => {
    const different = differs(row);
    for (const { field, say } of different) {
      if (changes.length < mostFields)
        changes.push({ row, field, before: say(current, row), after: say(next, row) });
    }
    return different.length > 0;
  });
  return { added: rowsFrom(old, next[table].count), changed, fields: changes };
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
