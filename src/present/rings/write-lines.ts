import { type Curve, pathOf, round } from './curve.ts';
import type { Line } from './rings-picture.ts';

/** Past so many lines they are drawn many in one: lighter for the page, where nobody could follow one anyway. */
const mostSingleLines = 250;
/** More that are brought out together would cover each other's tips. */
const mostTips = 130;

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
  const numbered = curves.map((each, at) => ({ ...each, at }));
  const near = new Set(nearOf(numbered));
  const alone = (each: Numbered) => single || near.has(each);
  return inOrder.flatMap((kind) => {
    const own = numbered.filter(({ curve }) => curve.kind === kind);
    const crowd = own.filter((each) => !alone(each));
    return [
      ...[...Map.groupBy(crowd, ({ className }) => className).values()].map((all) => manyLines(kind, all)),
      ...own.filter(alone).map((each) => ({
        kind,
        className: each.className,
        near: near.has(each),
        id: `${idPrefix}-${each.at}`,
        path: pathOf(each.curve, round),
        ends: endsOf(each.curve),
        from: each.from,
        to: each.to,
      })),
    ];
  });
}

interface Numbered extends ColouredCurve {
  readonly at: number;
}

/** Ties that are brought out while others step back; none where they are too many to tell apart. */
function nearOf(curves: readonly Numbered[]): readonly Numbered[] {
  if (!curves.some(isFar)) return [];
  const near = curves.filter((each) => each.curve.kind === 'tie' && !isFar(each));
  return near.length <= mostTips ? near : [];
}

const isFar = ({ className }: ColouredCurve): boolean => className.split(' ').includes('web-far');

const manyLines = (kind: Line['kind'], all: readonly Numbered[]): Line => ({
  kind,
  className: all[0].className,
  near: false,
  id: '',
  path: all.map(({ curve }) => pathOf(curve, Math.round)).join(''),
  ends: all.map(({ curve }) => endsOf(curve)).join(' '),
  from: '',
  to: '',
});

const endsOf = ({ from, to }: Curve): string => `${from}-${to}`;
