import { highestRating, measures, ratingField, withRating } from '#model/ratings.ts';
import { cellOf } from '../cell.ts';
import { type ColumnPlan, columnOf, headerOf } from '../columns/match-columns.ts';
import type { FileProblems } from '../problem-list.ts';

/** The rating columns that a declarations file has. What stands in their cells is told to nobody. */
export class RatingCells {
  private readonly problems: FileProblems;
  private readonly columns: readonly { measure: number; column: number; header: string }[];

  constructor(problems: FileProblems, plan: ColumnPlan) {
    this.problems = problems;
    this.columns = measures
      .map((name, measure) => ({ measure, column: columnOf(plan, ratingField(name)) }))
      .filter(({ column }) => column >= 0)
      .map((each) => ({ ...each, header: headerOf(plan, each.column) }));
  }

  /** What a row says of each measure, packed; 0 if it says nothing. */
  read(cells: readonly string[], line: number): number {
    let packed = 0;
    for (const { measure, column, header } of this.columns) {
      const cell = cellOf(cells, column);
      if (saysNothing(cell)) continue;
      const value = readRating(cell);
      if (value > 0) packed = withRating(packed, measure, value);
      else this.problems.add('not-a-rating', { line, column: header });
    }
    return packed;
  }
}

/**
 * A rating as it is written: "4", "4.0", "4,0", "4/5", "4 out of 5", "4 stars" or "★★★★"; 0 for anything else. A number
 * with a word ("4 - good") is not read, since scales also run the other way: there the word and the number disagree.
 */
export function readRating(text: string): number {
  const stars = /^(★+)☆*$/u.exec(text);
  if (stars) return inRange(stars[1].length);
  const number = /^(\d)(?:[.,]0+)?(?: ?(?:\/|of|out of) ?5)?(?: ?stars?)?$/i.exec(text);
  return number ? inRange(Number(number[1])) : 0;
}

const inRange = (value: number): number => (value <= highestRating ? value : 0);

const saysNothing = (text: string): boolean => text === '' || /^(n\/?a|[-–—])$/i.test(text);
