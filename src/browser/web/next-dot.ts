import { type Direction, nearestThatWay, offBy } from '../direction.ts';
import type { Dot, Line } from './picture.ts';

type Place = Pick<Dot, 'number' | 'x' | 'y'>;

/** The nearest dot in a direction, those straight ahead before those aslant; undefined where nothing lies there. */
export function nextDot<Each extends Place>(
  dots: readonly Each[],
  from: Each,
  way: Direction,
): Each | undefined {
  return (
    nearestThatWay(dots, from, { way, within: Math.PI / 4 }) ??
    nearestThatWay(dots, from, { way, within: Math.PI / 2.2 })
  );
}

/** The dot at the other end of the line that leads most nearly in a direction; undefined where none leads that way. */
export function alongLine<Each extends Place>(
  dots: readonly Each[],
  lines: readonly Pick<Line, 'from' | 'to'>[],
  { from, way }: { readonly from: Each; readonly way: Direction },
): Each | undefined {
  const tied = new Set(
    lines.flatMap((line) =>
      line.from === from.number ? [line.to] : line.to === from.number ? [line.from] : [],
    ),
  );
  const beside = dots.filter(({ number }) => tied.has(number));
  return beside
    .map((dot) => ({ dot, off: offBy(from, dot, way) }))
    .filter(({ off }) => off < Math.PI / 2)
    .sort((one, other) => one.off - other.off)[0]?.dot;
}
