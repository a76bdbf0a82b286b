import { expect, test } from 'vitest';
import { orderDepartments } from '#present/map/order-departments.ts';

const sizes = new Map([
  [0, 5],
  [1, 40],
  [2, 10],
  [3, 10],
  [-1, 2],
]);

test('begins with the largest, and goes on to whom the last has most ties with', () => {
  const links = [
    { one: 1, other: 0, ties: 3 },
    { one: 3, other: 1, ties: 2 },
    { one: 1, other: 3, ties: 2 },
    { one: 0, other: 3, ties: 9 },
    { one: -1, other: 2, ties: 1 },
  ];
  expect(orderDepartments(sizes, links)).toEqual([1, 3, 0, 2, -1]);
});

test('without ties the larger comes first, then the earlier', () => {
  expect(orderDepartments(sizes, [])).toEqual([1, 2, 3, 0, -1]);
});

test('knows nobody, and ignores those who are not on the map', () => {
  expect(orderDepartments(new Map(), [{ one: 1, other: 2, ties: 3 }])).toEqual([]);
});
