import type { ServiceNetwork } from '#graph/service-network.ts';
import { blankCell, type RatingCells } from '#model/rating-cells.ts';
import type { Visible } from '#model/viewer.ts';

/** What was published of ratings, and the network of the same organisation. */
interface Rated {
  readonly network: ServiceNetwork;
  /** Null where nothing is rated. */
  readonly ratings: RatingCells | null;
}

/**
 * What a viewer sees of the published cells; all that a page shows of ratings comes through here. HR sees every cell. A
 * manager sees the branches within their own, theirs included, and the departments all of whose people here are in it,
 * and not the organisation. Since cells are fixed and the same for everybody, seeing fewer of them lets nobody work out
 * more than seeing all. Linear in people and cells.
 */
export function seeRatings({ network, ratings }: Rated, visible: Visible): RatingCells | null {
  if (!ratings || visible.everything) return ratings;
  const whole = seenWhole(network, visible);
  return {
    organisation: blankCell,
    departments: ratings.departments.map((cell, department) => (whole[department] ? cell : blankCell)),
    branches: new Map([...ratings.branches].filter(([manager]) => visible.branch(manager))),
  };
}

/** By department row: 1 where somebody is here, and everybody here is in the viewer's branch. */
function seenWhole({ here, organisation }: ServiceNetwork, visible: Visible): Uint8Array {
  const { department, departments } = organisation.people;
  const whole = new Uint8Array(departments.length);
  const rows = [...department.keys()].filter((person) => here[person] && department[person] >= 0);
  for (const person of rows) whole[department[person]] = 1;
  for (const person of rows) if (!visible.branch(person)) whole[department[person]] = 0;
  return whole;
}
