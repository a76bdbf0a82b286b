import fc from 'fast-check';
import { expect, test } from 'vitest';
import { blend, moved, partRound, readBox, writeBox, zoomed } from '../../../src/browser/web/view-box.ts';

const whole = readBox('-100 -50 200 100');
const number = fc.double({ min: -500, max: 500, noNaN: true });
const point = fc.record({ x: number, y: number });

test('a part is read and written as a picture has it', () => {
  expect(writeBox(whole)).toBe('-100 -50 200 100');
  expect(writeBox({ x: 0.123, y: 2.05, width: 3, height: 4 })).toBe('0.1 2.1 3 4');
});

test('enlarging keeps the point under the pointer where it is', () => {
  const part = zoomed(whole, whole, { factor: 2, at: { x: 50, y: 0 } });
  expect(part).toEqual({ x: -25, y: -25, width: 100, height: 50 });
});

test('whatever is done, a part lies within the whole and has its shape', () => {
  fc.assert(
    fc.property(fc.double({ min: 0.2, max: 9, noNaN: true }), point, point, (factor, at, by) => {
      for (const part of [
        zoomed(whole, whole, { factor, at }),
        moved(zoomed(whole, whole, { factor, at }), whole, by),
        partRound(at, 0.4, whole),
      ]) {
        expect(part.width / part.height).toBeCloseTo(2);
        expect(part.x).toBeGreaterThanOrEqual(whole.x - 1e-9);
        expect(part.y).toBeGreaterThanOrEqual(whole.y - 1e-9);
        expect(part.x + part.width).toBeLessThanOrEqual(whole.x + whole.width + 1e-9);
        expect(part.y + part.height).toBeLessThanOrEqual(whole.y + whole.height + 1e-9);
      }
    }),
  );
});

test('reducing ends at the whole, a flight at where it goes', () => {
  const part = zoomed(whole, whole, { factor: 3, at: { x: 0, y: 0 } });
  expect(zoomed(part, whole, { factor: 0.1, at: { x: 9, y: 9 } })).toEqual(whole);
  expect([blend(part, whole, 0), blend(part, whole, 1)]).toEqual([part, whole]);
});
