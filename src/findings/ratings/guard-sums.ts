import { smallCuts } from '#graph/small-cuts.ts';
import { type RatingSide, ratingSides } from '#model/rating-cells.ts';
import { type Between, nearestPart } from './nearest-part.ts';
import type { PlacedRatings } from './placed-ratings.ts';
import { type RatingGraph, ratingGraphs } from './rating-graph.ts';
import type { Sides } from './side.ts';

/**
 * Hides what is needed for the cells of both sides together to keep the promise (see `publishRatings`).
 *
 * Take the parts of both sides as nodes, what is in no shown cell of either side as one and the same, and every rating
 * as a line from the part of its rater to the part of whom it rates. In a sum of so many times this cell and so many
 * times that, each part has a number, the same for all its ratings; a rating drops out of the sum if the numbers at its
 * ends are equal, and stays in it if they are not. What is in no shown cell has the number nought. So the ratings that
 * stay lead out of some set of parts: of those with one and the same number. If no set has lines of few raters leading
 * out of it, and some have, then no sum comes down to few; and likewise for those rated.
 *
 * Linear in ratings as long as few cells have to be hidden.
 */
export function guardSums(sides: Sides, ratings: PlacedRatings): void {
  const graphs = ratingGraphs(sides, ratings);
  for (let found = 1; found > 0; ) {
    found = 0;
    for (const graph of graphs) {
      graph.catchUp();
      const cuts = smallCuts(graph.edges, graph.together, graph.least);
      if (cuts.length > 0) mend(sides, graph, cuts);
      found += cuts.length;
    }
  }
}

/**
 * No longer shows what sets apart parts out of which too few lines lead. What one mend makes one with others is not
 * mended again at once, for more may lead out of it now.
 */
function mend(sides: Sides, graph: RatingGraph, cuts: readonly number[]): void {
  const joined = new Set<number>();
  const parts = Map.groupBy(
    ratingSides.flatMap((side) => sides[side].branches.parts.flat().map((part) => ({ side, part }))),
    ({ side, part }) => graph.nodeOf(side, part),
  );
  for (const cut of cuts) {
    if (joined.has(graph.together.find(cut))) continue;
    const { side, cells } = nearestTo(parts.get(cut) ?? [], sides, graph);
    for (const cell of cells) side.hide(cell);
    for (const node of graph.catchUp()) joined.add(node);
  }
}

interface PartOf {
  readonly side: RatingSide;
  readonly part: number;
}

/** What is between any of these parts, which are one node, and the nearest that is not of this node. */
function nearestTo(parts: readonly PartOf[], sides: Sides, graph: RatingGraph): Between {
  let nearest: Between | undefined;
  for (const { side, part } of parts) {
    const node = graph.nodeOf(side, part);
    const isWanted = (other: number) => graph.nodeOf(side, other) !== node;
    nearest = nearestPart(sides[side], part, { isWanted, most: nearest?.people ?? Infinity }) ?? nearest;
  }
  if (!nearest) throw new Error('findings/guard-sums: parts that nothing is apart from');
  return nearest;
}
