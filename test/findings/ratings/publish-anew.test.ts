import { describe, expect, test } from 'vitest';
import { publishAnew, tooFewHaveRated } from '#findings/ratings/publish-anew.ts';
import { publishRatings } from '#findings/ratings/publish-ratings.ts';
import { buildNetwork } from '#graph/build-network.ts';
import type { Organisation } from '#model/organisation.ts';
import { packRatings } from '#model/published-ratings.ts';
import { tieFlag } from '#model/ties.ts';
import { tinyOrganisation } from '../../tiny-organisation.ts';

const raters = ['r1', 'r2', 'r3', 'r4', 'r5', 'r6'];

/** Two providers whom six people rate; tie 2n and 2n + 1 are those of rater n. */
const rated = (
  rating: (rater: number) => number,
  flags: (rater: number) => number = () => tieFlag.byProvider,
) =>
  tinyOrganisation({
    people: [{ id: 'boss' }, ...['a', 'b', ...raters].map((id) => ({ id, manager: 'boss' }))],
    ties: raters.flatMap((to, rater) =>
      ['a', 'b'].map((from) => ({ from, to, flags: flags(rater), rating: { overall: rating(rater) } })),
    ),
  });

const before = rated(() => 4);
const cells = publishRatings(buildNetwork(before))!;
const { people } = before;
const published = packRatings(cells, { revision: 1, people, partyIds: people.partyId });
const held: Organisation = { ...before, published };
const tiesOf = (count: number) => [...Array(2 * count).keys()];
/** So many raters say something new. */
const anew = (count: number) => ({ ...rated((rater) => (rater < count ? 1 : 4)), published });

describe('an import of ratings', () => {
  test('is published if nothing was before, however few have rated', () => {
    expect(publishAnew({ ...before, published: null }, before, [0])).toEqual(cells);
  });

  test('is published anew from five raters on who say something new', () => {
    expect(publishAnew(held, anew(4), tiesOf(4))).toBeNull();
    expect(publishAnew(held, anew(5), tiesOf(5))).toEqual(publishRatings(buildNetwork(anew(5))));
  });

  test('of whom those do not count who say what they said before', () => {
    expect(publishAnew(held, anew(4), tiesOf(6))).toBeNull();
    expect(publishAnew(held, held, tiesOf(6))).toBeNull();
  });

  test('nor those whose ties do not count', () => {
    const disputed = (rater: number) =>
      rater === 0 ? tieFlag.byProvider | tieFlag.disputed : tieFlag.byProvider;
    const next = { ...rated(() => 1, disputed), published };
    expect(publishAnew(held, next, tiesOf(5))).toBeNull();
    expect(publishAnew(held, next, tiesOf(6))).not.toBeNull();
  });
});

test('what is told before it is applied rests on who has rated, not on what', () => {
  for (const next of [anew(6), anew(1), held]) {
    const network = buildNetwork(next);
    expect([4, 5].map((count) => tooFewHaveRated(network, tiesOf(count)))).toEqual([true, false]);
    expect(tooFewHaveRated(network, [])).toBe(false);
  }
  expect(tooFewHaveRated(buildNetwork({ ...before, published: null }), [0])).toBe(false);
});
