import type { Web, WebNode } from '#graph/web-graph.ts';
import { wordsOf } from '../words.ts';
import { type Curve, pathOf, round } from './draw-lines.ts';
import { type Drawing, edgeOf, leftReach, middleOf, type Words } from './place-words.ts';
import type { SectorPlan } from './plan-sectors.ts';
import { type Link, type Spot, type Spots, smallestCounted } from './read-spots.ts';
import { departmentName, type GapsAt, howToRead, pictureName, type Reader, titleOf } from './ring-words.ts';
import type { Band, Box, Dot, Line, RingsPicture, Sector, Tone } from './rings-picture.ts';
import { signsOf } from './signs-of.ts';

interface Finish extends Reader {
  readonly idPrefix: string;
  /** Where a dot leads, blank for nowhere. */
  readonly hrefOf: (node: WebNode) => string;
  readonly spots: Spots;
  readonly drawing: Drawing;
  readonly words: Words;
  /** The frame, of all pictures that stand side by side. */
  readonly bounds: Box;
  /** Key of the node it is about. */
  readonly focus: string | null;
}

const columnWidth = 800;
/** More lines than this are drawn faintly, and without tips. */
const mostFollowed = 130;
const mostFolded = 60;
/** More lines than this are drawn a kind at a time. */
const mostSingleLines = 250;
/** As many as web.css has colours. */
const tones = 8;

/** Turns a drawing and its words into the picture that the template writes down. */
export function finishPicture(web: Web, finish: Finish): RingsPicture {
  const { spots, drawing, words, idPrefix, bounds } = finish;
  const [width, height] = [Math.ceil(bounds.right - bounds.left), Math.ceil(bounds.bottom - bounds.top)];
  const single = drawing.curves.length <= mostSingleLines;
  const lines = single ? singleLines(drawing.curves, idPrefix) : fewLines(drawing.curves);
  const band = bandOf(drawing, words);
  const dots = drawing.spots.map((_, at) => dotOf(at, { ...finish, lines: single ? lines : [] }));
  return {
    width,
    height,
    viewBox: `${Math.floor(bounds.left)} ${Math.floor(bounds.top)} ${width} ${height}`,
    wide: width > columnWidth,
    idPrefix,
    name: pictureName(finish, web),
    howToRead: howToRead(finish, web, { band: band !== null }),
    centre: drawing.centre,
    rings: drawing.zones
      .map((zone, at) => ({ hops: zone.ring, radius: round(middleOf(zone)), label: words.zones[at] ?? null }))
      .filter((ring) => ring.hops > 0),
    band,
    sectors: drawing.sectors.map((sector, at) => sectorOf(sector, at, finish)),
    crowded: drawing.curves.length > (web.getAttribute('folded') ? mostFolded : mostFollowed),
    manyGaps: spots.links.filter((link) => link.kind === 'gap').length > 60,
    lines,
    left: drawing.left.map(({ x, y }) => ({ x: round(x), y: round(y), r: leftReach })),
    dots,
    legend: signsOf(wordsOf(finish.facts), web),
    namesLeftOut: words.leftOut,
  };
}

/** Room round everything drawn in pictures of the same places. */
export function boundsOf(drawn: readonly { readonly drawing: Drawing; readonly words: Words }[]): Box {
  const edge = Math.max(...drawn.map(({ drawing }) => edgeOf(drawing))) + 12;
  const boxes = drawn.flatMap(({ words }) =>
    [...words.names, ...words.zones, ...words.sectors].flatMap((text) => (text ? [text.box] : [])),
  );
  return {
    left: Math.min(-edge, ...boxes.map((box) => box.left)) - 8,
    top: Math.min(-edge, ...boxes.map((box) => box.top)) - 8,
    right: Math.max(edge, ...boxes.map((box) => box.right)) + 8,
    bottom: Math.max(edge, ...boxes.map((box) => box.bottom)) + 8,
  };
}

function bandOf({ zones }: Drawing, words: Words): Band | null {
  const at = zones.findIndex((zone) => zone.ring < 0);
  if (at < 0) return null;
  const [inner, outer] = [round(zones[at].inner), round(zones[at].outer)];
  return { inner, outer, path: `${circle(outer)}${circle(inner)}`, label: words.zones[at] ?? null };
}

