import { emptyOrganisation, type Organisation } from '#model/organisation.ts';
import { ratingAt } from '#model/ratings.ts';
import { type Ties, textOf, tieFlag } from '#model/ties.ts';
import { findRow, partyIdOf, type StoreIds } from './party-ids.ts';
import { pageSize, readPages } from './read-pages.ts';
import type { Stamp } from './stamp.ts';
import type { Db } from './tables.ts';
import { putTie, resizeTies, type StoredTie, type TieNumbers, tieColumns } from './tie-columns.ts';
import { type Target, upsertRows } from './upsert-rows.ts';

/** Ties by id, ended ones too. A tie with a customer who is no longer listed stays in the store only. */
export async function readTies(db: Db, numbers: TieNumbers): Promise<Ties> {
  const ties = resizeTies(emptyOrganisation.ties, await countTies(db));
  let count = 0;
  const pageOf = (after: number) => pageOfTies(db, after);
  for await (const page of readPages(pageOf, (row) => row.id))
    for (const row of page) if (putTie(ties, count, row, numbers)) count++;
  return count === ties.count ? ties : resizeTies(ties, count);
}

/** The ties as they are now, from those known at revision `since`; ties keep their row, new ones come behind. */
export async function updateTies(
  db: Db,
  { known, since, ...numbers }: TieNumbers & { known: Ties; since: number },
): Promise<Ties> {
  const changed = db.selectFrom('tie').select(tieColumns).where('revision', '>', since);
  const rows = await changed.orderBy('id').execute();
  const ties = resizeTies(known, known.count + rows.length);
  let count = known.count;
  for (const row of rows) {
    const tie = findRow(known.id, row.id);
    if (putTie(ties, tie ?? count, row, numbers) && tie === undefined) count++;
  }
  return count === ties.count ? ties : resizeTies(ties, count);
}

/** Writes rows of `next.ties`; the day on which one that is there already ended stays. */
export async function writeTies(
  db: Db,
  { next, rows, ids, stamp }: { next: Organisation; rows: readonly number[]; ids: StoreIds; stamp: Stamp },
): Promise<void> {
  await upsertRows(db, target, tieValues(next, rows, ids, stamp), stamp.wrote);
}

const target: Target<'tie'> = {
  table: 'tie',
  key: 'id',
  columns: [...tieColumns, 'ended_on', 'sample', 'revision'],
  onConflict: {
    ended_on: `case when excluded."ended_on" <> '' and "tie"."ended_on" <> '' then "tie"."ended_on" else excluded."ended_on" end`,
    sample: '"tie"."sample" * excluded."sample"',
  },
};

async function countTies(db: Db): Promise<number> {
  const { count } = await db
    .selectFrom('tie')
    .select(({ fn, cast }) => cast<number>(fn.countAll(), 'integer').as('count'))
    .executeTakeFirstOrThrow();
  return count;
}

const pageOfTies = (db: Db, after: number): Promise<StoredTie[]> =>
  db.selectFrom('tie').select(tieColumns).where('id', '>', after).orderBy('id').limit(pageSize).execute();

function* tieValues(
  { ties, texts }: Organisation,
  rows: readonly number[],
  ids: StoreIds,
  stamp: Stamp,
): Generator<unknown[]> {
  for (const row of rows)
    yield [
      ids.ties[row],
      partyIdOf(ids, ties.provider[row]),
      partyIdOf(ids, ties.customer[row]),
      ties.flags[row],
      textOf(texts, ties.service, row),
      textOf(texts, ties.need, row),
      textOf(texts, ties.promise, row),
      textOf(texts, ties.customerPart, row),
      textOf(texts, ties.howDelivered, row),
      textOf(texts, ties.saidOn, row),
      textOf(texts, ties.underpinnedBy, row),
      ratingAt(ties.rating, row),
      ties.flags[row] & tieFlag.ended ? stamp.today : '',
      stamp.sample,
      stamp.revision,
    ];
}
