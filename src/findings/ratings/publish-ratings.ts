import { branchTree } from '#graph/branch-tree.ts';
import type { ServiceNetwork } from '#graph/service-network.ts';
import { type RatingCells, type RatingSide, ratingSides } from '#model/rating-cells.ts';
import { countCells, sumRatings } from './cell-figures.ts';
import { type Cells, toCells } from './cells.ts';
import { guardSums } from './guard-sums.ts';
import { type PlacedRatings, placeRatings } from './placed-ratings.ts';
import { places } from './places.ts';
import { PublishedCells } from './published-cells.ts';
import { ratedMeasures } from './rated-measures.ts';
import { ratingList } from './rating-list.ts';
import { Side, type Sides } from './side.ts';
import { Witnesses } from './witnesses.ts';

/**
 * What may be shown of ratings. Nobody, HR included, reads what one person thinks of another: a rating is only ever seen
 * as part of a mean over many, and this is the one place where it is decided which means there are.
 *
 * **Fixed cells.** The organisation, each department, and each branch: a manager here and everybody below. They are the
 * same for everybody who looks, and nobody can ask for others. Each has two sides: *given*, what its people gave as
 * customers, and *received*, what they received as providers. Only ties that count are in it (not disputed or ended
 * ones, nor those of somebody who has left). The rater is the tie's customer: an outside customer, or a group, is one
 * rater. A group is in a cell if all its people are. Each measure, overall and the five of RATER, is published on its
 * own. Of a shown cell are seen the mean, rounded to one decimal, and how many different raters it is of.
 *
 * **The promise.** Add and subtract shown figures of one measure as you like, of one side or both, each as many times
 * as you like: what is left is nothing at all, or it rests on the ratings of at least five different raters, about at
 * least two different people. A single cell is the simplest such sum, and what is left of one outside another is the
 * next. It would hold even if the exact sums were told, and not rounded means; so the number of raters may be told as
 * it is. Five, so that even a rater who takes their own rating out does not read that of another; two people, since a
 * mean about one person is that person's rating. What a group receives is about all its people.
 * Both numbers stand in the code and are no setting, for a promise that its reader can lower is none.
 *
 * **How.** First each side by itself (`Family`): a cell is shown only if what is left of it outside the shown cells in it
 * is enough, by each department that it has people of. The larger the cell the sooner it is shown: where too little
 * would be left, the smallest cell within it gives way. Then both sides together, and with them what outside customers
 * gave, who are in no cell (`guardSums`): where few would remain, the cells of the fewest people give way. What is not
 * shown counts in the next larger cell that is.
 * Which cells are shown depends on who rated whom and on numbers of people, never on what was rated, so that nothing
 * can be read from what is missing.
 *
 * **When.** Once for each file of ratings, as it is imported: what changes afterwards, and who comes, goes or moves,
 * changes no figure (`Organisation.published`). Where too few have said something new, nothing is published anew
 * (`publishAnew`).
 *
 * **Not promised.** What two files of ratings led to may be compared: of one department, few may have rated anew in
 * between. Whoever may load files may also load made-up ones and see what comes of them. Who rated whom is not secret to
 * those who rated and those who load the files; what was rated is never shown again once it is loaded.
 *
 * Null where nothing is rated, which costs nothing. Else linear in the ratings times the depth of the chart, once for
 * the measures that always come together: for one such set, where every tie is rated, about as long again as the
 * network and all other findings.
 */
export function publishRatings(network: ServiceNetwork): RatingCells | null {
  const list = ratingList(network);
  if (!list) return null;
  const tree = branchTree(network);
  const where = places(network, tree);
  const cells = toCells(network, tree, where);
  const published = new PublishedCells();
  for (const { measures, rows } of ratedMeasures(list)) {
    const ratings = placeRatings(list, rows, where);
    const sides = decide(cells, ratings);
    for (const side of ratingSides) {
      const counts = countCells(sides[side], ratings, side);
      for (const measure of measures) {
        const sums = sumRatings(cells, ratings, { side, measure });
        published.put({ side, measure }, sides[side], { ...counts, sums });
      }
    }
  }
  return published.finish(network, cells);
}

/** Which cells of either side are shown. */
function decide(cells: Cells, ratings: PlacedRatings): Sides {
  const sides = { given: openSide(cells, ratings, 'given'), received: openSide(cells, ratings, 'received') };
  guardSums(sides, ratings);
  return sides;
}

function openSide(cells: Cells, ratings: PlacedRatings, side: RatingSide): Side {
  const { count, places, rater, rated, firstGroup, parties } = ratings;
  const own = ratings[side];
  const far = ratings[side === 'given' ? 'received' : 'given'];
  const byPlace = new Witnesses(places.count);
  for (let row = 0; row < count; row++) {
    if (byPlace.isEnough(own[row])) continue;
    byPlace.raters.add(own[row], rater[row], far[row]);
    byPlace.rated.add(own[row], rated[row], far[row]);
    // A group is several people: two, as far as it matters here.
    if (rated[row] >= firstGroup) byPlace.rated.add(own[row], rated[row] + parties, far[row]);
  }
  return new Side(cells, places, byPlace);
}
