import { expect, test } from 'vitest';
import { type ColouredCurve, writeLines } from '#present/rings/write-lines.ts';

/** Ties from dot 0 to so many others, of which the first few are brought out. */
const ties = (all: number, near: number): ColouredCurve[] =>
  Array.from({ length: all }, (_, at) => ({
    curve: {
      kind: 'tie',
      from: 0,
      to: at + 1,
      ties: 1,
      edges: [],
      hull: [
        { x: 0, y: 0 },
        { x: at, y: 5 },
        { x: at, y: 10 },
      ],
    },
    className: at < near ? 'web-tone-1' : 'web-tone-1 web-far',
    from: 'person:0',
    to: `person:${at + 1}`,
  }));

const near = (curves: readonly ColouredCurve[]) => writeLines(curves, 'w').filter((line) => line.near);

test.each([20, 400])(
  'of %s lines those that are brought out are paths of their own, for their tips',
  (all) => {
    expect(near(ties(all, 3)).map(({ ends }) => ends)).toEqual(['0-1', '0-2', '0-3']);
  },
);

test('no line is lost or drawn twice', () => {
  const ends = writeLines(ties(400, 3), 'w').flatMap((line) => line.ends.split(' '));
  expect(ends.toSorted()).toEqual(Array.from({ length: 400 }, (_, at) => `0-${at + 1}`).toSorted());
});

test('where none steps back, or very many are brought out, none has a tip of its own', () => {
  expect([near(ties(20, 20)), near(ties(400, 200))]).toEqual([[], []]);
});
