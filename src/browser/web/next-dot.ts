import type { Dot, Line } from './picture.ts';

export type Direction = 'ArrowLeft' | 'ArrowRight' | 'ArrowUp' | 'ArrowDown';
type Place = Pick<Dot, 'number' | 'x' | 'y'>;

const angles: Readonly<Record<Direction, number>> = {
  ArrowRight: 0,
  ArrowDown: Math.PI / 2,
  ArrowLeft: Math.PI,
  ArrowUp: -Math.PI / 2,
};

export const isDirection = (key: string): key is Direction => key in angles;

/** The nearest dot in a direction, those straight ahead before those aslant; undefined where nothing lies there. */
export function nextDot<Each extends Place>(
  dots: readonly Each[],
  from: Each,
  way: Direction,
): Each | undefined {
  return (
    nearest(dots, from, { way, within: Math.PI / 4 }) ?? nearest(dots, from, { way, within: Math.PI / 2.2 })
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

function nearest<Each extends Place>(
  dots: readonly Each[],
  from: Each,
  { way, within }: { readonly way: Direction; readonly within: number },
): Each | undefined {
  let best: Each | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const dot of dots) {
    if (dot.number === from.number) continue;
    const off = offBy(from, dot, way);
    const cost = Math.hypot(dot.x - from.x, dot.y - from.y) * (1 + 1.5 * off);
    if (off <= within && cost < least) [best, least] = [dot, cost];
  }
  return best;
}

/** How far aslant of a direction another dot lies, in radians. */
function offBy(from: Place, to: Place, way: Direction): number {
  const angle = Math.atan2(to.y - from.y, to.x - from.x) - angles[way];
  return Math.abs(Math.atan2(Math.sin(angle), Math.cos(angle)));
}
