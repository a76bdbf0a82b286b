import { describe, expect, it } from 'vitest';
import { errorOf, pickBridges } from '#findings/communities/pick-bridges.ts';

const pick = (shares: readonly number[], drawn = 0) => pickBridges({ of: Float64Array.from(shares), drawn });

describe('who stands between the others', () => {
  it('is nobody in a circle, where all do, and nobody where none does', () => {
    expect(pick([0.3, 0.3, 0.3, 0.3])).toEqual([]);
    expect(pick([0, 0, 0])).toEqual([]);
    expect(pick([])).toEqual([]);
  });

  it('has twice the mean at least', () => {
    // Mean 0.1: 0.2 is twice that.
    expect(pick([0.2, 0.19, 0.01, 0])).toEqual([0]);
    expect(pick([0.5, 0, 0, 0])).toEqual([0]);
  });

  it('has it also where the estimate is off by as much as it may be', () => {
    // Mean 0.125. Of four shares from 1,000 chains, 0.3 may be 0.065 less, and 0.4 may be 0.068 less.
    expect(pick([0.3, 0.2, 0, 0], 1_000)).toEqual([]);
    expect(pick([0.4, 0.1, 0, 0], 1_000)).toEqual([0]);
    expect(pick([0.4, 0.1, 0, 0], 1)).toEqual([]);
  });

  it('is ten at most, equals all or none', () => {
    const others = Array.from({ length: 60 }, () => 0);
    expect(pick([...Array.from({ length: 10 }, () => 0.1), ...others])).toHaveLength(10);
    expect(pick([0.3, ...Array.from({ length: 10 }, () => 0.1), ...others])).toEqual([0]);
    expect(pick([...Array.from({ length: 11 }, () => 0.1), ...others])).toEqual([]);
    expect(pick([...Array.from({ length: 11 }, (_, at) => 0.1 - at / 1000), ...others])).toHaveLength(10);
  });
});

describe('how far off a share may be', () => {
  const error = (share: number, drawn: number, people: number) =>
    errorOf({ of: new Float64Array(people), drawn }, share);

  it('is as the empirical Bernstein bound says', () => {
    // ln(4 × 1000 / 0.05) = 11.2898; √(2 × 0.01 × 0.99 × 11.2898 / 9999) + 7 × 11.2898 / (3 × 9999)
    expect(error(0.01, 10_000, 1_000)).toBeCloseTo(0.004728 + 0.002634, 5);
  });

  it('is nothing where all was counted, everything for one chain, and less the more chains', () => {
    expect([error(0.5, 0, 500), error(0.5, 1, 500)]).toEqual([0, 1]);
    expect(error(0.02, 40_000, 500)).toBeLessThan(error(0.02, 4_000, 500) / 3);
  });
});
