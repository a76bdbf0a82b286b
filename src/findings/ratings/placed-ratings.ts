import type { Places } from './places.ts';
import type { RatingList } from './rating-list.ts';

/** The ratings by one measure, a column a field, and the place of each on both sides. */
export interface PlacedRatings {
  readonly count: number;
  readonly places: Places;
  /** Parties are numbered below this, the groups from `firstGroup` on. */
  readonly parties: number;
  readonly firstGroup: number;
  readonly rater: Int32Array;
  readonly rated: Int32Array;
  /** The place of the rater, which is that of what is given; of the rated, which is that of what is received. */
  readonly given: Int32Array;
  readonly received: Int32Array;
  readonly packed: Int32Array;
}

/** Linear in the ratings. `rows` are of the list, null for all of them. */
export function placeRatings(list: RatingList, rows: Int32Array | null, places: Places): PlacedRatings {
  const { parties, firstGroup } = list;
  const columns = rows
    ? { rater: pick(list.rater, rows), rated: pick(list.rated, rows), packed: pick(list.packed, rows) }
    : { rater: list.rater, rated: list.rated, packed: list.packed };
  return {
    ...columns,
    count: columns.packed.length,
    places,
    parties,
    firstGroup,
    given: pick(places.of, columns.rater),
    received: pick(places.of, columns.rated),
  };
}

function pick(column: Int32Array, rows: Int32Array): Int32Array {
  const picked = new Int32Array(rows.length);
  for (let at = 0; at < rows.length; at++) picked[at] = column[rows[at]];
  return picked;
}
