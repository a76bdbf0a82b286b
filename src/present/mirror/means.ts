import type { RatingCell, RatingFigure } from '#model/rating-cells.ts';

/** A cell of which both sides are shown. */
export interface BothSides {
  readonly given: RatingFigure;
  readonly received: RatingFigure;
}

/** Null where either overall mean is not shown. */
export function bothSides({ given, received }: RatingCell): BothSides | null {
  return given.overall && received.overall ? { given: given.overall, received: received.overall } : null;
}

export const meanOf = ({ sum, ratings }: RatingFigure): number => sum / ratings;

/** "4.1" */
export const meanInWords = (figure: RatingFigure): string => meanOf(figure).toFixed(1);
