import { type BranchTree, commonBranch } from '#graph/branch-tree.ts';
import { listOf, type ServiceNetwork } from '#graph/service-network.ts';

/**
 * Where the parties of ratings belong. A place is a department together with a smallest branch: whoever shares it is
 * in the same cells, whichever of these are shown. A group is where all its people are: in their department if that is
 * one, in the smallest branch that holds them. So two cells with the same people hold the same ratings.
 */
export interface Places {
  readonly count: number;
  /** By party, numbered as in `RatingList`: outside customers are at the place `outside`. */
  readonly of: Int32Array;
  /** By place: the department's row, -1 for none; the manager of the smallest branch, -1 for none. */
  readonly department: Int32Array;
  readonly branch: Int32Array;
}

/** The place of whoever is not in the organisation, and so in no cell. */
export const outside = 0;

/** Linear in people and memberships (times the chart's depth for groups across branches). */
export function places(network: ServiceNetwork, tree: BranchTree): Places {
  const { people, customers, groups } = network;
  const { department } = network.organisation.people;
  const of = new Int32Array(people + customers + groups).fill(outside);
  const found = new PlaceFinder(people);
  for (let person = 0; person < people; person++) {
    if (network.here[person]) of[person] = found.place(department[person], tree.branch[person]);
  }
  for (let group = 0; group < groups; group++) {
    const members = listOf(network.members, group);
    if (members.length < 2) continue;
    const common = members.every((member) => department[member] === department[members[0]]);
    const where = common ? department[members[0]] : -1;
    of[people + customers + group] = found.place(where, commonBranch(tree, members));
  }
  return { of, ...found.finish() };
}

/** Gives every pair of department and branch one number. The people of a branch are from few departments. */
class PlaceFinder {
  readonly #department: number[] = [-1];
  readonly #branch: number[] = [-1];
  /** By manager of the branch: the place found last; by place, the one before it. */
  readonly #last: Int32Array;
  readonly #before: number[] = [-1];
  /** By department, of those in no branch. */
  readonly #alone = new Map<number, number>();

  constructor(people: number) {
    this.#last = new Int32Array(people).fill(-1);
  }

  place(department: number, branch: number): number {
    if (branch < 0) {
      const known = this.#alone.get(department) ?? this.#add(department, branch, -1);
      this.#alone.set(department, known);
      return known;
    }
    for (let at = this.#last[branch]; at >= 0; at = this.#before[at]) {
      if (this.#department[at] === department) return at;
    }
    this.#last[branch] = this.#add(department, branch, this.#last[branch]);
    return this.#last[branch];
  }

  #add(department: number, branch: number, before: number): number {
    this.#branch.push(branch);
    this.#before.push(before);
    return this.#department.push(department) - 1;
  }

  finish() {
    return {
      count: this.#department.length,
      department: Int32Array.from(this.#department),
      branch: Int32Array.from(this.#branch),
    };
  }
}
