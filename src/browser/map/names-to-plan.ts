import { holdsNumber, reachOf } from '#present/map/dot-class.ts';
import type { MapData } from '#present/map/map-data.ts';
import type { MapDot } from '#present/map/map-dot.ts';
import type { Palette } from './palette.ts';
import type { Caption, Label, NamesToPlan, StageSize } from './plan-names.ts';
import type { Projection } from './project.ts';

interface Named {
  readonly data: MapData;
  readonly palette: Palette;
  readonly dots: readonly MapDot[];
  readonly size: StageSize;
}

/** Who is named while the map rests: outside customers first, then departments by size, rings, and people who are near. */
export function namesToPlan(projection: Projection, { data, palette, dots, size }: Named): NamesToPlan {
  const { scale } = projection;
  const seen = dots.filter((dot) => isSeen(dot, projection, size));
  const people = seen.filter((dot) => isOne(dot) && dot.r * scale >= smallestNamed);
  const places = seen.filter((dot) => !isOne(dot)).sort(byRank);
  const hubs = dots.filter(({ kind }) => kind === 'hub');
  const named = people.slice(0, mostPeople).map((dot) => labelOf(dot, data, scale));
  return {
    labels: [
      ...places.map((dot) => labelOf(dot, data, scale)),
      ...(named.length > mostLedOut ? named : named.map((label) => ledOut(label, data))),
    ],
    captions: captionsOf(data, palette, hubs),
    centre: data.ground.centre,
    inTheWay: seen.length < mostMinded ? seen : seen.filter((dot) => !isOne(dot)),
    size,
  };
}

const isOne = ({ kind }: MapDot): boolean => kind === 'person' || kind === 'team';

/** The primary customer, the other customers, the largest departments. */
const byRank = (one: MapDot, other: MapDot): number =>
  rankOf(one) - rankOf(other) || other.people - one.people;

const rankOf = ({ kind, primary }: MapDot): number => (kind !== 'customer' ? 2 : primary ? 0 : 1);

/** Radius in pixels from which on a person is named. */
const smallestNamed = 6;
const mostPeople = 400;
/** So many names at most are led far out of the crowd: more would take too long. */
const mostLedOut = 120;

const ledOut = (label: Label, { nodes }: MapData): Label => ({
  ...label,
  crowd: nodes.room[label.dot.node] ?? undefined,
});

/** Past so many dots no name minds the smallest. */
const mostMinded = 4000;

const isSeen = (
  { x, y, r }: MapDot,
  { toStage, scale }: Projection,
  { width, height }: StageSize,
): boolean => {
  const at = toStage(x, y);
  const reach = r * scale;
  return at.x + reach > 0 && at.y + reach > 0 && at.x - reach < width && at.y - reach < height;
};

/** The name of an opened department stands over its room, and its number is drawn as people. */
export function labelOf(dot: MapDot, data: MapData, scale: number): Label {
  const room = dot.kind === 'hub' ? data.nodes.room[dot.node] : null;
  const round = room && room.x === room.hub.x && room.y === room.hub.y;
  const counted = dot.kind === 'department' && !holdsNumber(dot, dot.r * dot.body * scale);
  return {
    dot,
    name: counted ? `${dot.name}\u00a0·\u00a0${dot.people.toLocaleString('en-GB')}` : dot.name,
    x: dot.x,
    y: dot.y,
    reach: round ? room.radius : reachOf(dot),
  };
}

function captionsOf({ ground, nodes, words }: MapData, palette: Palette, hubs: readonly MapDot[]): Caption[] {
  const rooms = hubs.map(({ node }) => nodes.room[node]!);
  const inRoom = (x: number, y: number) =>
    rooms.some((room) => Math.hypot(x - room.x, y - room.y) < room.radius * 1.3);
  const on = (radius: number) =>
    turns
      .map((turn) => ({ x: radius * Math.sin(turn), y: -radius * Math.cos(turn) }))
      .filter(({ x, y }) => !inRoom(x, y));
  const hops = (number: number) => `${number} ${number === 1 ? 'hop' : 'hops'}`;
  const { rings, band } = ground;
  return [
    ...rings.map(({ hops: far, radius }) => ({ text: hops(far), colour: palette.soft, places: on(radius) })),
    ...(band ? [{ text: words.band, colour: palette.gap, places: on((band.inner + band.outer) / 2) }] : []),
  ];
}

/** Where the name of a ring may stand, from the top of it. */
const turns = [0, 0.1, -0.1, 0.2, -0.2, 0.35, -0.35, 0.5, -0.5, 0.8, -0.8, 1.2, -1.2];
