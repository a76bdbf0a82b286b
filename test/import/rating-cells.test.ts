import { expect, test } from 'vitest';
import { readRating } from '#import/declarations/rating-cells.ts';

test.each([
  ['1', 1],
  ['5', 5],
  ['4.0', 4],
  ['4,00', 4],
  ['4/5', 4],
  ['4 / 5', 4],
  ['4 of 5', 4],
  ['3 out of 5', 3],
  ['1 star', 1],
  ['4 stars', 4],
  ['★★★', 3],
  ['★★★★☆', 4],
])('%s is the rating %i', (text, rating) => {
  expect(readRating(text)).toBe(rating);
});

test.each([
  '0',
  '6',
  '10',
  '45',
  '-4',
  '4.5',
  '3,5',
  '4/10',
  '8/10',
  '5%',
  '4 - Good',
  'good',
  '★★★★★★',
  '☆',
  'four',
])('%s is none', (text) => {
  expect(readRating(text)).toBe(0);
});
