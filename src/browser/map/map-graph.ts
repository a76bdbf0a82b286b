import { DirectedGraph } from 'graphology';
import { dotClass, isSquare, markOf } from '#present/map/dot-class.ts';
import type { MapDot } from '#present/map/map-dot.ts';
import type { DrawnMap, MapLine } from '#present/map/open-map.ts';
import type { WebColour } from '#present/web-view.ts';
import { type LineLook, lineLooks } from './line-looks.ts';
import type { Palette } from './palette.ts';

/** What the dot's shader reads. */
export interface DotLook {
  readonly fill: string;
  readonly border: string;
  readonly outline: string;
  /** Of the rings in it: light in a full dot, of its own colour in a hollow one. */
  readonly ring: string;
  /** Share of the radius that is the dot itself. */
  readonly body: number;
  /** How much of the outline is drawn. */
  readonly share: number;
  readonly square: boolean;
  /** Of the rings in it, as `markRadii` has them. */
  readonly mark: number;
}

/** A dot for sigma: y grows upwards. */
export interface DotAttributes extends DotLook {
  readonly dot: MapDot;
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly label: string;
}

export interface LineAttributes extends LineLook {
  readonly line: MapLine;
}

export type MapGraph = DirectedGraph<DotAttributes, LineAttributes>;

export interface MapGraphs {
  /** Everything there is, to be walked and brought out. */
  readonly all: MapGraph;
  /** What sigma draws itself: the dots alone. */
  readonly dots: MapGraph;
  /** Keys of the lines that are drawn: without the weakest of very many. */
  readonly drawn: readonly string[];
}

/** The drawn map as graphs. */
export function toGraphs(map: DrawnMap, palette: Palette, colour: WebColour): MapGraphs {
  const weak = weakest(map);
  const look = lineLooks(map.lines.length - weak.size, palette, map.lines);
  const dots: MapGraph = new DirectedGraph({ allowSelfLoops: false });
  for (const dot of map.dots) dots.addNode(dot.key, toDot(dot, palette, colour));
  const all = dots.copy();
  for (const line of map.lines) {
    all.mergeEdge(map.dots[line.from].key, map.dots[line.to].key, { line, ...look(line) });
  }
  return { all, dots, drawn: all.filterEdges((_, { line }) => !weak.has(line)) };
}

/** Between many closed departments nearly every pair has a tie: the strongest tell the most. */
function weakest({ dots, lines }: DrawnMap): ReadonlySet<MapLine> {
  const isClosed = ({ kind }: MapDot) => kind === 'department' || kind === 'everyone' || kind === 'customer';
  const closed = lines.filter(({ from, to }) => isClosed(dots[from]) && isClosed(dots[to]));
  return new Set(closed.sort((one, other) => other.ties - one.ties).slice(mostBetweenClosed));
}

const mostBetweenClosed = 500;

function toDot(dot: MapDot, palette: Palette, colour: WebColour): DotAttributes {
  return { dot, x: dot.x, y: -dot.y, size: dot.r, label: dot.name, ...lookOf(dot, palette, colour) };
}

function lookOf(dot: MapDot, palette: Palette, colour: WebColour): DotLook {
  const byFinding = colour === 'finding';
  const tone = palette.tone(dotClass(dot, colour));
  const hollow = dot.hollow || dot.kind === 'hub';
  return {
    fill: dot.kind === 'customer' ? palette.gold : hollow ? palette.card : tone,
    border: dot.kind === 'customer' ? palette.ink : tone,
    outline: palette.gap,
    ring: hollow ? tone : palette.card,
    body: dot.body,
    share: byFinding && dot.kind !== 'person' ? dot.gaps : dot.unserved,
    square: isSquare(dot),
    mark: markOf(dot, colour),
  };
}
