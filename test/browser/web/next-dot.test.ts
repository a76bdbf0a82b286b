import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Direction } from '../../../src/browser/direction.ts';
import { alongLine, nextDot } from '../../../src/browser/web/next-dot.ts';

const dots = (...places: [number, number][]) => places.map(([x, y], number) => ({ number, x, y }));
const ways: Direction[] = ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight'];

test('an arrow leads to the nearest dot ahead', () => {
  const all = dots([0, 0], [10, 1], [30, 0], [0, -20], [-5, 5]);
  const from = (way: Direction) => nextDot(all, all[0], way)?.number;
  expect(ways.map(from)).toEqual([3, 4, 4, 1]);
});

test('where nothing lies straight ahead, one that lies aslant is taken; behind, none', () => {
  const all = dots([0, 0], [10, 12]);
  expect(nextDot(all, all[0], 'ArrowRight')?.number).toBe(1);
  expect(nextDot(all, all[0], 'ArrowLeft')).toBeUndefined();
});

test('an arrow never stays, nor leads backwards', () => {
  const place = fc.record({ x: fc.integer({ min: -50, max: 50 }), y: fc.integer({ min: -50, max: 50 }) });
  fc.assert(
    fc.property(fc.array(place, { minLength: 1 }), fc.constantFrom(...ways), (places, way) => {
      const all = places.map((each, number) => ({ ...each, number }));
      const next = nextDot(all, all[0], way);
      if (!next) return;
      const [dx, dy] = [next.x - all[0].x, next.y - all[0].y];
      expect({ ArrowRight: dx, ArrowLeft: -dx, ArrowDown: dy, ArrowUp: -dy }[way]).toBeGreaterThanOrEqual(0);
      expect(next.number).not.toBe(0);
    }),
  );
});

test('along lines it leads to those at their other ends alone', () => {
  const all = dots([0, 0], [10, 1], [30, 0], [0, -20]);
  const lines = [
    { from: 0, to: 2 },
    { from: 3, to: 0 },
  ];
  const along = (way: Direction) => alongLine(all, lines, { from: all[0], way })?.number;
  expect(ways.map(along)).toEqual([3, undefined, undefined, 2]);
});
