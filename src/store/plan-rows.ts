import type { ImportPlan } from '#model/import-plan.ts';
import { findRowsOfCustomers } from './end-customers.ts';
import type { TouchedRows } from './keep-rows.ts';
import type { NumberRange } from './kept-undo.ts';
import { takeNumbers } from './organisation.ts';
import type { StoreIds } from './party-ids.ts';
import type { Db } from './tables.ts';

/** The rows of a plan's `next` that are written, once each and ascending. */
export interface PlanRows {
  readonly people: readonly number[];
  readonly customers: readonly number[];
  readonly groups: readonly number[];
  readonly ties: readonly number[];
  readonly needs: readonly number[];
  readonly count: number;
}

export function listRows({
  people,
  moved,
  answers,
  customers,
  ties,
  rated,
  needs,
  groupsAdded,
}: ImportPlan): PlanRows {
  const rows = {
    people: rowsOf(people.added, people.changed, moved, people.gone, answers),
    customers: rowsOf(customers.added, customers.changed),
    groups: groupsAdded,
    // Rated as before or otherwise: what is written, and counted, must not tell.
    ties: rowsOf(ties.added, ties.changed, ties.gone, rated),
    needs: without(rowsOf(needs.added, needs.changed), needs.gone),
  };
  return { ...rows, count: Object.values(rows).reduce((sum, { length }) => sum + length, 0) };
}

function rowsOf(...lists: readonly (readonly number[])[]): readonly number[] {
  const filled = lists.filter((rows) => rows.length > 0);
  return filled.length === 1 ? filled[0] : Array.from(new Set(filled.flat())).sort((a, b) => a - b);
}

function without(rows: readonly number[], gone: readonly number[]): readonly number[] {
  if (gone.length === 0) return rows;
  const left = new Set(gone);
  return rows.filter((row) => !left.has(row));
}

/** The numbers that were taken for what is added. */
export interface Added {
  readonly parties: NumberRange;
  readonly ties: NumberRange;
  readonly needs: NumberRange;
}

/** The plan's ids, with the store's own for what is added: people first, then customers, then groups. */
export async function takeIds(
  db: Db,
  { next, ...plan }: ImportPlan,
): Promise<{ ids: StoreIds; added: Added }> {
  const people = plan.people.added;
  const customers = plan.customers.added;
  const groups = plan.groupsAdded;
  const count = people.length + customers.length + groups.length;
  const party = await takeNumbers(db, 'next_party_id', count);
  const tie = await takeNumbers(db, 'next_tie_id', plan.ties.added.length);
  const need = await takeNumbers(db, 'next_need_id', plan.needs.added.length);
  const ids = {
    people: withNew(next.people.partyId, people, party),
    customers: withNew(next.customers.partyId, customers, party + people.length),
    groups: withNew(next.groups.partyId, groups, party + people.length + customers.length),
    ties: withNew(next.ties.id, plan.ties.added, tie),
    needs: withNew(next.needs.id, plan.needs.added, need),
  };
  const added = {
    parties: { first: party, count },
    ties: { first: tie, count: plan.ties.added.length },
    needs: { first: need, count: plan.needs.added.length },
  };
  return { ids, added };
}

function withNew(known: Int32Array, added: readonly number[], first: number): Int32Array {
  const ids = known.slice();
  added.forEach((row, i) => {
    ids[row] = first + i;
  });
  return ids;
}

/** Numbers of the rows in the store that the plan will change or delete. */
export async function findTouched(
  db: Db,
  plan: ImportPlan,
  { rows, ids, added }: { rows: PlanRows; ids: StoreIds; added: Added },
): Promise<TouchedRows> {
  const { parties, ties, needs } = added;
  const gone = plan.customers.gone.map((row) => ids.customers[row]);
  const theirs = await findRowsOfCustomers(db, gone);
  const deletedNeeds = plan.needs.gone.map((row) => ids.needs[row]);
  return {
    person: known(rows.people, ids.people, parties),
    customer: unite(known(rows.customers, ids.customers, parties), gone),
    tie: unite(known(rows.ties, ids.ties, ties), theirs.ties),
    need: unite(known(rows.needs, ids.needs, needs), theirs.needs, deletedNeeds),
    deletedNeeds,
  };
}

/** Numbers that were not taken just now. */
function known(rows: readonly number[], ids: Int32Array, { first }: NumberRange): number[] {
  const numbers: number[] = [];
  for (const row of rows) if (ids[row] < first) numbers.push(ids[row]);
  return numbers;
}

const unite = (...lists: readonly (readonly number[])[]): readonly number[] =>
  Array.from(new Set(lists.flat()));
