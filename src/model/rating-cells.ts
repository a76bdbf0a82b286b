import type { Measure } from './ratings.ts';

/**
 * What is published of ratings. A cell is the organisation, a department or a branch (a manager here and everybody
 * below); it has two sides. Cells are fixed and the same for everybody: who looks only decides which of them are seen.
 */
export interface RatingCells {
  readonly organisation: RatingCell;
  /** By department row. */
  readonly departments: readonly RatingCell[];
  /** By row of the manager; only those of which something is shown. */
  readonly branches: ReadonlyMap<number, RatingCell>;
}

/** How the cell's people are served: what they gave as customers. How they serve: what they received as providers. */
export const ratingSides = ['given', 'received'] as const;
export type RatingSide = (typeof ratingSides)[number];

export type RatingCell = Readonly<Record<RatingSide, SideFigures>>;

/** Null for what is not shown. */
export type SideFigures = Readonly<Record<Measure, RatingFigure | null>>;

export const noFigures: SideFigures = {
  overall: null,
  reliability: null,
  assurance: null,
  tangibles: null,
  empathy: null,
  responsiveness: null,
};
export const blankCell: RatingCell = { given: noFigures, received: noFigures };

/** The sum of so many ratings, by so many raters. Pages show the mean, rounded to one decimal, and the raters. */
export interface RatingFigure {
  readonly sum: number;
  readonly ratings: number;
  readonly raters: number;
}
