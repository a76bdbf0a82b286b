import { branchTree } from '#graph/branch-tree.ts';
import type { RatingCell, RatingFigure } from '#model/rating-cells.ts';
import type { Facts } from './facts.ts';

/** A department or branch of which the overall mean of a side is shown. */
export interface RatedCell {
  readonly subjectType: 'department' | 'manager';
  /** Row of the department, or of the manager whose branch it is. */
  readonly subject: number;
  readonly cell: RatingCell;
}

/**
 * The cells that rules about ratings judge: departments with somebody here, then branches from the top down. A branch of
 * exactly the people of one department is left out, for it would say the same twice. Linear in people.
 */
export function ratedCells(facts: Facts): RatedCell[] {
  const { ratings } = facts;
  if (!ratings) return [];
  const sameAsDepartment = branchesOfDepartments(facts);
  const departments = ratings.departments.map((cell, subject) => ({
    subjectType: 'department' as const,
    subject,
    cell,
  }));
  const branches = [...ratings.branches]
    .filter(([manager]) => !sameAsDepartment.has(manager))
    .map(([subject, cell]) => ({ subjectType: 'manager' as const, subject, cell }));
  return [...departments, ...branches];
}

/** Managers whose branch is one whole department. */
export function branchesOfDepartments({ network, peopleHere, organisation }: Facts): Set<number> {
  const { department, departments } = organisation.people;
  const { managers, branch, around } = branchTree(network);
  const mixed = -2;
  const size = new Int32Array(network.people);
  const only = new Int32Array(network.people).fill(-1);
  const whole = new Int32Array(departments.length);
  const add = (manager: number, people: number, of: number) => {
    only[manager] = size[manager] === 0 || only[manager] === of ? of : mixed;
    size[manager] += people;
  };
  for (const person of peopleHere) {
    if (department[person] >= 0) whole[department[person]]++;
    if (branch[person] >= 0) add(branch[person], 1, department[person] < 0 ? mixed : department[person]);
  }
  for (const manager of [...managers].reverse())
    if (around[manager] >= 0) add(around[manager], size[manager], only[manager]);
  return new Set(
    [...managers].filter((manager) => only[manager] >= 0 && size[manager] === whole[only[manager]]),
  );
}

/** Whether a mean is so many tenths of a mark below another, or more; in whole numbers, so that nothing is rounded. */
export const isBelowBy = (low: RatingFigure, high: RatingFigure, tenths: number): boolean =>
  10 * (high.sum * low.ratings - low.sum * high.ratings) >= tenths * low.ratings * high.ratings;

/** Whether a mean is below so many tenths. */
export const isUnder = ({ sum, ratings }: RatingFigure, tenths: number): boolean =>
  10 * sum < tenths * ratings;
