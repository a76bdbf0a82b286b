import type { RatingCell, RatingCells, SideFigures } from '#model/rating-cells.ts';

const none: SideFigures = {
  overall: null,
  reliability: null,
  assurance: null,
  tangibles: null,
  empathy: null,
  responsiveness: null,
};

const side = (mean: number | null): SideFigures =>
  mean === null ? none : { ...none, overall: { sum: mean * 10, ratings: 10, raters: 10 } };

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
