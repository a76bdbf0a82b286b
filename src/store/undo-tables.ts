import { type RawBuilder, sql } from 'kysely';
import { customerColumns } from './customers.ts';
import { needColumns } from './needs.ts';
import { personColumns } from './people-columns.ts';
import type { UndoKind } from './tables.ts';
import { tieColumns } from './tie-columns.ts';
import type { Target } from './upsert-rows.ts';

/** A table whose rows are kept when an import or a repair changes them: its key and all of its columns. */
export type UndoTable<Kind extends UndoKind> = Required<Omit<Target<Kind>, 'onConflict'>>;

export const undoTables: { readonly [Kind in UndoKind]: UndoTable<Kind> } = {
  person: { table: 'person', key: 'party_id', columns: [...personColumns, 'sample', 'revision'] },
  customer: {
    table: 'customer',
    key: 'party_id',
    columns: [...customerColumns, 'ended_on', 'sample', 'revision'],
  },
  tie: { table: 'tie', key: 'id', columns: [...tieColumns, 'ended_on', 'sample', 'revision'] },
  need: { table: 'need', key: 'id', columns: [...needColumns, 'sample', 'revision'] },
};

/** The columns of the rows that are kept, in the order of their values. */
export const undoColumns = {
  person: undoTables.person.columns,
  customer: undoTables.customer.columns,
  tie: undoTables.tie.columns,
  need: undoTables.need.columns,
};

export const undoKinds = Object.keys(undoTables) as readonly UndoKind[];

/**
 * The rows of a table as `it`, with `contentRevision`. An undoing gives the rows that it puts back its own revision,
 * so that others read them anew, yet their content is as old as it was: later undoings go by that.
 */
export const withContent = (kind: UndoKind): RawBuilder<unknown> => {
  const { table, key } = undoTables[kind];
  return sql`${sql.table(table)} as it
    left join undone_import as undone on undone.undone_at = it.revision
    left join undo_row as trace
      on trace.revision = undone.revision and trace.kind = ${sql.lit(kind)} and trace.id = ${sql.ref(`it.${key}`)}`;
};

/** Revision at which the content of a row of `withContent` came to be. */
export const contentRevision = sql<number>`coalesce(trace.content_revision, it.revision)`;
