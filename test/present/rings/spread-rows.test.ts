import fc from 'fast-check';
import { expect, test } from 'vitest';
import { spreadRows } from '#present/rings/spread-rows.ts';

const row = (wanted: number) => ({ wanted, above: 5, below: 5 });

test('rows with room enough stand where they want to', () => {
  expect(spreadRows([row(20), row(60)], { top: 0, gap: 2 })).toEqual([20, 60]);
});

test('rows that want the same place share it evenly above and below', () => {
  expect(spreadRows([row(50), row(50)], { top: 0, gap: 2 })).toEqual([44, 56]);
});

test('nothing stands above the top', () => {
  expect(spreadRows([row(-90), row(-80)], { top: 10, gap: 0 })).toEqual([15, 25]);
});

test('an empty column has no rows', () => {
  expect(spreadRows([], { top: 0, gap: 0 })).toEqual([]);
});

const anyRows = fc.array(
  fc.record({
    wanted: fc.integer({ min: -50, max: 500 }),
    above: fc.integer({ min: 1, max: 30 }),
    below: fc.integer({ min: 1, max: 30 }),
  }),
  { minLength: 1, maxLength: 8 },
);

const costOf = (places: readonly number[], rows: readonly { wanted: number }[]): number =>
  places.reduce((sum, place, at) => sum + (place - rows[at].wanted) ** 2, 0);

test('rows keep their order and their room, and no nudge of one or all of them comes nearer to what they want', () => {
  fc.assert(
    fc.property(anyRows, (rows) => {
      const places = spreadRows(rows, { top: 0, gap: 3 });
      const fits = (at: readonly number[]) =>
        at.every((place, n) =>
          n === 0
            ? place - rows[0].above >= -1e-9
            : place - rows[n].above - (at[n - 1] + rows[n - 1].below) >= 3 - 1e-9,
        );
      expect(fits(places)).toBe(true);
      for (let from = 0; from < rows.length; from++) {
        for (let to = from; to < rows.length; to++) {
          for (const nudge of [-1, 1]) {
            const moved = places.map((place, at) => (at >= from && at <= to ? place + nudge : place));
            if (fits(moved)) expect(costOf(moved, rows)).toBeGreaterThanOrEqual(costOf(places, rows) - 1e-6);
          }
        }
      }
    }),
  );
});
