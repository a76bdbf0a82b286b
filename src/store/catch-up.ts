import type { Customers } from '#model/customers.ts';
import { readCustomers } from './customers.ts';
import { inSnapshot } from './dialect.ts';
import { readGroups } from './groups.ts';
import { internDepartments, internTexts } from './intern.ts';
import { type Loaded, loadOrganisation } from './load-organisation.ts';
import { readNeeds } from './needs.ts';
import { readHead } from './organisation.ts';
import { indexParties } from './party-ids.ts';
import { updatePeople } from './people.ts';
import { readPublished } from './rating-publications.ts';
import { readSettings } from './settings.ts';
import type { Db } from './tables.ts';
import { updateTies } from './ties.ts';
import { findUndoneTies, withoutTies } from './undone-ties.ts';

/**
 * The organisation at its newest revision, from one that is known: the very same value if nothing has changed,
 * else a new one that reads only what changed and is what `loadOrganisation` would give. People, ties and their
 * numbers only ever come behind the known ones, so that rows stay where they are, but for the ties of repairs that were
 * undone; where that does not hold (something was deleted, a customer ended) or a large import has passed, everything
 * is read anew.
 */
export function catchUp(db: Db, known: Loaded): Promise<Loaded> {
  return inSnapshot(db, async (trx) => {
    const { name, revision, dataHealth, deletedAt } = await readHead(trx);
    if (revision === known.revision) return known;
    const since = known.revision;
    const before = known.organisation;
    const customers = await readCustomers(trx);
    const anew =
      deletedAt > since || !stillListed(before.customers, customers) || (await isLargeChange(trx, since));
    if (anew) return loadOrganisation(trx);
    const departments = internDepartments();
    const people = await updatePeople(trx, { known: before.people, since, departments });
    const groups = await readGroups(trx, people, departments);
    const parties = { people, customers, groups };
    const refOf = indexParties(parties);
    const texts = internTexts(before.texts);
    const left = withoutTies(before.ties, await findUndoneTies(trx, since));
    const ties = await updateTies(trx, { known: left, since, refOf, texts });
    const needs = await readNeeds(trx, refOf);
    const settings = await readSettings(trx);
    const published = await readPublished(trx, before.published);
    const tables = { ...parties, ties, needs, texts: texts.values };
    return { organisation: { name, ...tables, dataHealth, settings, published }, revision };
  });
}

const stillListed = (before: Customers, after: Customers): boolean =>
  before.partyId.every((id, row) => after.partyId[row] === id);

/** From here on reading everything takes hardly longer. */
const manyRows = 20_000;

/** So much has changed or was deleted since a revision that reading everything anew takes a while. */
export async function isLargeChange(db: Db, since: number): Promise<boolean> {
  const { deletedAt } = await readHead(db);
  const from = deletedAt > since ? -1 : since;
  const people = await countChanged(db, 'person', from);
  return people + (await countChanged(db, 'tie', from)) > manyRows;
}

async function countChanged(db: Db, table: 'person' | 'tie', since: number): Promise<number> {
  const { count } = await db
    .selectFrom(table)
    .select(({ fn, cast }) => cast<number>(fn.countAll(), 'integer').as('count'))
    .where('revision', '>', since)
    .executeTakeFirstOrThrow();
  return count;
}
