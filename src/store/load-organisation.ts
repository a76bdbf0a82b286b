import type { Organisation } from '#model/organisation.ts';
import { readCustomers } from './customers.ts';
import { inSnapshot } from './dialect.ts';
import { readGroups } from './groups.ts';
import { internDepartments, internTexts } from './intern.ts';
import { readNeeds } from './needs.ts';
import { readHead } from './organisation.ts';
import { indexParties } from './party-ids.ts';
import { readPeople } from './people.ts';
import { readPublished } from './rating-publications.ts';
import { readSettings } from './settings.ts';
import type { Db } from './tables.ts';
import { readTies } from './ties.ts';

export interface Loaded {
  readonly organisation: Organisation;
  readonly revision: number;
}

/**
 * Everything that is known, as of one moment. Rows stand in the order of their store ids, so that the same
 * revision always gives the same rows; texts and departments stand in the order in which they are first met.
 */
export function loadOrganisation(db: Db): Promise<Loaded> {
  return inSnapshot(db, async (trx) => {
    const { name, revision, dataHealth } = await readHead(trx);
    const departments = internDepartments();
    const texts = internTexts();
    const people = await readPeople(trx, departments);
    const customers = await readCustomers(trx);
    const groups = await readGroups(trx, people, departments);
    const parties = { people, customers, groups };
    const refOf = indexParties(parties);
    const ties = await readTies(trx, { refOf, texts });
    const needs = await readNeeds(trx, refOf);
    const settings = await readSettings(trx);
    const published = await readPublished(trx);
    const tables = { ...parties, ties, needs, texts: texts.values };
    return { organisation: { name, ...tables, dataHealth, settings, published }, revision };
  });
}
