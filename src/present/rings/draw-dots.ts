import type { WebNode } from '#graph/web-graph.ts';
import type { Shown } from '../shown.ts';
import { mirrorWords } from './colour-key.ts';
import { type Curve, type Point, round } from './curve.ts';
import { type Colouring, dotTone } from './dot-tone.ts';
import type { Drawing } from './draw.ts';
import { isTinted } from './draw-ground.ts';
import { markRings } from './mark-rings.ts';
import type { Words } from './place-words.ts';
import { dotKey, hasShare, type Spot, smallestCounted } from './read-spots.ts';
import { type GapsAt, type Reader, titleOf } from './ring-words.ts';
import type { Dot, Line } from './rings-picture.ts';

export interface DotsToDraw extends Reader {
  readonly drawing: Drawing;
  readonly words: Words;
  readonly colouring: Colouring;
  readonly shown: Shown;
  /** Key of the node the picture is about. */
  readonly focus: string | null;
  readonly lines: readonly Line[];
  /** Where a dot leads, blank for nowhere. */
  readonly hrefOf: (node: WebNode) => string;
}

/** Everybody who is shown, in the order of the web. Linear in dots and lines. */
export function drawDots(dots: DotsToDraw): Dot[] {
  const { drawing } = dots;
  const curves: Curve[][] = drawing.spots.spots.map(() => []);
  for (const curve of drawing.curves) for (const end of [curve.from, curve.to]) curves[end].push(curve);
  const linesAt = Map.groupBy(
    dots.lines.flatMap(({ id, from, to }) => (id ? [from, to].map((key) => ({ id, key })) : [])),
    ({ key }) => key,
  );
  return [...drawing.spots.spots.keys()]
    .filter((at) => drawing.isShown[at])
    .map((at) => {
      const key = dotKey(drawing.spots.spots[at]);
      return dotOf(at, dots, {
        gaps: gapsAt(curves[at], at, drawing.spots.spots[at].node),
        lines: (linesAt.get(key) ?? []).map(({ id }) => id),
      });
    });
}

function dotOf(
  at: number,
  { drawing, words, colouring, shown, focus, hrefOf, ...reader }: DotsToDraw,
  { gaps, lines }: { readonly gaps: GapsAt; readonly lines: readonly string[] },
): Dot {
  const spot = drawing.spots.spots[at];
  const { x, y } = drawing.points[at];
  const names = words.names[at] ?? words.onFocus[at] ?? null;
  return {
    key: dotKey(spot),
    number: at,
    kind: spot.node.kind,
    x: round(x),
    y: round(y),
    r: spot.r,
    reach: spot.reach,
    ring: spot.ring,
    className: [
      ...classesOf(spot, dotTone(spot.node, spot.department, colouring)),
      spot.key === focus ? 'web-focus' : '',
      shown.near && !shown.near.has(spot.key) ? 'web-far' : '',
      shown.found === spot.key ? 'web-found' : '',
    ]
      .filter(Boolean)
      .join(' '),
    square: spot.node.kind === 'group' ? squareOf(round(x), round(y), spot.r) : '',
    href: hrefOf(spot.node),
    title: [titleOf(reader, spot.node, gaps), mirrorWords(spot.department, colouring)]
      .filter(Boolean)
      .join(', '),
    inside: insideOf(spot),
    ...markRings(spot.node, { ...spot, inside: insideOf(spot) }, colouring.colour),
    unserved: spot.node.kind === 'person' && spot.node.unserved,
    share: shareOf(spot, drawing.points[at]),
    label: names,
    labelOnFocus: !words.names[at] && names !== null,
    lines,
  };
}

function gapsAt(own: readonly Curve[], at: number, node: WebNode): GapsAt {
  const number = (kind: Curve['kind'], end: 'from' | 'to') =>
    own.filter((curve) => curve.kind === kind && curve[end] === at).length;
  return {
    reports: number('gap', 'from'),
    byOwnManager: number('gap', 'to') > 0,
    // Of whoever stands around them the picture has only some of the ties.
    ...(node.kind === 'person' &&
      !node.outside && {
        ties: {
          gives: number('tie', 'from'),
          gets: number('tie', 'to'),
          givesAs: number('member', 'from'),
          getsAs: number('member', 'to'),
        },
      }),
  };
}

const squareOf = (x: number, y: number, r: number): string =>
  `M${x - r} ${y - r}h${2 * r}v${2 * r}h${-2 * r}z`;

function classesOf({ node, ring }: Spot, tone: string): string[] {
  if (node.kind === 'customer') return ['web-customer', node.primary ? 'web-primary' : ''];
  const person = node.kind === 'person';
  return [
    `web-${node.kind}`,
    tone,
    person && node.noCustomer ? 'web-hollow' : '',
    node.kind !== 'group' && node.outside ? 'web-outside' : '',
    ring < 0 ? 'web-in-band' : isTinted(ring) ? 'web-even' : '',
    person && !node.noCustomer && !node.unserved && ring > 0 ? 'web-calm' : '',
  ];
}

/** From the top clockwise, as much of the way round as are served by nobody of those folded here. */
function shareOf({ node, ring, reach }: Spot, { x, y }: Point): string {
  if (!hasShare(node) || (ring < 0 && node.hops >= 0)) return '';
  const turn = 2 * Math.PI * Math.min(node.unserved / node.people, 0.999);
  const [endX, endY] = [x + reach * Math.sin(turn), y - reach * Math.cos(turn)];
  return `M${round(x)} ${round(y - reach)}A${reach} ${reach} 0 ${turn > Math.PI ? 1 : 0} 1 ${round(endX)} ${round(endY)}`;
}

function insideOf({ node, ring, r }: Spot): string {
  if (node.kind !== 'department' || r < smallestCounted) return '';
  return (ring < 0 && node.hops >= 0 ? node.outOfSight : node.people).toLocaleString('en-GB');
}
