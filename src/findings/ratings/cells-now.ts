import { branchTree } from '#graph/branch-tree.ts';
import type { ServiceNetwork } from '#graph/service-network.ts';
import { departmentKey } from '#model/people.ts';
import { type PublishedRatings, unpackCell } from '#model/published-ratings.ts';
import type { RatingCells } from '#model/rating-cells.ts';

/**
 * What an import published, for the organisation as it is now: the figures stay as they were then. Departments that are
 * gone, and managers who are none any more, are left out. Linear in people.
 */
export function cellsNow(network: ServiceNetwork, published: PublishedRatings | null): RatingCells | null {
  if (!published) return null;
  const { people } = network.organisation;
  const byName = new Map(published.departments.map(([name, cell]) => [departmentKey(name), cell]));
  const byPartyId = new Map(published.branches);
  const branches = [...branchTree(network).managers].flatMap((manager) => {
    const cell = byPartyId.get(people.partyId[manager]);
    return cell ? [[manager, unpackCell(cell)] as const] : [];
  });
  return {
    organisation: unpackCell(published.organisation),
    departments: people.departments.map((name) => unpackCell(byName.get(departmentKey(name)))),
    branches: new Map(branches),
  };
}
