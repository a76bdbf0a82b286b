import type { Analysis } from '#analysis.ts';
import type { Organisation } from '#model/organisation.ts';
import { departmentKey } from '#model/people.ts';
import { servedInTurn } from '#present/customer-form.ts';
import { wordsOf } from '#present/words.ts';
import { readCustomers } from '#store/customers.ts';
import type { By } from '#store/make-change.ts';
import { EditRefused } from '#store/store-errors.ts';
import type { Db } from '#store/tables.ts';
import { addTie, endTie } from '#store/tie-edits.ts';

/** The outside customers (rows) that a list of names joined by ";" means, or what is wrong with it. */
export function readServed(
  { customers, settings }: Organisation,
  typed: string,
): { readonly rows: readonly number[] } | { readonly error: string } {
  const rows = new Set<number>();
  for (const name of typed.split(';').map((each) => each.trim())) {
    if (!name) continue;
    const row = customers.name.findIndex((each) => departmentKey(each) === departmentKey(name));
    if (row < 0)
      return {
        error: `There is no outside ${wordsOf({ settings }).customer} called “${name}”. Add it first.`,
      };
    rows.add(row);
  }
  return { rows: [...rows] };
}

/** Adds and ends ties until an outside customer serves just those; part of the caller's transaction. */
export async function saveServed(
  db: Db,
  change: {
    analysis: Analysis;
    /** Its row, undefined for one that was only just added under the name. */
    customer: number | undefined;
    name: string;
    served: readonly number[];
    by: By;
  },
): Promise<void> {
  const { analysis, customer, served, by } = change;
  const { customers, ties } = analysis.organisation;
  const before = customer === undefined ? [] : servedInTurn(analysis, customer);
  const added = served.filter((row) => !before.some(({ to }) => to === row));
  if (added.length > 0) {
    const provider = customer === undefined ? await getPartyId(db, change.name) : customers.partyId[customer];
    for (const row of added) {
      await addTie(db, { provider, customer: customers.partyId[row], byProvider: true }, by);
    }
  }
  for (const { tie } of before.filter(({ to }) => !served.includes(to))) await endTie(db, ties.id[tie], by);
}

async function getPartyId(db: Db, name: string): Promise<number> {
  const customers = await readCustomers(db);
  const row = customers.name.findIndex((each) => departmentKey(each) === departmentKey(name));
  if (row < 0) throw new EditRefused('gone', 'party');
  return customers.partyId[row];
}
