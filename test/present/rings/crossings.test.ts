import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Web } from '#graph/web-graph.ts';
import type { Point } from '#present/rings/curve.ts';
import { placeWeb } from '#present/rings/place-web.ts';
import { anyOrganisation, drawnFor } from './any-web.ts';
import { countCrossings } from './count-crossings.ts';
import { chance, sampleWeb } from './sample-web.ts';

const orders = 10;

/** Crossings as a web is placed, and on average if everybody changed seats by chance within their ring and sector. */
function crossingsOf(web: Web, seed: number): { placed: number; random: number } {
  const { points, spots } = placeWeb(web);
  const crowds = Map.groupBy(
    spots.spots.keys(),
    (at) => `${spots.spots[at].ring} ${spots.spots[at].department}`,
  );
  const random = chance(seed);
  let sum = 0;
  for (let order = 0; order < orders; order++) {
    const moved: Point[] = [...points];
    for (const [crowd, members] of crowds) {
      if (crowd.startsWith('0 ')) continue;
      shuffled(members, random).forEach((seat, at) => {
        moved[members[at]] = points[seat];
      });
    }
    sum += countCrossings(spots.links, moved);
  }
  return { placed: countCrossings(spots.links, points), random: sum / orders };
}

function shuffled(items: readonly number[], random: (below: number) => number): number[] {
  const all = [...items];
  for (let at = all.length - 1; at > 0; at--) {
    const other = random(at + 1);
    [all[at], all[other]] = [all[other], all[at]];
  }
  return all;
}

test('two lines cross where each has the ends of the other on both its sides', () => {
  const square = [
    { x: 0, y: 0 },
    { x: 2, y: 2 },
    { x: 0, y: 2 },
    { x: 2, y: 0 },
  ];
  const [one, other] = [
    { from: 0, to: 1 },
    { from: 2, to: 3 },
  ];
  expect(countCrossings([one, other], square)).toBe(1);
  expect(
    countCrossings(
      [
        { from: 0, to: 2 },
        { from: 1, to: 3 },
      ],
      square,
    ),
  ).toBe(0);
  expect(countCrossings([one, { from: 0, to: 3 }], square)).toBe(0);
});

test('in the sample hospital a third fewer lines cross than in random orders', async () => {
  const { web } = await sampleWeb();
  const { placed, random } = crossingsOf(web, 7);
  expect(placed).toBeLessThan(random * 0.67);
});

test('in a branch of the sample a quarter fewer lines cross', async () => {
  const { web } = await sampleWeb(undefined, { manager: 'Ben Ruiz', scope: 'branch' });
  const { placed, random } = crossingsOf(web, 7);
  expect(placed).toBeLessThan(random * 0.75);
});

test('in any webs together clearly fewer lines cross, by more than a seventh', () => {
  let [placed, random] = [0, 0];
  fc.assert(
    fc.property(anyOrganisation(60), fc.integer({ min: 1, max: 1e6 }), (organisation, seed) => {
      const each = crossingsOf(drawnFor(organisation).web, seed);
      placed += each.placed;
      random += each.random;
    }),
    { numRuns: 40, seed: 11 },
  );
  expect(random).toBeGreaterThan(1000);
  expect(placed).toBeLessThan(random * 0.85);
});
