import { noFigures, type RatingCell, type RatingCells, type SideFigures } from '#model/rating-cells.ts';

const side = (mean: number | null): SideFigures =>
  mean === null ? noFigures : { ...noFigures, overall: { sum: mean * 10, ratings: 10, raters: 10 } };

interface Means {
  readonly given: number | null;
  readonly received: number | null;
}

const cell = ({ given, received }: Means): RatingCell => ({ given: side(given), received: side(received) });

/** Published cells in which only departments are shown, by row, with these means; null for a side that is not. */
export const departmentCells = (departments: readonly Means[]): RatingCells => ({
  organisation: cell({ given: null, received: null }),
  departments: departments.map(cell),
  branches: new Map(),
});