const circle = (r: number): string => `M${-r} 0A${r} ${r} 0 1 1 ${r} 0A${r} ${r} 0 1 1 ${-r} 0Z`;

function sectorOf(sector: SectorPlan, at: number, { drawing, words, facts }: Finish): Sector {
  return {
    department: sector.department,
    name: departmentName(facts, sector.department),
    tone: toneOf(sector.department),
    arc: drawing.sectors.length > 1 ? arcOf(sector, edgeOf(drawing) + 6) : '',
    label: words.sectors[at] ?? null,
  };
}

function arcOf({ start, end }: SectorPlan, r: number): string {
  const large = end - start > Math.PI ? 1 : 0;
  const point = (angle: number) => `${round(r * Math.cos(angle))} ${round(r * Math.sin(angle))}`;
  return `M${point(start)}A${round(r)} ${round(r)} 0 ${large} 1 ${point(end)}`;
}

/** A department keeps its colour on every page, since it goes by its row. */
const toneOf = (department: number): Tone => ({
  className: department < 0 ? 'web-tone-0' : `web-tone-${(department % tones) + 1}`,
  again: department >= tones,
});

const singleLines = (curves: readonly Curve[], idPrefix: string): Line[] =>
  curves.map((curve, at) => ({ kind: curve.kind, id: `${idPrefix}-${at}`, path: pathOf(curve, round) }));

/** All lines of a kind as one path: lighter for the page, where nobody could follow one anyway. */
function fewLines(curves: readonly Curve[]): Line[] {
  return (['member', 'tie', 'dotted', 'gap'] as const)
    .map((kind) => ({
      kind,
      id: '',
      path: curves
        .filter((curve) => curve.kind === kind)
        .map((curve) => pathOf(curve, Math.round))
        .join(''),
    }))
    .filter((line) => line.path !== '');
}

function dotOf(at: number, finish: Finish & { lines: readonly Line[] }): Dot {
  const { drawing, words, spots, lines } = finish;
  const spot = drawing.spots[at];
  const { x, y } = drawing.points[at];
  const own = spots.linksAt[at];
  return {
    key: spot.ring < 0 && spot.node.kind === 'department' ? `${spot.key}/band` : spot.key,
    kind: spot.node.kind,
    x: round(x),
    y: round(y),
    r: spot.r,
    reach: spot.reach,
    ring: spot.ring,
    className: classOf(spot, spot.key === finish.focus),
    square: spot.node.kind === 'group' ? squareOf(round(x), round(y), spot.r) : '',
    href: finish.hrefOf(spot.node),
    title: titleOf(
      finish,
      spot.node,
      gapsAt(
        own.map((line) => spots.links[line]),
        at,
      ),
    ),
    inside: insideOf(spot),
    unserved: spot.node.kind === 'person' && spot.node.unserved,
    label: words.names[at] ?? null,
    lines: lines.length > 0 ? own.map((line) => lines[line].id) : [],
  };
}

const gapsAt = (own: readonly Link[], at: number): GapsAt => {
  const gaps = own.filter((link) => link.kind === 'gap');
  return {
    reports: gaps.filter((link) => link.from === at).length,
    byOwnManager: gaps.some((link) => link.to === at),
  };
};

const squareOf = (x: number, y: number, r: number): string =>
  `M${x - r} ${y - r}h${2 * r}v${2 * r}h${-2 * r}z`;

function classOf({ node, department, ring }: Spot, focus: boolean): string {
  if (node.kind === 'customer') return node.primary ? 'web-customer web-primary' : 'web-customer';
  const classes = [`web-${node.kind}`, toneOf(department).className];
  if (node.kind === 'person' && node.noCustomer) classes.push('web-hollow');
  if (node.kind !== 'group' && node.outside) classes.push('web-outside');
  if (focus) classes.push('web-focus');
  if (ring < 0) classes.push('web-in-band');
  if (node.kind === 'person' && !node.noCustomer && !node.unserved && ring > 0) classes.push('web-calm');
  return classes.join(' ');
}

function insideOf({ node, ring, r }: Spot): string {
  if (node.kind !== 'department' || r < smallestCounted) return '';
  return (ring < 0 && node.hops >= 0 ? node.outOfSight : node.people).toLocaleString('en-GB');
}
