import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Block, blockGap, seatRows } from '#present/map/seat-rows.ts';

const blocks: fc.Arbitrary<Block[]> = fc.array(
  fc.record({
    radius: fc.integer({ min: 20, max: 400 }),
    angle: fc.double({ min: 0, max: 6.28, noNaN: true }),
  }),
  { minLength: 1, maxLength: 40 },
);

const at = ({ radius, angle }: { radius: number; angle: number }) => ({
  x: radius * Math.cos(angle),
  y: radius * Math.sin(angle),
});

test('no block touches another, none lies inside the inner circle, and all lie inside the outer one', () => {
  fc.assert(
    fc.property(blocks, fc.integer({ min: 40, max: 2000 }), (all, inner) => {
      const { seats, outer } = seatRows(all, inner);
      all.forEach(({ radius }, one) => {
        expect(seats[one].radius - radius).toBeGreaterThan(inner - 1e-6);
        expect(seats[one].radius + radius).toBeLessThan(outer + 1e-6);
        for (let other = 0; other < one; other++) {
          const [a, b] = [at(seats[one]), at(seats[other])];
          const free = Math.hypot(a.x - b.x, a.y - b.y) - radius - all[other].radius;
          expect(free).toBeGreaterThan(blockGap - 1e-6);
        }
      });
    }),
    { numRuns: 60 },
  );
});

test('many blocks stand on several rows, so that the zone stays narrow', () => {
  const many = Array.from({ length: 100 }, (_, block) => ({ radius: 100, angle: (block / 100) * 6.28 }));
  const { outer } = seatRows(many, 300);
  // On one row they would need a radius of 100 · 2 · (100 + 13) / 2π, about 3600.
  expect(outer).toBeLessThan(2200);
});
