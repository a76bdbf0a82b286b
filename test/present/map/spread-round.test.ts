import fc from 'fast-check';
import { expect, test } from 'vitest';
import { spreadRound, type Wish } from '#present/map/spread-round.ts';

const whole = 2 * Math.PI;
const apart = (one: number, other: number): number => {
  const angle = Math.abs(one - other) % whole;
  return Math.min(angle, whole - angle);
};

const wishes: fc.Arbitrary<Wish[]> = fc
  .array(
    fc.record({
      angle: fc.double({ min: -10, max: 10, noNaN: true }),
      half: fc.double({ min: 0.01, max: 1, noNaN: true }),
    }),
    {
      minLength: 1,
      maxLength: 12,
    },
  )
  .map((all) => {
    const taken = all.reduce((sum, { half }) => sum + 2 * half, 0);
    return taken <= whole
      ? all
      : all.map(({ angle, half }) => ({ angle, half: (half / taken) * whole * 0.999 }));
  });

test('nothing overlaps, however it was wished', () => {
  fc.assert(
    fc.property(wishes, (all) => {
      const angles = spreadRound(all);
      all.forEach(({ half }, at) => {
        for (let other = 0; other < at; other++) {
          expect(apart(angles[at], angles[other])).toBeGreaterThan(half + all[other].half - 1e-6);
        }
      });
    }),
  );
});

test('what does not overlap stays where it was wished', () => {
  const all = [0.1, 2, 4, 6].map((angle) => ({ angle, half: 0.15 }));
  const angles = spreadRound(all);
  all.forEach(({ angle }, at) => {
    expect(apart(angles[at], angle)).toBeLessThan(1e-9);
  });
});

test('two that wish the same stand to both sides of it', () => {
  const [one, other] = spreadRound([
    { angle: 1, half: 0.2 },
    { angle: 1, half: 0.2 },
  ]);
  expect([one, other].sort()).toEqual([expect.closeTo(0.8), expect.closeTo(1.2)]);
});

test('those who hardly fit stand evenly, in their order', () => {
  const angles = spreadRound([0, 0.1, 0.2, 0.3].map((angle) => ({ angle, half: whole / 8.001 })));
  const gaps = angles.map((angle, at) => apart(angle, angles[(at + 1) % 4]));
  for (const gap of gaps) expect(gap).toBeCloseTo(whole / 4, 1);
});
