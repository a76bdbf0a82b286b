import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Curve, pathOf, pointsOf } from '#present/rings/curve.ts';
import { draw } from '#present/rings/draw.ts';
import { placeWeb } from '#present/rings/place-web.ts';
import { anyOrganisation, drawnFor } from './any-web.ts';
import { sampleWeb } from './sample-web.ts';

const hull = [
  { x: 0, y: 0 },
  { x: 10, y: 0 },
  { x: 10, y: 10 },
  { x: 0, y: 10 },
];

describe('a curve', () => {
  test('is a path of quadratic pieces that meet halfway between the points that draw it', () => {
    expect(pathOf({ hull: hull.slice(0, 3) }, Math.round)).toBe('M0 0Q10 0 10 10');
    expect(pathOf({ hull }, Math.round)).toBe('M0 0Q10 0 10 5Q10 10 0 10');
  });

  test('has points from end to end, none further apart than asked by much', () => {
    const points = pointsOf({ hull }, 2);
    expect([points[0], points.at(-1)]).toEqual([hull[0], hull[3]]);
    expect(points).toContainEqual({ x: 10, y: 5 });
    for (const [at, { x, y }] of points.slice(1).entries()) {
      expect(Math.hypot(x - points[at].x, y - points[at].y)).toBeLessThan(4);
    }
  });
});

const length = (points: readonly { x: number; y: number }[]): number =>
  points.slice(1).reduce((sum, { x, y }, at) => sum + Math.hypot(x - points[at].x, y - points[at].y), 0);

describe('a line between two departments', () => {
  test('runs round the customers, not across them', async () => {
    const { web } = await sampleWeb();
    const drawing = draw(placeWeb(web));
    const { spots } = drawing.spots;
    const isBundled = ({ from, to, kind }: Curve) =>
      (kind === 'tie' || kind === 'member') &&
      Math.min(spots[from].ring ** 2, spots[to].ring ** 2) > 0 &&
      spots[from].department !== spots[to].department;
    const bundled = drawing.curves.filter(isBundled);
    expect(bundled.length).toBeGreaterThan(50);
    for (const curve of bundled) {
      for (const { x, y } of pointsOf(curve, 4)) expect(Math.hypot(x, y)).toBeGreaterThan(drawing.centre - 4);
    }
  });
});

describe('any line', () => {
  test('starts and ends at the edge of its dots and makes no long detour', () => {
    fc.assert(
      fc.property(anyOrganisation(50), (organisation) => {
        const drawing = draw(placeWeb(drawnFor(organisation).web));
        for (const curve of drawing.curves) {
          const points = pointsOf(curve, 6);
          const ends = [curve.from, curve.to].map((spot) => drawing.points[spot]);
          for (const [at, end] of [points[0], points.at(-1)!].entries()) {
            const far = Math.hypot(end.x - ends[at].x, end.y - ends[at].y);
            expect(far).toBeLessThan(drawing.spots.spots[[curve.from, curve.to][at]].reach + 3);
          }
          const straight = Math.hypot(ends[1].x - ends[0].x, ends[1].y - ends[0].y);
          const round = ends.reduce((sum, { x, y }) => sum + Math.hypot(x, y), 0);
          expect(length(points)).toBeLessThan(Math.max(straight * 1.6, round * 2));
        }
      }),
      { numRuns: 40 },
    );
  });
});
