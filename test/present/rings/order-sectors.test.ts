import fc from 'fast-check';
import { expect, test } from 'vitest';
import { orderSectors } from '#present/rings/order-sectors.ts';
import { sift, spanOf } from '#present/rings/sift-order.ts';

/** Ties between neighbours of a hidden circle, and hardly any between others. */
const round =
  (circle: readonly number[]) =>
  (one: number, other: number): number => {
    const apart = Math.abs(circle.indexOf(one) - circle.indexOf(other));
    return Math.min(apart, circle.length - apart) === 1 ? 12 : (one * 7 + other * 7) % 2;
  };

const neighbours = (order: readonly number[]): string[] =>
  order.map((one, at) => [one, order[(at + 1) % order.length]].sort((a, b) => a - b).join(' ')).sort();

test('departments that serve each other stand beside each other', () => {
  const circle = [0, 3, 6, 1, 4, 7, 2, 5];
  expect(neighbours(orderSectors([0, 1, 2, 3, 4, 5, 6, 7], round(circle)))).toEqual(neighbours(circle));
});

test('a hidden order is found wherever the chart has its departments, nearly always', () => {
  const found = fc
    .sample(fc.shuffledSubarray([0, 1, 2, 3, 4, 5, 6, 7, 8], { minLength: 9 }), { numRuns: 200, seed: 5 })
    .filter((circle) => {
      const ties = circle.map((_, one) =>
        circle.map((__, other) => (one === other ? 0 : round(circle)(one, other))),
      );
      return spanOf(orderSectors(circle.toSorted(), round(circle)), ties) < 1.1 * spanOf(circle, ties);
    });
  expect(found.length).toBeGreaterThan(180);
});

test('where ties show no order, that of the chart stays', () => {
  expect(orderSectors([2, 5, 7, 9], () => 3)).toEqual([2, 5, 7, 9]);
  expect(orderSectors([2, 5, 7, 9], () => 0)).toEqual([2, 5, 7, 9]);
  expect(orderSectors([2, 5, 7, 9], (one, other) => (one + other === 9 ? 2 : 0))).toEqual([2, 5, 7, 9]);
});

test('one department, or none, is an order', () => {
  expect(orderSectors([4], () => 0)).toEqual([4]);
  expect(orderSectors([], () => 0)).toEqual([]);
});

test('sifting keeps everybody and never lengthens ties', () => {
  const anyTies = fc.integer({ min: 1, max: 9 }).chain((count) =>
    fc.array(fc.array(fc.nat(9), { minLength: count, maxLength: count }), {
      minLength: count,
      maxLength: count,
    }),
  );
  fc.assert(
    fc.property(anyTies, (half) => {
      const ties = half.map((row, one) =>
        row.map((_, other) => (one === other ? 0 : half[one][other] + half[other][one])),
      );
      const chart = [...ties.keys()];
      const sifted = sift(chart, ties);
      expect(sifted.toSorted()).toEqual(chart);
      expect(spanOf(sifted, ties)).toBeLessThanOrEqual(spanOf(chart, ties));
    }),
  );
});
