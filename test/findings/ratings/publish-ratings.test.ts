import fc from 'fast-check';
import { expect, test } from 'vitest';
import { publishRatings } from '#findings/ratings/publish-ratings.ts';
import { buildNetwork } from '#graph/build-network.ts';
import type { Organisation } from '#model/organisation.ts';
import type { RatingCell, RatingCells, RatingFigure, RatingSide } from '#model/rating-cells.ts';
import { ratingSides } from '#model/rating-cells.ts';
import { measures } from '#model/ratings.ts';
import { ratedOrganisation } from './rated-organisation.ts';
import { ratingsOf, type SlowCell, type SlowRating, slowCells, slowRatings } from './slow-cells.ts';

const publish = (organisation: Organisation) => publishRatings(buildNetwork(organisation));

function figureOf(
  cells: RatingCells | null,
  name: string,
  side: RatingSide,
  measure: number,
): RatingFigure | null {
  const [kind, row] = name.split(' ');
  const cell: RatingCell | undefined =
    kind === 'organisation'
      ? cells?.organisation
      : kind === 'department'
        ? cells?.departments[Number(row)]
        : cells?.branches.get(Number(row));
  return cell?.[side][measures[measure]] ?? null;
}

interface Shown {
  readonly cell: SlowCell;
  readonly side: RatingSide;
  readonly figure: RatingFigure;
  readonly ratings: ReadonlySet<SlowRating>;
}

/** The shown cells of one measure with their ratings, found the plain way. */
function shownCells(organisation: Organisation, measure: number): { all: SlowRating[]; shown: Shown[] } {
  const published = publish(organisation);
  const all = slowRatings(organisation, measure);
  const shown = slowCells(organisation).flatMap((cell) =>
    ratingSides.flatMap((side) => {
      const figure = figureOf(published, cell.name, side, measure);
      return figure ? [{ cell, side, figure, ratings: new Set(ratingsOf(all, cell, side)) }] : [];
    }),
  );
  return { all, shown };
}

const ratersOf = (ratings: Iterable<SlowRating>) => new Set([...ratings].map(({ rater }) => rater)).size;
const ratedOf = (ratings: Iterable<SlowRating>) => new Set([...ratings].flatMap(({ rated }) => rated)).size;

function expectEnough(ratings: readonly SlowRating[]): void {
  if (ratings.length === 0) return;
  expect(ratersOf(ratings)).toBeGreaterThanOrEqual(5);
  expect(ratedOf(ratings)).toBeGreaterThanOrEqual(2);
}

const anyMeasure = fc.integer({ min: 0, max: measures.length - 1 });

test('every shown figure is the sum and the count of its ratings, by five raters or more', () => {
  let shownAtAll = 0;
  fc.assert(
    fc.property(ratedOrganisation, anyMeasure, (organisation, measure) => {
      for (const { figure, ratings } of shownCells(organisation, measure).shown) {
        shownAtAll++;
        const sum = [...ratings].reduce((total, { value }) => total + value, 0);
        expect(figure).toEqual({ sum, ratings: ratings.size, raters: ratersOf(ratings) });
        expect(figure.raters).toBeGreaterThanOrEqual(5);
      }
    }),
    { numRuns: 300 },
  );
  expect(shownAtAll).toBeGreaterThan(500);
});

test('what is left of a shown cell outside another, on one side, is nothing or enough', () => {
  fc.assert(
    fc.property(ratedOrganisation, anyMeasure, (organisation, measure) => {
      const { shown } = shownCells(organisation, measure);
      for (const one of shown) {
        for (const other of shown) {
          if (one.side === other.side)
            expectEnough([...one.ratings].filter((rating) => !other.ratings.has(rating)));
        }
      }
    }),
    { numRuns: 300 },
  );
});

test('ratings that are in the same shown cells of a side are too many to tell one from another', () => {
  fc.assert(
    fc.property(ratedOrganisation, anyMeasure, (organisation, measure) => {
      const { all, shown } = shownCells(organisation, measure);
      for (const side of ratingSides) {
        const cells = shown.filter((each) => each.side === side);
        const atoms = Map.groupBy(all, (rating) =>
          cells.map(({ ratings }) => (ratings.has(rating) ? 1 : 0)).join(''),
        );
        for (const [membership, atom] of atoms) if (membership.includes('1')) expectEnough(atom);
      }
    }),
    { numRuns: 300 },
  );
});

test('two shown cells, of whichever sides, differ by nothing or by enough', () => {
  fc.assert(
    fc.property(ratedOrganisation, anyMeasure, (organisation, measure) => {
      const { all, shown } = shownCells(organisation, measure);
      for (const one of shown) {
        for (const other of shown) {
          expectEnough(all.filter((rating) => one.ratings.has(rating) !== other.ratings.has(rating)));
        }
      }
    }),
    { numRuns: 300 },
  );
});

test('no sum or difference of shown cells of both sides comes down to fewer than five raters or one person', () => {
  const factors = fc.array(fc.constantFrom(-1, 0, 0, 0, 1), { minLength: 60, maxLength: 60 });
  fc.assert(
    fc.property(
      ratedOrganisation,
      anyMeasure,
      fc.array(factors, { minLength: 20, maxLength: 20 }),
      (organisation, measure, sums) => {
        const { all, shown } = shownCells(organisation, measure);
        for (const sum of sums) {
          const left = all.filter((rating) => {
            const times = shown.reduce(
              (total, { ratings }, at) => total + (ratings.has(rating) ? (sum[at] ?? 0) : 0),
              0,
            );
            return times !== 0;
          });
          expectEnough(left);
        }
      },
    ),
    { numRuns: 300 },
  );
});

test('not even a sum made for it comes down to fewer, where all sums can be tried', () => {
  fc.assert(
    fc.property(ratedOrganisation, anyMeasure, (organisation, measure) => {
      const { all, shown } = shownCells(organisation, measure);
      const nodeOf = (rating: SlowRating, side: RatingSide): string => {
        const inside = shown.filter((each) => each.side === side && each.ratings.has(rating));
        return inside.length === 0 ? 'no cell' : `${side} ${inside.map(({ cell }) => cell.name).join()}`;
      };
      const lines = all.map((rating) => ({
        rating,
        from: nodeOf(rating, 'given'),
        to: nodeOf(rating, 'received'),
      }));
      const nodes = [...new Set(lines.flatMap(({ from, to }) => [from, to]))].filter(
        (node) => node !== 'no cell',
      );
      fc.pre(nodes.length <= 12);
      for (let set = 1; set < 2 ** nodes.length; set++) {
        const within = new Set(nodes.filter((_, at) => set & (1 << at)));
        expectEnough(
          lines.flatMap(({ rating, from, to }) => (within.has(from) === within.has(to) ? [] : [rating])),
        );
      }
    }),
    { numRuns: 100 },
  );
});
