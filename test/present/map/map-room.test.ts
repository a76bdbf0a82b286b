import fc from 'fast-check';
import { expect, test } from 'vitest';
import { planRoom, seatStep } from '#present/map/map-room.ts';

test('a room seats everybody, and nobody closer than a step to another ring or neighbour', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 3000 }), fc.integer({ min: 0, max: 500 }), (people, hole) => {
      const { rings, radius } = planRoom(people, hole);
      expect(rings.reduce((sum, ring) => sum + ring.seats, 0)).toBe(people);
      rings.forEach((ring, at) => {
        expect(ring.radius).toBe(hole + seatStep * (at + 1));
        expect(ring.radius).toBeLessThan(radius);
        const chord = 2 * ring.radius * Math.sin(Math.PI / Math.max(2, ring.seats));
        expect(chord).toBeGreaterThan(seatStep * 0.9);
      });
    }),
  );
});

test('seven people fill two rings alike', () => {
  expect(planRoom(7).rings).toEqual([
    { radius: 30, seats: 2 },
    { radius: 60, seats: 5 },
  ]);
});
