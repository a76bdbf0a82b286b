import { expect, test } from 'vitest';
import { settle } from '#present/rings/settle.ts';

const near = (points: readonly { x: number; y: number }[]) =>
  points.map(({ x, y }) => [x.toFixed(4), y.toFixed(4)]);

test('whoever has no ties stands at their anchor', () => {
  expect(settle([{ x: 3, y: 4 }], [[]], 1)).toEqual([{ x: 3, y: 4 }]);
});

test('two who are tied meet on the way, each held back by their anchor', () => {
  const two = [
    { x: 0, y: 0 },
    { x: 3, y: 0 },
  ];
  // x1 = (0 + x2) / 2 and x2 = (3 + x1) / 2, so 1 and 2.
  expect(near(settle(two, [[1], [0]], 1))).toEqual([
    ['1.0000', '0.0000'],
    ['2.0000', '0.0000'],
  ]);
});

test('a chain stretches between its ends', () => {
  const three = [
    { x: -1, y: 2 },
    { x: 0, y: 0 },
    { x: 1, y: 2 },
  ];
  // By symmetry x of the middle is 0; y: ends a = (2 + m) / 2, middle m = 2a / 3, so a = 1.5 and m = 1.
  expect(near(settle(three, [[1], [0, 2], [1]], 1))).toEqual([
    ['-0.5000', '1.5000'],
    ['0.0000', '1.0000'],
    ['0.5000', '1.5000'],
  ]);
});
