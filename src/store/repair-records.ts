import type { RepairChange } from '#model/repair.ts';
import type { Db } from './tables.ts';

/** What a repair did to what, by the store's numbers. */
export interface RecordedChange {
  readonly kind: RepairChange['kind'];
  readonly tie?: number;
  /** Parties: the ends of the tie; of a change of role the customer. */
  readonly provider?: number;
  readonly customer?: number;
  readonly need?: number;
  /** Party id of whose need it is. */
  readonly person?: number;
  /** Names of what was changed. */
  readonly fields?: readonly string[];
}

/** A suggested repair that was recorded, and whether it was undone. */
export interface RepairRecord {
  readonly revision: number;
  readonly at: Date;
  readonly actor: string;
  readonly rule: string;
  readonly changes: readonly RecordedChange[];
  /** What undoing it takes is still kept; whether something depends on it, trying tells. */
  readonly undoable: boolean;
  /** Undefined unless it was undone. */
  readonly undone?: { readonly at: Date; readonly actor: string };
}

/** The newest first, the undone ones too. */
export async function findRepairs(db: Db, { limit }: { limit: number }): Promise<readonly RepairRecord[]> {
  const rows = await db
    .selectFrom('repair')
    .innerJoin('journal as line', 'line.revision', 'repair.revision')
    .leftJoin('import_undo as kept', 'kept.revision', 'repair.revision')
    .leftJoin('undone_import as undone', 'undone.revision', 'repair.revision')
    .leftJoin('journal as undoing', 'undoing.revision', 'undone.undone_at')
    .select(['repair.revision', 'repair.rule', 'repair.changes', 'line.at', 'line.actor'])
    .select(['kept.revision as keptOf', 'undone.undone_at as undoneAt'])
    .select(['undoing.at as undoingAt', 'undoing.actor as undoingActor'])
    .orderBy('repair.revision', 'desc')
    .limit(limit)
    .execute();
  return rows.map((row) => ({
    revision: row.revision,
    at: new Date(row.at),
    actor: row.actor,
    rule: row.rule,
    changes: JSON.parse(row.changes) as RecordedChange[],
    undoable: row.keptOf !== null && row.undoneAt === null,
    ...(row.undoneAt !== null && {
      undone: { at: new Date(row.undoingAt ?? row.at), actor: row.undoingActor ?? '' },
    }),
  }));
}
