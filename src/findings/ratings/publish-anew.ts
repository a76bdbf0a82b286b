import { buildNetwork } from '#graph/build-network.ts';
import type { ServiceNetwork } from '#graph/service-network.ts';
import type { Organisation } from '#model/organisation.ts';
import type { RatingCells } from '#model/rating-cells.ts';
import { ratingAt } from '#model/ratings.ts';
import { publishRatings } from './publish-ratings.ts';
import { ratingList } from './rating-list.ts';
import { fewestRaters } from './witnesses.ts';

/**
 * What an import publishes that rates ties (rows of `next`); null where what was published before stays. That is so
 * where fewer than five raters say something new: else what was published before and after, compared, would show their
 * ratings. A small file is published together with the next one in which at least five do.
 *
 * It looks at this import as a whole and at no other: of a single department fewer than five may have rated anew, and
 * what stood in small files before is not counted. Linear as `publishRatings`.
 */
export function publishAnew(
  before: Organisation,
  next: Organisation,
  rated: readonly number[],
): RatingCells | null {
  const network = buildNetwork(next);
  const isNew = (tie: number) => ratingAt(next.ties.rating, tie) !== ratingAt(before.ties.rating, tie);
  if (before.published && countRaters(network, rated.filter(isNew)) < fewestRaters) return null;
  return publishRatings(network);
}

/**
 * Whether too few people have rated in the files of an import for anything to be published anew. Whether they rate
 * otherwise than before does not matter here, so that it may be told before the import is applied.
 */
export const tooFewHaveRated = (network: ServiceNetwork, rated: readonly number[]): boolean =>
  rated.length > 0 && Boolean(network.organisation.published) && countRaters(network, rated) < fewestRaters;

/** Of those ratings that count. */
function countRaters(network: ServiceNetwork, rated: readonly number[]): number {
  const { organisation } = network;
  const { ties } = organisation;
  const rating = new Int32Array(ties.rating.length);
  for (const tie of rated) rating[tie] = ratingAt(ties.rating, tie);
  const list = ratingList({ ...network, organisation: { ...organisation, ties: { ...ties, rating } } });
  return new Set(list?.rater).size;
}
