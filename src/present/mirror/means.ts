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

const [least, most] = [1.5, 4.5];

/** The mean as far as words say it: a place in a picture or a difference tells no more. */
export const boundedMean = (figure: RatingFigure): number => Math.min(most, Math.max(least, meanOf(figure)));

/**
 * "4.1"; at either end of the scale only "over 4.5" or "under 1.5", for a mean there would say what nearly every one of
 * the raters thinks.
 */
export function meanInWords(figure: RatingFigure): string {
  const mean = meanOf(figure);
  if (mean > most) return `over ${most}`;
  return mean < least ? `under ${least}` : mean.toFixed(1);
}
