import type { Lists } from '#graph/service-network.ts';
import type { RatingSide } from '#model/rating-cells.ts';
import { ratingOf } from '#model/ratings.ts';
import { branchAt, byCell, type Cells, departmentCell, everything } from './cells.ts';
import type { PlacedRatings } from './placed-ratings.ts';
import { outside, type Places } from './places.ts';
import type { Side } from './side.ts';

/** By shown cell: how many ratings it has, and by how many raters. */
export interface CellCounts {
  readonly ratings: Int32Array;
  readonly raters: Int32Array;
}

/** Linear in ratings, and for the received side in ratings times the depth of the chart. */
export function countCells(shown: Side, ratings: PlacedRatings, side: RatingSide): CellCounts {
  const { cells } = shown;
  const { places, count } = ratings;
  const at = ratings[side];
  const atPlace = new Int32Array(places.count);
  for (let row = 0; row < count; row++) atPlace[at[row]]++;
  const raters = side === 'given' ? givenRaters(cells, ratings) : receivedRaters(shown, ratings);
  return { ratings: byCell(cells, places, atPlace), raters };
}

/** The sum of what is said by one measure, by cell. */
export function sumRatings(
  cells: Cells,
  { places, count, packed, ...ratings }: PlacedRatings,
  { side, measure }: { side: RatingSide; measure: number },
): Int32Array {
  const at = ratings[side];
  const sums = new Int32Array(places.count);
  for (let row = 0; row < count; row++) sums[at[row]] += ratingOf(packed[row], measure);
  return byCell(cells, places, sums);
}

/** Each rater is at one place, so raters add up as ratings do. */
function givenRaters(cells: Cells, { places, parties, count, rater, given }: PlacedRatings): Int32Array {
  const known = new Uint8Array(parties);
  const atPlace = new Int32Array(places.count);
  for (let row = 0; row < count; row++) {
    if (known[rater[row]]) continue;
    known[rater[row]] = 1;
    atPlace[given[row]]++;
  }
  return byCell(cells, places, atPlace);
}

/** Whoever rates several people of a cell is one of its raters once. */
function receivedRaters(shown: Side, ratings: PlacedRatings): Int32Array {
  const { cells, branches } = shown;
  const { start, items } = receivedByRater(ratings);
  const { branch, department } = smallestShown(shown, ratings.places);
  const raters = new Int32Array(cells.count);
  /** The rater that a cell has met last; who is met in a branch is met in all around it. */
  const last = new Int32Array(cells.count).fill(-1);
  for (let rater = 0; rater + 1 < start.length; rater++) {
    for (let at = start[rater]; at < start[rater + 1]; at++) {
      const place = items[at];
      if (place === outside) continue;
      for (
        let cell = branch[place];
        cell !== everything && last[cell] !== rater;
        cell = branches.outer[cell]
      ) {
        last[cell] = rater;
        raters[cell]++;
      }
      for (
        let cell = department[place];
        cell !== everything && last[cell] !== rater;
        cell = cells.around[cell]
      ) {
        last[cell] = rater;
        raters[cell]++;
      }
    }
  }
  return raters;
}

/** By place, the shown branch that it is left of, and its department or the organisation. */
function smallestShown({ cells, branches }: Side, places: Places) {
  const branch = new Int32Array(places.count);
  const department = new Int32Array(places.count);
  for (let place = outside + 1; place < places.count; place++) {
    department[place] = departmentCell(places.department[place]);
    branch[place] = branchAt(cells, places, place);
    while (branch[place] !== everything && !branches.shown[branch[place]])
      branch[place] = cells.around[branch[place]];
  }
  return { branch, department };
}

/** By rater, the places of whom they rated: a counting sort. */
function receivedByRater({ parties, count, rater, received }: PlacedRatings): Lists {
  const start = new Int32Array(parties + 1);
  for (let row = 0; row < count; row++) start[rater[row] + 1]++;
  for (let party = 0; party < parties; party++) start[party + 1] += start[party];
  const next = start.slice();
  const items = new Int32Array(count);
  for (let row = 0; row < count; row++) items[next[rater[row]]++] = received[row];
  return { start, items };
}
