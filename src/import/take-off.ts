import { customerRef, noParty, partyKind, partyRow } from '#model/party.ts';
import { tieFlag } from '#model/ties.ts';
import type { TakenOff } from './compare-organisations.ts';
import type { Draft } from './draft/draft.ts';
import { statusNumber } from './draft/draft-people.ts';

/** Of which tables the upload holds a file, so that what it does not name can be taken off. */
export interface Replaces {
  readonly people: boolean;
  readonly customers: boolean;
  /** A file of declarations, or a chart with a "serves" column. */
  readonly ties: boolean;
  /** A file of outside customers that says whom they serve in turn. */
  readonly chains: boolean;
  readonly needs: boolean;
}

/**
 * Takes off what the files no longer name: people leave, ties end (also those of outside customers who leave the
 * list); outside customers and needs are returned by row, since a draft keeps them. Linear in all rows.
 */
export function takeOff(draft: Draft, replaces: Replaces): TakenOff {
  if (replaces.people) peopleLeave(draft);
  const customers = replaces.customers ? customersGone(draft) : [];
  const needs = replaces.needs ? rowsWhere(draft.needs.count, (row) => draft.named.needs.get(row) === 0) : [];
  tiesEnd(draft, replaces, new Set(customers.map(customerRef)));
  forgetSuppliers(draft, new Set(customers));
  return { customers, needs };
}

function peopleLeave({ people, named }: Draft): void {
  const left = statusNumber('no-longer-here');
  for (let row = 0; row < people.count; row++) if (named.people.get(row) === 0) people.status[row] = left;
}

/** Whom another file of the upload names stays, even without a row of their own. */
function customersGone({ customers, ties, needs, named }: Draft): number[] {
  const kept = new Set<number>();
  for (let tie = 0; tie < ties.count; tie++) {
    if (named.ties.get(tie) !== 0) kept.add(ties.provider.get(tie)).add(ties.customer.get(tie));
  }
  needs.supplier.forEach((supplier, need) => {
    if (named.needs.get(need) !== 0) kept.add(supplier);
  });
  return rowsWhere(customers.count, (row) => named.customers.get(row) === 0 && !kept.has(customerRef(row)));
}

function tiesEnd(draft: Draft, replaces: Replaces, gone: ReadonlySet<number>): void {
  const { ties, named } = draft;
  for (let row = 0; row < ties.count; row++) {
    if (named.ties.get(row) !== 0) continue;
    const lost = gone.has(ties.provider.get(row)) || gone.has(ties.customer.get(row));
    if (lost || isReplaced(draft, row, replaces)) ties.flags.set(row, ties.flags.get(row) | tieFlag.ended);
  }
}

/** Whether a tie would stand in one of the files if it still held; between customers it stands in their own file. */
function isReplaced({ ties }: Draft, row: number, { customers, ties: declared, chains }: Replaces): boolean {
  const ends = [ties.provider.get(row), ties.customer.get(row)];
  const isChain = ends.every((end) => partyKind(end) === 'customer') && ties.texts.service.get(row) === 0;
  return isChain ? chains || (declared && customers) : declared;
}

/** A need keeps the name of a supplier who left the list, as it keeps any name that nobody has. */
function forgetSuppliers({ needs, customers }: Draft, gone: ReadonlySet<number>): void {
  if (gone.size === 0) return;
  needs.supplier.forEach((supplier, need) => {
    if (supplier === noParty || partyKind(supplier) !== 'customer' || !gone.has(partyRow(supplier))) return;
    needs.supplier[need] = noParty;
    needs.supplierText[need] = customers.name[partyRow(supplier)];
  });
}

function rowsWhere(count: number, is: (row: number) => boolean): number[] {
  const rows: number[] = [];
  for (let row = 0; row < count; row++) if (is(row)) rows.push(row);
  return rows;
}
