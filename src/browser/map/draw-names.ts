import type { MapData } from '#present/map/map-data.ts';
import type { MapDot } from '#present/map/map-dot.ts';
import { type Label, LabelWriter, type StageSize } from './draw-labels.ts';
import type { MapGraph } from './map-graph.ts';
import type { Palette } from './palette.ts';
import type { Projection } from './project.ts';

interface Names {
  readonly data: MapData;
  readonly graph: MapGraph;
  readonly palette: Palette;
  /** Whoever sigma's grid of labels has chosen to be named. */
  readonly named: readonly Label[];
  /** Of the stage. */
  readonly size: StageSize;
}

/**
 * Writes names on the stage: outside customers, departments and rings first, then people, the larger before. None lies
 * over another or over a dot.
 */
export function drawNames(context: CanvasRenderingContext2D, projection: Projection, names: Names): void {
  const { palette, named, graph } = names;
  const writer = new LabelWriter(context, palette, names.size);
  const labels = graph
    .mapNodes((_, { dot }) => labelAt(dot, projection, names))
    .filter((label) => isSeen(label, names.size));
  const places = labels.filter(({ dot }) => dot.kind !== 'person' && dot.kind !== 'team');
  const rank = ({ dot }: Label) => (dot.kind === 'customer' ? 0 : 1);
  places.sort((one, other) => rank(one) - rank(other) || other.dot.people - one.dot.people);
  const inTheWay = labels.length < mostMinded ? labels : places;
  for (const label of inTheWay) if (label.dot.kind !== 'hub') writer.takeDot(label);
  for (const label of places) if (label.dot.kind === 'department') writer.number(label);
  for (const label of places) writer.write(label);
  for (const { text, radius, colour } of captionsOf(names)) {
    const at = (turn: number) => projection.toStage(radius * Math.sin(turn), -radius * Math.cos(turn));
    turns.some((turn) => !inRoom(names, radius, turn) && writer.caption({ ...at(turn), text, colour }));
  }
  const chosen = labels.length < mostMinded ? labels.filter(({ r }) => r >= smallestNamed) : named;
  const people = chosen.filter(({ dot }) => dot.kind === 'person' || dot.kind === 'team');
  for (const label of people.toSorted((one, other) => other.r - one.r)) writer.write(label);
}

/** Where the name of a ring may stand, from the top of it. */
const turns = [0, 0.1, -0.1, 0.2, -0.2, 0.35, -0.35, 0.5, -0.5, 0.8, -0.8, 1.2, -1.2];

/** Whether a place on a ring lies in the room of an opened department. */
function inRoom({ graph, data }: Names, radius: number, turn: number): boolean {
  const [x, y] = [radius * Math.sin(turn), -radius * Math.cos(turn)];
  return graph.someNode((_, { dot }) => {
    const room = dot.kind === 'hub' ? data.nodes.room[dot.node] : null;
    return room !== null && Math.hypot(x - room.x, y - room.y) < room.radius * 1.3;
  });
}

/** Radius in pixels from which on a person is named. */
const smallestNamed = 6;

/** Past so many dots on the stage sigma’s grid of labels says whose name is tried; no name minds the smallest dots. */
const mostMinded = 500;

/** The name of an opened department stands over its room. */
function labelAt(dot: MapDot, { toStage, scale }: Projection, { data }: Names): Label {
  const room = dot.kind === 'hub' ? data.nodes.room[dot.node] : null;
  const round = room && room.x === room.hub.x && room.y === room.hub.y;
  return { dot, ...toStage(dot.x, dot.y), r: (round ? room.radius : dot.r) * scale };
}

const isSeen = ({ x, y, r }: Label, { width, height }: Names['size']): boolean =>
  x + r > -100 && y + r > -20 && x - r < width + 100 && y - r < height + 20;

function captionsOf({ data, palette }: Names) {
  const { rings, band } = data.ground;
  const hops = (number: number) => `${number} ${number === 1 ? 'hop' : 'hops'}`;
  return [
    ...rings.map((ring) => ({ text: hops(ring.hops), radius: ring.radius, colour: palette.soft })),
    ...(band ? [{ text: data.words.band, radius: (band.inner + band.outer) / 2, colour: palette.gap }] : []),
  ];
}
