import { describe, expect, it } from 'vitest';
import {
  agreementOf,
  areClear,
  joiningCommunities,
  splitUnits,
} from '#findings/communities/judge-communities.ts';
import { crossTable } from '#graph/communities/cross-table.ts';

/** Units down, communities across, as numbers of people. */
const table = (cells: readonly (readonly number[])[]) => {
  const nodes = cells.flatMap((row, unit) =>
    row.flatMap((people, community) => Array.from({ length: people }, () => [unit, community])),
  );
  return crossTable(
    Int32Array.from(nodes, ([unit]) => unit),
    Int32Array.from(nodes, ([, community]) => community),
  );
};

describe('whether communities are clear', () => {
  it('takes both a modularity of 0.3 and clearly more than chance', () => {
    expect(areClear(0.3, 0.25)).toBe(true);
    expect(areClear(0.29, 0.1)).toBe(false);
    expect(areClear(0.6, 0.56)).toBe(false);
  });
});

describe('how far they follow the departments', () => {
  it('goes from the same to hardly', () => {
    expect([1, 0.9, 0.89, 0.65, 0.3, 0.29, -0.1].map(agreementOf)).toEqual([
      'same',
      'same',
      'mostly',
      'mostly',
      'partly',
      'hardly',
      'hardly',
    ]);
  });
});

describe('a department in several communities', () => {
  it('has a quarter of its people, and two at least, in each', () => {
    const units = splitUnits(
      table([
        [6, 2, 0],
        [7, 1, 0],
        [2, 4, 2],
        [2, 1, 0],
        [9, 2, 1],
      ]),
    );
    expect(units).toEqual([
      { unit: 0, communities: [0, 1] },
      { unit: 2, communities: [1, 0, 2] },
    ]);
  });
});

describe('a community of several departments', () => {
  it('has more than half of each of them', () => {
    const joining = joiningCommunities(
      table([
        [3, 1],
        [6, 1],
        [2, 2],
        [0, 5],
        [1, 0],
      ]),
    );
    expect(joining).toEqual([{ community: 0, units: [1, 0] }]);
  });

  it('is none where every department has its own', () => {
    const apart = table([
      [5, 0],
      [0, 5],
    ]);
    expect([joiningCommunities(apart), splitUnits(apart)]).toEqual([[], []]);
  });
});
