import { type Curve, pathOf, round } from './curve.ts';
import type { Line } from './rings-picture.ts';

/** Past so many lines they are drawn many in one: lighter for the page, where nobody could follow one anyway. */
const mostSingleLines = 250;

/** A curve with the class of its colour, and whether it steps back. */
export interface ColouredCurve {
  readonly curve: Curve;
  readonly className: string;
  /** Keys of the dots at its ends. */
  readonly from: string;
  readonly to: string;
}

/** Gaps lie on top of ties, and ties on top of what hangs groups together. */
const inOrder = ['member', 'tie', 'dotted', 'gap'] as const;

/** Lines as paths, in the order of drawing: one by one, or in a crowd all of a kind and colour as one. */
export function writeLines(curves: readonly ColouredCurve[], idPrefix: string): Line[] {
  const single = curves.length <= mostSingleLines;
  return inOrder.flatMap((kind) => {
    const own = curves.map((each, at) => ({ ...each, at })).filter(({ curve }) => curve.kind === kind);
    if (single) {
      return own.map(({ curve, at, className, from, to }) => ({
        kind,
        className,
        id: `${idPrefix}-${at}`,
        path: pathOf(curve, round),
        ends: endsOf(curve),
        from,
        to,
      }));
    }
    return [...Map.groupBy(own, ({ className }) => className)].map(([className, all]) => ({
      kind,
      className,
      id: '',
      path: all.map(({ curve }) => pathOf(curve, Math.round)).join(''),
      ends: all.map(({ curve }) => endsOf(curve)).join(' '),
      from: '',
      to: '',
    }));
  });
}

const endsOf = ({ from, to }: Curve): string => `${from}-${to}`;
