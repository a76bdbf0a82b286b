import type { Facts } from '#findings/facts.ts';
import { type BranchTree, branchTree, commonBranch } from '#graph/branch-tree.ts';
import type { RatingCells } from '#model/rating-cells.ts';
import { bothSides } from './means.ts';

/** The smallest shown cell around one that is too small: a manager's branch, the organisation, or none. */
export type CountedIn = { readonly manager: number } | 'organisation' | null;

export interface TooSmall {
  readonly department: (department: number) => CountedIn;
  readonly branch: (manager: number) => CountedIn;
}

/**
 * Where the ratings of departments and branches count that are too few to be shown, of the cells that somebody sees.
 * Linear in people, and again for each department that is asked for.
 */
export function countedIn({ network, peopleHere, organisation }: Facts, cells: RatingCells): TooSmall {
  const tree = branchTree(network);
  const { department } = organisation.people;
  return {
    department: (row) => {
      const people = peopleHere.filter((person) => department[person] === row);
      return shownFrom(tree, cells, commonBranch(tree, people));
    },
    branch: (manager) => shownFrom(tree, cells, tree.around[manager]),
  };
}

function shownFrom({ around }: BranchTree, cells: RatingCells, from: number): CountedIn {
  for (let manager = from; manager >= 0; manager = around[manager]) {
    const cell = cells.branches.get(manager);
    if (cell && bothSides(cell)) return { manager };
  }
  return bothSides(cells.organisation) ? 'organisation' : null;
}
