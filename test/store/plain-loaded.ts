import type { Loaded } from '#store/load-organisation.ts';
import { plainOrganisation } from './plain-organisation.ts';

/** What was loaded as plain rows, with the store's numbers: equal whatever numbers the texts were given. */
export const plainLoaded = ({ organisation, revision }: Loaded): object => ({
  revision,
  plain: plainOrganisation(organisation),
  departments: organisation.people.departments,
  ids: [organisation.people, organisation.customers, organisation.groups].map((table) => table.partyId),
  numbers: [organisation.ties.id, organisation.needs.id],
});
