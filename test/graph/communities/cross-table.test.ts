import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { adjustedRand, crossTable } from '#graph/communities/cross-table.ts';

const table = (one: readonly number[], other: readonly number[]) =>
  crossTable(Int32Array.from(one), Int32Array.from(other));

/** Every pair of nodes looked at: kept together by both, by the one, by the other. */
function slowRand(one: readonly number[], other: readonly number[]): number {
  let [both, inOne, inOther, pairs] = [0, 0, 0, 0];
  for (let a = 0; a < one.length; a++) {
    for (let b = a + 1; b < one.length; b++) {
      pairs++;
      if (one[a] === one[b]) inOne++;
      if (other[a] === other[b]) inOther++;
      if (one[a] === one[b] && other[a] === other[b]) both++;
    }
  }
  const expected = (inOne * inOther) / pairs;
  return (both - expected) / ((inOne + inOther) / 2 - expected);
}

describe('two divisions against each other', () => {
  it('are counted cell by cell', () => {
    const { rows, columns, cells } = table([0, 0, 0, 1, 1], [0, 1, 1, 1, 2]);
    expect([[...rows], [...columns]]).toEqual([
      [3, 2],
      [1, 3, 1],
    ]);
    expect(cells.map((row) => [...row])).toEqual([
      [
        [0, 1],
        [1, 2],
      ],
      [
        [1, 1],
        [2, 1],
      ],
    ]);
  });

  it('agree wholly with themselves, whatever the parts are called', () => {
    expect(adjustedRand(table([0, 0, 1, 1, 2], [2, 2, 0, 0, 1]))).toBe(1);
    expect(adjustedRand(table([0, 0, 0], [0, 0, 0]))).toBe(1);
    expect(adjustedRand(table([0, 1, 2], [2, 1, 0]))).toBe(1);
    expect(adjustedRand(table([0], [0]))).toBe(1);
    expect(adjustedRand(table([], []))).toBe(1);
  });

  it('agree as Hubert and Arabie’s formula says, worked by hand', () => {
    // Together in both: 1 + 3 pairs; in rows 3 + 3, in columns 1 + 6, of 15.
    expect(adjustedRand(table([0, 0, 0, 1, 1, 1], [0, 0, 1, 1, 1, 1]))).toBeCloseTo(
      (4 - 42 / 15) / (6.5 - 42 / 15),
      12,
    );
    expect(adjustedRand(table([0, 0, 1, 1], [0, 1, 0, 1]))).toBeCloseTo(-0.5, 12);
  });

  it('agree as counting every pair says', () => {
    const division = fc.array(fc.tuple(fc.nat({ max: 3 }), fc.nat({ max: 3 })), {
      minLength: 2,
      maxLength: 12,
    });
    fc.assert(
      fc.property(division, (pairs) => {
        const [one, other] = [pairs.map(([part]) => part), pairs.map(([, part]) => part)];
        const slow = slowRand(one, other);
        expect(adjustedRand(table(one, other))).toBeCloseTo(Number.isNaN(slow) ? 1 : slow, 9);
      }),
    );
  });
});
