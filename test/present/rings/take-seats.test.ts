import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Crowd, Seat } from '#present/rings/crowd-seats.ts';
import { takeSeats } from '#present/rings/take-seats.ts';

const row = (angles: readonly number[]): Seat[] => angles.map((angle) => ({ radius: 100, angle }));

function seated(wishes: readonly number[], angles: readonly number[]): number[] {
  const crowd: Crowd = { members: [...wishes.keys()], seats: row(angles), middle: 0 };
  const seats: Seat[] = [];
  takeSeats(crowd, wishes, seats);
  return seats.map(({ angle }) => angle);
}

test('each sits where they would like to, in their order', () => {
  expect(seated([-0.3, 0.1], [-0.3, -0.1, 0.1, 0.3])).toEqual([-0.3, 0.1]);
});

test('whoever would like the same seat sits side by side', () => {
  expect(seated([0, 0, 0], [-0.2, -0.1, 0, 0.1, 0.2])).toEqual([-0.1, 0, 0.1]);
});

test('a wish beyond the sector is for its last seat', () => {
  expect(seated([2], [-0.1, 0, 0.1])).toEqual([0.1]);
});

test('no other seats in the same order are nearer to all wishes together', () => {
  const any = fc.array(fc.double({ min: -0.6, max: 0.6, noNaN: true }), { minLength: 1, maxLength: 5 });
  fc.assert(
    fc.property(any, fc.integer({ min: 0, max: 3 }), (wishes, spare) => {
      const count = wishes.length + spare;
      const angles = Array.from({ length: count }, (_, at) => (at - (count - 1) / 2) * 0.1);
      const asked = wishes.toSorted((one, other) => one - other);
      const far = (taken: readonly number[]) =>
        taken.reduce((sum, angle, at) => {
          const wish = Math.min(angles.at(-1)!, Math.max(angles[0], asked[at]));
          return sum + (angle - wish) ** 2;
        }, 0);
      const best = Math.min(...choices(angles, asked.length).map(far));
      expect(far(seated(asked, angles))).toBeCloseTo(best, 9);
    }),
  );
});

/** All ways to take so many in order. */
function choices(from: readonly number[], count: number): number[][] {
  if (count === 0) return [[]];
  return from.flatMap((first, at) => choices(from.slice(at + 1), count - 1).map((rest) => [first, ...rest]));
}
