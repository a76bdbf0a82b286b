import fc from 'fast-check';
import { expect, test } from 'vitest';
import { publishRatings } from '#findings/ratings/publish-ratings.ts';
import { buildNetwork } from '#graph/build-network.ts';
import type { Organisation } from '#model/organisation.ts';
import { type RatingCell, ratingSides } from '#model/rating-cells.ts';
import { type Measure, measures, ratingOf, withRating } from '#model/ratings.ts';
import { tieFlag } from '#model/ties.ts';
import { type TinyPerson, type TinyTie, tinyOrganisation } from '../../tiny-organisation.ts';
import { ratedOrganisation } from './rated-organisation.ts';

const publish = (organisation: Organisation) => publishRatings(buildNetwork(organisation));

/** `a1` to `a6` of department A, and so on. */
const department = (name: string, count: number): TinyPerson[] =>
  Array.from({ length: count }, (_, at) => ({ id: `${name.toLowerCase()}${at + 1}`, department: name }));

const rated = (from: string, to: string, value = 4): TinyTie => ({ from, to, rating: { overall: value } });

/** Everybody of a department serves the next of it, and the last the first: so many raters, as many rated. */
const round = (name: string, count: number, value = 4): TinyTie[] =>
  Array.from({ length: count }, (_, at) =>
    rated(`${name}${at + 1}`, `${name}${((at + 1) % count) + 1}`, value),
  );

const overall = (cell: RatingCell | undefined) => ({
  given: cell?.given.overall ?? null,
  received: cell?.received.overall ?? null,
});
const nothing = { given: null, received: null };

test('where nothing is rated there is nothing to publish', () => {
  expect(publish(tinyOrganisation({ people: ['a', 'b'], ties: ['a > b'] }))).toBeNull();
});

test('nor where only ties that do not count are rated', () => {
  const flags = tieFlag.byProvider | tieFlag.disputed;
  const ties = [{ ...rated('a', 'b'), flags }, rated('a', 'a'), rated('gone', 'b')];
  const people = ['a', 'b', { id: 'gone', status: 'no-longer-here' as const }];
  expect(publish(tinyOrganisation({ people, ties }))).toBeNull();
});

test('five who rate each other are shown; four are not', () => {
  const five = publish(tinyOrganisation({ people: department('A', 5), ties: round('a', 5) }));
  const figure = { sum: 20, ratings: 5, raters: 5 };
  expect(overall(five?.organisation)).toEqual({ given: figure, received: figure });
  expect(overall(five?.departments[0])).toEqual({ given: figure, received: figure });
  const four = publish(tinyOrganisation({ people: department('A', 4), ties: round('a', 4) }));
  expect(overall(four?.organisation)).toEqual(nothing);
});

test('a mean about one person is not shown, however many rate them', () => {
  const ties = [2, 3, 4, 5, 6, 7].map((at) => rated('a1', `a${at}`));
  const cells = publish(tinyOrganisation({ people: department('A', 7), ties }));
  expect(overall(cells?.organisation)).toEqual(nothing);
});

test('a group that is rated is several people, and one that rates is one rater', () => {
  const people = [...department('A', 3), ...department('B', 6)];
  const byPeople = [1, 2, 3, 4, 5].map((at) => rated('group:A', `b${at}`));
  const shown = publish(tinyOrganisation({ people, ties: byPeople }));
  expect(overall(shown?.departments[0])).toEqual({
    given: null,
    received: { sum: 20, ratings: 5, raters: 5 },
  });
  const byGroup = [...byPeople.slice(0, 4), rated('a1', 'group:B')];
  expect(overall(publish(tinyOrganisation({ people, ties: byGroup.slice(0, 4) }))?.departments[0])).toEqual(
    nothing,
  );
  expect(publish(tinyOrganisation({ people, ties: byGroup }))?.departments[0].received.overall?.raters).toBe(
    5,
  );
});

test('a group of one is this one person, and no further rater', () => {
  const people = [...department('A', 2), ...department('B', 1), ...department('C', 3)];
  const ties = ['b1', 'group:B', 'c1', 'c2', 'c3'].map((to) => rated('group:A', to));
  expect(overall(publish(tinyOrganisation({ people, ties }))?.departments[0])).toEqual(nothing);
});

test('a department too small would be what the others leave of the organisation, so the smallest of them goes with it', () => {
  const people = [...department('A', 9), ...department('B', 6), ...department('C', 2)];
  const ties = [...round('a', 9), ...round('b', 6), ...round('c', 2)];
  const cells = publish(tinyOrganisation({ people, ties }));
  expect(cells?.organisation.received.overall?.raters).toBe(17);
  expect(cells?.departments.map((cell) => cell.received.overall?.raters ?? null)).toEqual([9, null, null]);
});

