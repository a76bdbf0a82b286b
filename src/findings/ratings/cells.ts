import type { BranchTree } from '#graph/branch-tree.ts';
import type { ServiceNetwork } from '#graph/service-network.ts';
import { outside, type Places } from './places.ts';

/**
 * The cells that may be shown, numbered: `everything`, which also holds what outside customers rate and is never shown
 * itself, the organisation, the departments, and the branches, each after those it is in.
 */
export interface Cells {
  readonly count: number;
  readonly firstBranch: number;
  /** The next larger cell; of the organisation and of the topmost branches it is `everything`. */
  readonly around: Int32Array;
  /** How many people are here: of two cells, the one of fewer people gives way. */
  readonly people: Int32Array;
  /** Rows of the managers of the branches, from `firstBranch` on. */
  readonly managers: Int32Array;
  /** By person: the cell of the branch of this manager. */
  readonly branchCell: Int32Array;
}

export const everything = 0;
export const organisationCell = 1;
const firstDepartment = 2;

/** Of nobody's department, which is -1, it is the organisation. */
export const departmentCell = (department: number): number => firstDepartment + department;

export function toCells(network: ServiceNetwork, tree: BranchTree, places: Places): Cells {
  const { departments } = network.organisation.people;
  const firstBranch = departmentCell(departments.length);
  const branchCell = new Int32Array(network.people).fill(-1);
  for (const [at, manager] of tree.managers.entries()) branchCell[manager] = firstBranch + at;
  const around = new Int32Array(firstBranch + tree.managers.length);
  around.fill(organisationCell, firstDepartment, firstBranch);
  for (const [at, manager] of tree.managers.entries()) {
    if (tree.around[manager] >= 0) around[firstBranch + at] = branchCell[tree.around[manager]];
  }
  const cells = { count: around.length, firstBranch, around, managers: tree.managers, branchCell };
  return { ...cells, people: byCell(cells, places, peopleAt(network, places)) };
}

function peopleAt({ people, here }: ServiceNetwork, places: Places): Int32Array {
  const at = new Int32Array(places.count);
  for (let person = 0; person < people; person++) if (here[person]) at[places.of[person]]++;
  return at;
}

/** From what there is at each place to what there is in each cell. */
export function byCell(cells: Omit<Cells, 'people'>, places: Places, atPlace: Int32Array): Int32Array {
  const inCell = new Int32Array(cells.count);
  for (let place = outside + 1; place < places.count; place++) {
    inCell[organisationCell] += atPlace[place];
    if (places.department[place] >= 0) inCell[departmentCell(places.department[place])] += atPlace[place];
    inCell[branchAt(cells, places, place)] += atPlace[place];
  }
  for (let cell = cells.count - 1; cell >= cells.firstBranch; cell--) {
    if (cells.around[cell] !== everything) inCell[cells.around[cell]] += inCell[cell];
  }
  return inCell;
}

/** The smallest branch at a place, everything where there is none. */
export const branchAt = (
  { branchCell }: Pick<Cells, 'branchCell'>,
  { branch }: Places,
  place: number,
): number => (branch[place] < 0 ? everything : branchCell[branch[place]]);

/** Of two cells the one of fewer people; of equals the later. */
export const smallerCell = ({ people }: Cells, one: number, other: number): number =>
  people[one] < people[other] || (people[one] === people[other] && one > other) ? one : other;
