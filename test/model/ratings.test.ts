import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  isRatingField,
  measures,
  packRating,
  ratingAt,
  ratingField,
  ratingOf,
  withRating,
} from '#model/ratings.ts';

const value = fc.integer({ min: 0, max: 5 });
const values = fc.tuple(value, value, value, value, value, value);

const packed = (each: readonly number[]): number =>
  packRating(Object.fromEntries(measures.map((name, measure) => [name, each[measure]])));

test('every measure comes out of the packed number as it went in', () => {
  fc.assert(
    fc.property(values, (each) => {
      expect(measures.map((_, measure) => ratingOf(packed(each), measure))).toEqual(each);
    }),
  );
});

test('setting one measure leaves the others', () => {
  fc.assert(
    fc.property(values, fc.nat(5), value, (each, measure, other) => {
      expect(withRating(packed(each), measure, other)).toBe(packed(each.with(measure, other)));
    }),
  );
});

test('nothing given is 0, and a tie beyond the column is not rated', () => {
  expect(packRating({})).toBe(0);
  const column = Int32Array.of(0, packRating({ overall: 4, empathy: 2 }));
  expect([0, 1, 2].map((tie) => ratingOf(ratingAt(column, tie), 0))).toEqual([0, 4, 0]);
  expect(ratingOf(ratingAt(column, 1), measures.indexOf('empathy'))).toBe(2);
});

test('the rating as a whole is called rating in files, the others by their own names', () => {
  expect(measures.map(ratingField)).toEqual([
    'rating',
    'reliability',
    'assurance',
    'tangibles',
    'empathy',
    'responsiveness',
  ]);
  expect(['rating', 'empathy', 'overall', 'comment', ''].map(isRatingField)).toEqual([
    true,
    true,
    false,
    false,
    false,
  ]);
});