test('two closed departments show both sides; one rating between them takes one side away', () => {
  const people = [...department('A', 9), ...department('B', 6)];
  const closed = [...round('a', 9), ...round('b', 6)];
  const sides = (ties: readonly TinyTie[]) =>
    publish(tinyOrganisation({ people, ties }))?.departments.map((cell) =>
      ratingSides.filter((side) => cell[side].overall),
    );
  expect(sides(closed)).toEqual([
    ['given', 'received'],
    ['given', 'received'],
  ]);
  // All that A received, less all that A gave, would be what B's one rater said of a1.
  expect(sides([...closed, rated('a1', 'b1', 1)])).toEqual([['received'], ['received']]);
});

test('nor do five raters from next door help, if they all rate one and the same person', () => {
  const people = [...department('A', 9), ...department('B', 6)];
  const closed = [...round('a', 9), ...round('b', 6)];
  const shownWith = (more: readonly TinyTie[]) =>
    publish(tinyOrganisation({ people, ties: [...closed, ...more] }))?.departments.map(
      (cell) => cell.given.overall !== null,
    );
  const five = [1, 2, 3, 4, 5];
  expect(shownWith(five.map((at) => rated('a1', `b${at}`, 1)))).toEqual([false, false]);
  expect(shownWith(five.map((at) => rated(`a${1 + (at % 2)}`, `b${at}`, 1)))).toEqual([true, true]);
});

test('what outside customers gave is enough or nothing, or the organisation’s own people are not told from them', () => {
  const people = [...department('A', 9), ...department('B', 6)];
  const customers = ['One', 'Two', 'Three', 'Four', 'Five'];
  const given = (count: number) => {
    const outside = customers.slice(0, count).map((name, at) => rated(`a${at + 1}`, name));
    return publish(
      tinyOrganisation({ people, customers, ties: [...round('a', 9), ...round('b', 6), ...outside] }),
    )?.organisation;
  };
  expect(given(5)?.given.overall?.raters).toBe(15);
  expect(given(4)?.given.overall).toBeNull();
  expect(given(4)?.received.overall?.raters).toBe(19);
});

test('a department and a branch of the same people show the same', () => {
  const people = [
    { id: 'chief', department: 'Top' },
    ...department('A', 6).map((each, at) => ({ ...each, manager: at === 0 ? 'chief' : 'a1' })),
    ...department('B', 6).map((each, at) => ({ ...each, manager: at === 0 ? 'chief' : 'b1' })),
  ];
  const ties = [
    ...round('a', 6),
    ...round('b', 6, 2),
    rated('group:A', 'team:b1'),
    rated('team:a1', 'group:B'),
  ];
  const cells = publish(tinyOrganisation({ people, ties }));
  expect(overall(cells?.branches.get(1))).toEqual(overall(cells?.departments[1]));
  expect(cells?.branches.get(1)?.received.overall).toEqual({ sum: 32, ratings: 8, raters: 8 });
});

test('a manager alone in a department of others is not told from the branch, so the branch is not shown', () => {
  const people = [
    { id: 'a1', department: 'A' },
    ...department('A', 6).slice(1),
    ...department('B', 6).map((each) => ({ ...each, manager: 'a1' })),
  ];
  const cells = publish(tinyOrganisation({ people, ties: [...round('a', 6), ...round('b', 6)] }));
  expect(cells?.departments.map((cell) => cell.received.overall?.raters)).toEqual([6, 6]);
  expect(cells?.branches.size).toBe(0);
});

test('each measure has its own raters', () => {
  const ties = round('a', 6).map(({ rating, ...tie }, at): TinyTie => {
    const more: Partial<Record<Measure, number>> = at < 4 ? { empathy: 2 } : {};
    return { ...tie, rating: { ...rating, ...more, reliability: 5 } };
  });
  const given = publish(tinyOrganisation({ people: department('A', 6), ties }))?.departments[0].given;
  expect(given?.overall).toEqual({ sum: 24, ratings: 6, raters: 6 });
  expect(given?.reliability).toEqual({ sum: 30, ratings: 6, raters: 6 });
  expect(given?.empathy).toBeNull();
  expect(given?.tangibles).toBeNull();
});

/** The same organisation with other values in the same places. */
function ratedOtherwise(
  organisation: Organisation,
  value: (tie: number, measure: number) => number,
): Organisation {
  const { ties } = organisation;
  const rating = ties.rating.map((packed, tie) =>
    [...measures.keys()].reduce(
      (next, measure) =>
        ratingOf(packed, measure) > 0 ? withRating(next, measure, value(tie, measure)) : next,
      0,
    ),
  );
  return { ...organisation, ties: { ...ties, rating } };
}

test('which cells are shown does not depend on what was rated', () => {
  const shown = (organisation: Organisation) =>
    JSON.stringify([...(publish(organisation)?.branches ?? []), publish(organisation)], (key, value) =>
      key === 'sum' ? 0 : value,
    );
  fc.assert(
    fc.property(
      ratedOrganisation,
      fc.infiniteStream(fc.integer({ min: 1, max: 5 })),
      (organisation, values) => {
        const otherwise = ratedOtherwise(organisation, () => values.next().value ?? 1);
        expect(shown(otherwise)).toBe(shown(organisation));
      },
    ),
    { numRuns: 60 },
  );
});
