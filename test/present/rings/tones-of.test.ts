import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { tones, tonesOf } from '#present/rings/tones-of.ts';

const classes = (ring: readonly number[]): string[] => ring.map((row) => tonesOf(ring).get(row)!.className);
const anyRing = (most: number) =>
  fc.uniqueArray(fc.integer({ min: -1, max: 40 }), { minLength: 1, maxLength: most });

describe('departments round a circle', () => {
  test('have their own tones as long as those are free', () => {
    expect(classes([4, 0, 2])).toEqual(['web-tone-5', 'web-tone-1', 'web-tone-3']);
  });

  test('leave a tone to the department that the chart names first', () => {
    expect(classes([9, 1])).toEqual(['web-tone-3', 'web-tone-2']);
  });

  test('without a department have none', () => {
    expect(classes([-1])).toEqual(['web-tone-0']);
  });

  test('up to eight of them have eight tones', () => {
    fc.assert(
      fc.property(anyRing(tones), (ring) => {
        expect(new Set(classes(ring)).size).toBe(ring.length);
        expect([...tonesOf(ring).values()].some(({ again }) => again)).toBe(false);
      }),
    );
  });

  test('never have the tone of a neighbour', () => {
    fc.assert(
      fc.property(anyRing(40), (ring) => {
        const own = classes(ring);
        const after = own.map((_, at) => own[(at + 1) % own.length]);
        if (ring.length > 1) for (const [at, tone] of own.entries()) expect(tone).not.toBe(after[at]);
      }),
    );
  });

  test('have dashes where an earlier one has the same tone', () => {
    const given = tonesOf([0, 1, 2, 3, 4, 5, 6, 7, 8]);
    expect([...given].filter(([, { again }]) => again).map(([row]) => row)).toEqual([8]);
  });
});
