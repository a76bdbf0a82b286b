import fc from 'fast-check';
import { expect, test } from 'vitest';
import { allAtOnce, mapInSteps, onceInSteps, sortInSteps } from '#present/once-in-steps.ts';

test('what is worked out in steps is worked out once, however it is asked for', () => {
  let made = 0;
  const doubled = onceInSteps(function* ({ number }: { number: number }) {
    yield;
    made++;
    return number * 2;
  });
  const key = { number: 21 };
  const steps = doubled.inSteps(key);
  expect(steps.next()).toEqual({ done: false, value: undefined });
  expect(made).toBe(0);
  expect(steps.next()).toEqual({ done: true, value: 42 });
  expect(doubled(key)).toBe(42);
  expect(doubled.inSteps(key).next()).toEqual({ done: true, value: 42 });
  expect(made).toBe(1);
});

test('asked for at once while somebody is at it in steps, it is there at once', () => {
  const counted = onceInSteps(function* ({ to }: { to: number }) {
    const numbers = yield* mapInSteps(to, (at) => at);
    return numbers.length;
  });
  const key = { to: 5_000 };
  const steps = counted.inSteps(key);
  steps.next();
  expect(counted(key)).toBe(5_000);
  expect(allAtOnce(steps)).toBe(5_000);
});

test('sorting in steps gives what sorting at once gives, equal ones in their order', () => {
  const items = fc.array(fc.record({ rank: fc.nat({ max: 5 }) }), { maxLength: 20 });
  fc.assert(
    fc.property(items, (few) => {
      const many = Array.from({ length: 400 }, () => few.map((item) => ({ ...item }))).flat();
      const byRank = (one: { rank: number }, other: { rank: number }) => one.rank - other.rank;
      const sorted = allAtOnce(sortInSteps(many, byRank));
      const expected = many.toSorted(byRank);
      expect(sorted.length).toBe(expected.length);
      expect(sorted.every((item, at) => item === expected[at])).toBe(true);
    }),
    { numRuns: 20 },
  );
});
