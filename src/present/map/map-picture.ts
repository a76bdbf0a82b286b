import type { PlacedText } from '../rings/rings-picture.ts';
import type { WebColour } from '../web-view.ts';
import { dotClass, holdsNumber, isSquare, markOf, markRadii, smallestMarked } from './dot-class.ts';
import { curveOf } from './map-curve.ts';
import type { MapData } from './map-data.ts';
import type { MapDot } from './map-dot.ts';
import { type Labels, placeLabels } from './map-labels.ts';
import type { DrawnMap } from './open-map.ts';

/**
 * The whole map as a still picture, in pixels round its centre: as the page shows it before its script has come, without
 * script, on paper, and in files.
 */
export interface MapPicture {
  readonly viewBox: string;
  readonly width: number;
  readonly height: number;
  readonly name: string;
  readonly centre: number;
  readonly rings: readonly { readonly radius: number; readonly label: PlacedText | null }[];
  readonly band: { readonly path: string; readonly label: PlacedText | null } | null;
  readonly rooms: readonly {
    readonly x: number;
    readonly y: number;
    readonly radius: number;
    readonly className: string;
  }[];
  readonly lines: readonly { readonly className: string; readonly path: string }[];
  readonly dots: readonly PictureDot[];
}

export interface PictureDot {
  readonly x: number;
  readonly y: number;
  readonly r: number;
  /** The sign of a group, or of an opened department, as the `d` of a path; blank for a round one. */
  readonly square: string;
  /** Radii of the rings that tell it from others of its colour. */
  readonly marks: readonly number[];
  readonly brokenMark: boolean;
  readonly className: string;
  readonly href: string;
  readonly title: string;
  /** How many people, where the dot has room for it. */
  readonly inside: string;
  /** The part of the outline that is drawn, as the `d` of a path. */
  readonly outline: string;
  readonly label: PlacedText | null;
}

/** How much a picture may hold, and half its width at full size. */
export interface PictureSize {
  readonly lines: number;
  readonly half: number;
}

/** What is drawn: numbers, dots and lines, and how they are coloured. */
export interface MapToDraw {
  readonly data: MapData;
  readonly drawn: DrawnMap;
  readonly colour: WebColour;
}

const margin = 22;

/** The map in pixels, its words placed so that none lies over another or over a dot. About linear in dots and lines. */
export function mapPicture({ data, drawn, colour }: MapToDraw, { half, lines }: PictureSize): MapPicture {
  const scale = (half - margin) / data.ground.edge;
  const small = scaled(drawn, scale);
  const labels = placeLabels(data, small, scale);
  return {
    ...frameOf(labels, half),
    name: nameOf(data),
    ...groundOf(data, scale, labels),
    rooms: small.dots.filter((dot) => dot.kind === 'hub').map((dot) => roomOf(data, dot, { scale, colour })),
    lines: linesOf(small, lines),
    dots: small.dots.map((dot, at) => pictureDot(dot, labels.names[at], colour)),
  };
}

function nameOf({ counts, words }: MapData): string {
  const { people, departments } = counts;
  return `The whole map: ${people.toLocaleString('en-GB')} people in ${departments} departments round the outside ${words.customers}.`;
}

const scaled = ({ dots, ...drawn }: DrawnMap, scale: number): DrawnMap => ({
  ...drawn,
  dots: dots.map((dot) => ({
    ...dot,
    x: dot.x * scale,
    y: dot.y * scale,
    r: Math.max(dot.kind === 'person' || dot.kind === 'team' ? 1.5 : 3, dot.r * scale),
  })),
});

/** Everything drawn with its words. */
function frameOf({ names, rings, band }: Labels, half: number) {
  const boxes = [...names, ...rings, band].flatMap((text) => (text ? [text.box] : []));
  const left = Math.floor(Math.min(-half, ...boxes.map((box) => box.left - 4)));
  const top = Math.floor(Math.min(-half, ...boxes.map((box) => box.top - 4)));
  const width = Math.ceil(Math.max(half, ...boxes.map((box) => box.right + 4))) - left;
  const height = Math.ceil(Math.max(half, ...boxes.map((box) => box.bottom + 4))) - top;
  return { viewBox: `${left} ${top} ${width} ${height}`, width, height };
}

