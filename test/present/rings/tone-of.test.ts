import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toneOf, tones } from '#present/rings/tone-of.ts';

const looks = (departments: readonly number[]) =>
  departments.map((department) => {
    const { number, mark } = toneOf(department);
    return [number, mark];
  });

describe('the tone of a department', () => {
  test('is its own for the first eight of the chart', () => {
    expect(looks([0, 1, 6, 7])).toEqual([
      [1, 0],
      [2, 0],
      [7, 0],
      [8, 0],
    ]);
  });

  test('comes again from the ninth on with a sign, but for that of the first', () => {
    expect(looks([8, 9, 14, 15, 22, 29])).toEqual([
      [2, 1],
      [3, 1],
      [8, 1],
      [2, 2],
      [2, 3],
      [2, 1],
    ]);
  });

  test('is none without a department', () => {
    expect(looks([-1])).toEqual([[0, 0]]);
    expect(toneOf(-1).className).toBe('web-tone-0');
  });

  test('has a class by its number', () => {
    for (const department of Array(40).keys())
      expect(toneOf(department).className).toBe(`web-tone-${toneOf(department).number}`);
  });

  test('is never that of a neighbour, however many stand round the circle in the order of the chart', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 200 }), (departments) => {
        for (let at = 0; at < departments; at++)
          expect(toneOf(at).number).not.toBe(toneOf((at + 1) % departments).number);
      }),
    );
  });

  test('with its sign tells the first 29 departments apart', () => {
    const all = looks([...Array(tones + 3 * (tones - 1)).keys()]).map(String);
    expect(new Set(all).size).toBe(29);
  });
});
