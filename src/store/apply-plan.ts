import type { ImportPlan } from '#model/import-plan.ts';
import { writeCustomers } from './customers.ts';
import { writeGroups } from './groups.ts';
import { writeImportRecord } from './import-records.ts';
import type { JournalDetail } from './journal.ts';
import { type By, makeChange } from './make-change.ts';
import { writeNeeds } from './needs.ts';
import { takeNumbers } from './organisation.ts';
import type { StoreIds } from './party-ids.ts';
import { writePeople } from './people.ts';
import { isoDay } from './stamp.ts';
import { EditRefused, StalePlan } from './store-errors.ts';
import type { Db } from './tables.ts';
import { writeTies } from './ties.ts';
import { dropUpload } from './uploads.ts';

export interface ApplyContext extends By {
  /** The rows are of the sample organisation. */
  readonly sample?: boolean;
  /** The upload that the plan was made of: it is dropped with the import. */
  readonly uploadId?: string;
}

/**
 * Applies a plan: all of it or nothing. New parties, ties and needs get the store's own numbers in place of the
 * plan's. Returns the new revision; throws `StalePlan` if something has changed since the plan was made, and
 * `EditRefused` (blocked) if a blocking problem stands.
 */
export async function applyPlan(db: Db, plan: ImportPlan, context: ApplyContext): Promise<number> {
  if (plan.blocked) throw new EditRefused('blocked', 'upload');
  const action = context.sample ? 'sample-loaded' : 'import-applied';
  return makeChange(db, { actor: context.actor, now: context.now, action }, async (trx, revision) => {
    if (revision !== plan.revision + 1) throw new StalePlan(plan.revision, revision - 1);
    await writeRows(trx, plan, { revision, ...context });
    await writeHealth(trx, plan);
    await writeImportRecord(trx, plan, { revision, ...context });
    if (context.uploadId !== undefined) await dropUpload(trx, context.uploadId);
    return toDetail(plan);
  });
}

async function writeRows(
  db: Db,
  plan: ImportPlan,
  { revision, now, sample }: ApplyContext & { revision: number },
): Promise<void> {
  const stamp = { revision, sample: sample ? 1 : 0, today: isoDay(now) } as const;
  const { next } = plan;
  const ids = await takeIds(db, plan);
  const people = rowsOf(plan.people.added, plan.people.changed, plan.moved, plan.leaving, plan.answers);
  await writePeople(db, { people: next.people, rows: people, ids, stamp });
  const customers = rowsOf(plan.customers.added, plan.customers.changed);
  await writeCustomers(db, { customers: next.customers, rows: customers, ids, stamp });
  await writeGroups(db, { next, rows: plan.groupsAdded, ids, stamp });
  await writeTies(db, { next, rows: rowsOf(plan.ties.added, plan.ties.changed), ids, stamp });
  const needs = rowsOf(plan.needs.added, plan.needs.changed);
  await writeNeeds(db, { needs: next.needs, rows: needs, ids, stamp });
}

/** The plan's rows once each, ascending. */
function rowsOf(...lists: readonly (readonly number[])[]): readonly number[] {
  const filled = lists.filter((rows) => rows.length > 0);
  return filled.length === 1 ? filled[0] : Array.from(new Set(filled.flat())).sort((a, b) => a - b);
}

/** The plan's ids, with the store's own for what is added: people first, then customers, then groups. */
async function takeIds(db: Db, { next, ...plan }: ImportPlan): Promise<StoreIds> {
  const people = plan.people.added;
  const customers = plan.customers.added;
  const groups = plan.groupsAdded;
  const parties = people.length + customers.length + groups.length;
  const party = await takeNumbers(db, 'next_party_id', parties);
  const tie = await takeNumbers(db, 'next_tie_id', plan.ties.added.length);
  const need = await takeNumbers(db, 'next_need_id', plan.needs.added.length);
  return {
    people: withNew(next.people.partyId, people, party),
    customers: withNew(next.customers.partyId, customers, party + people.length),
    groups: withNew(next.groups.partyId, groups, party + people.length + customers.length),
    ties: withNew(next.ties.id, plan.ties.added, tie),
    needs: withNew(next.needs.id, plan.needs.added, need),
  };
}

function withNew(known: Int32Array, added: readonly number[], first: number): Int32Array {
  const ids = known.slice();
  added.forEach((row, i) => {
    ids[row] = first + i;
  });
  return ids;
}

async function writeHealth(db: Db, { next }: ImportPlan): Promise<void> {
  const { problems, rows } = next.dataHealth ?? { problems: null, rows: null };
  await db.updateTable('organisation').set({ problems, rows_read: rows }).execute();
}

const toDetail = (plan: ImportPlan): JournalDetail => ({
  peopleAdded: plan.people.added.length,
  peopleChanged: plan.people.changed.length,
  peopleMoved: plan.moved.length,
  peopleLeaving: plan.leaving.length,
  answersChanged: plan.answers.length,
  customersAdded: plan.customers.added.length,
  customersChanged: plan.customers.changed.length,
  tiesAdded: plan.ties.added.length,
  tiesChanged: plan.ties.changed.length,
  needsAdded: plan.needs.added.length,
  needsChanged: plan.needs.changed.length,
  problems: plan.problems.length,
});