function groundOf({ ground }: MapData, scale: number, labels: Labels) {
  return {
    centre: Math.round(ground.centre * scale),
    rings: ground.rings.map(({ radius }, at) => ({
      radius: Math.round(radius * scale),
      label: labels.rings[at] ?? null,
    })),
    band: ground.band && {
      path: circle(Math.round(ground.band.outer * scale)) + circle(Math.round(ground.band.inner * scale)),
      label: labels.band ?? null,
    },
  };
}

const circle = (r: number): string => `M${-r} 0A${r} ${r} 0 1 1 ${r} 0A${r} ${r} 0 1 1 ${-r} 0Z`;

function roomOf(data: MapData, dot: MapDot, { scale, colour }: { scale: number; colour: WebColour }) {
  const { x, y, radius } = data.nodes.room[dot.node]!;
  const place = { x: round(x * scale), y: round(y * scale), radius: round(radius * scale) };
  return { ...place, className: dotClass(dot, colour) };
}

/** All lines of one strength as one path. */
function linesOf({ dots, lines }: DrawnMap, most: number): MapPicture['lines'] {
  const ties = lines.filter((line) => line.kind === 'tie').sort((one, other) => other.ties - one.ties);
  const drawn = ties.slice(0, most);
  const strongest = drawn[0]?.ties ?? 1;
  const byClass = Map.groupBy(drawn, ({ ties: count }) => `map-line-${strengthOf(count, strongest)}`);
  const gaps = lines.filter((line) => line.kind === 'gap');
  return [...byClass, ...(gaps.length > 0 ? [['map-gap', gaps] as const] : [])].map(([className, group]) => ({
    className,
    path: group.map(({ from, to }) => pathOf(dots[from], dots[to])).join(''),
  }));
}

/** 1 to 4: how strong a line is beside the strongest. */
export const strengthOf = (ties: number, strongest: number): number =>
  strongest <= 1 ? 2 : Math.max(1, Math.ceil((4 * Math.log1p(ties)) / Math.log1p(strongest)));

function pathOf(from: MapDot, to: MapDot): string {
  const { start, bend, end } = curveOf(from, to);
  return `M${round(start.x)} ${round(start.y)}Q${round(bend.x)} ${round(bend.y)} ${round(end.x)} ${round(end.y)}`;
}

const round = (value: number): number => Math.round(value * 10) / 10;

function pictureDot(dot: MapDot, label: PlacedText | undefined, colour: WebColour): PictureDot {
  const share = colour === 'finding' && dot.kind !== 'person' ? dot.gaps : dot.unserved;
  const body = dot.r * dot.body;
  const mark = markOf(dot, colour);
  return {
    x: round(dot.x),
    y: round(dot.y),
    r: round(body),
    square: isSquare(dot) ? squareAt(dot, dot.r * 0.72) : '',
    marks: body < smallestMarked ? [] : markRadii[mark].map((share) => round(body * share)),
    brokenMark: mark === 2,
    className: classOf(dot, colour),
    href: dot.href,
    title: dot.says,
    inside: dot.kind === 'department' && holdsNumber(dot, body) ? dot.people.toLocaleString('en-GB') : '',
    outline: share > 0 ? arcOf(dot, (dot.r + body) / 2 + 0.5, share) : '',
    label: label ?? null,
  };
}

const classOf = (dot: MapDot, colour: WebColour): string =>
  [`map-${dot.kind}`, dotClass(dot, colour), dot.hollow ? 'map-hollow' : ''].filter(Boolean).join(' ');

function squareAt({ x, y }: MapDot, half: number): string {
  const width = round(2 * half);
  return `M${round(x - half)} ${round(y - half)}h${width}v${width}h${-width}Z`;
}

/** An arc from the top, clockwise, as long as the share. */
function arcOf({ x, y }: MapDot, radius: number, share: number): string {
  const point = (angle: number) =>
    `${round(x + radius * Math.sin(angle))} ${round(y - radius * Math.cos(angle))}`;
  const arc = (from: number, to: number) =>
    `M${point(from)}A${round(radius)} ${round(radius)} 0 ${to - from > Math.PI ? 1 : 0} 1 ${point(to)}`;
  if (share > 0.999) return arc(0, Math.PI) + arc(Math.PI, 2 * Math.PI);
  return arc(0, 2 * Math.PI * share);
}
