import { measures, packRating, ratingOf } from '#model/ratings.ts';
import type { RatingList } from './rating-list.ts';

/** The ratings by one measure, or by several that always come together. */
export interface RatedMeasure {
  /** Numbers of the measures. */
  readonly measures: readonly number[];
  /** Rows of the list; null for all of them. */
  readonly rows: Int32Array | null;
}

/**
 * Each measure is published on its own, for it has its own raters. Measures by which exactly the same ties are rated
 * (all five of RATER, mostly) have everything in common but the values, and are decided on together. Linear in ratings.
 */
export function ratedMeasures({ packed, count }: RatingList): RatedMeasure[] {
  const occurs = new Uint8Array(everyMeasure + 1);
  for (let row = 0; row < count; row++) occurs[measuresIn(packed[row])] = 1;
  const seen = [...occurs.keys()].filter((each) => occurs[each]);
  const alike = Map.groupBy(measures.keys(), (measure) =>
    seen.map((each) => ratingOf(each, measure)).join(''),
  );
  return [...alike]
    .filter(([rated]) => rated.includes('1'))
    .map(([rated, each]) => ({
      measures: each,
      rows: rated.includes('0') ? rowsWith(packed, each[0]) : null,
    }));
}

/** A packed rating with 1 for each measure that is given. */
const measuresIn = (packed: number): number => (packed | (packed >> 1) | (packed >> 2)) & everyMeasure;

const everyMeasure = packRating(Object.fromEntries(measures.map((measure) => [measure, 1])));

function rowsWith(packed: Int32Array, measure: number): Int32Array {
  const rows = new Int32Array(packed.length);
  let count = 0;
  for (let row = 0; row < packed.length; row++) if (ratingOf(packed[row], measure) > 0) rows[count++] = row;
  return rows.subarray(0, count);
}
