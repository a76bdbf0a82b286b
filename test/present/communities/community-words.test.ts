import { expect, it } from 'vitest';
import { communityLetter, decimal, roughly } from '#present/communities/community-words.ts';

it('letters communities from A on, also past Z', () => {
  expect([0, 1, 25, 26, 27, 51, 52].map(communityLetter)).toEqual(['A', 'B', 'Z', 'AA', 'AB', 'AZ', 'BA']);
});

it('says shares in words that nobody would sort by', () => {
  expect([1, 0.44, 0.3, 0.29, 0.2, 0.052, 0.043, 0.0009].map(roughly)).toEqual([
    'about 10 in 10',
    'about 4 in 10',
    'about 3 in 10',
    'about one in 3',
    'about one in 5',
    'about one in 19',
    'about one in 20',
    'about one in 1,110',
  ]);
});

it('writes two decimals, and a minus that is one', () => {
  expect([0.666, -0.123, -0.001, 1].map(decimal)).toEqual(['0.67', '−0.12', '0.00', '1.00']);
});
