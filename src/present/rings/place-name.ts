import { textWidth } from '../advance-widths.ts';
import { type Point, round } from './curve.ts';
import type { Box, PlacedText } from './rings-picture.ts';
import type { Room } from './room.ts';
import { type Lettering, wrapName } from './wrap-name.ts';

/** A name that looks for a place beside its dot. */
export interface NameToPlace {
  readonly name: string;
  readonly at: Point;
  /** From the dot's centre to the edge of its outline. */
  readonly reach: number;
  readonly lettering: Lettering;
  /** A short piece of the name says nothing: rather none, unless the whole is longer than a line can be. */
  readonly whole?: boolean;
  /** The middle of the crowd that the dot is one of: its name is led out of there, further than elsewhere. */
  readonly crowd?: Point | undefined;
}

interface Try extends PlacedText {
  readonly cost: number;
}

const near = 4;
/** From the dot's edge, for names with a leader. */
const far = [14, 26, 40, 58, 80];
const outOfCrowd = [...far, 105, 135, 170];
/** A point of a line under the words costs this much; a place further round the dot, up to one. */
const underLine = 0.3;

/**
 * The best free place for a name: beside, below or above its dot, or further out with a thin leader; in one line or
 * two, shortened only if nothing else fits. Undefined where there is none. Takes no room yet.
 */
export function placeName(name: NameToPlace, room: Room): PlacedText | undefined {
  let best: Try | undefined;
  let way = 0;
  const spots = new SpotsAround(name);
  for (const lines of waysFor(name)) {
    const extra = way++ * 0.5 + (lines.join(' ') === name.name ? 0 : 4);
    for (const spot of spots.cheapestFirst()) {
      if (best && spot.cost + extra >= best.cost) break;
      const text = setLines(lines, spot, name.lettering);
      if (!room.isFree(padded(text.box)) || !leaderIsFree(spot, name, room)) continue;
      const cost = spot.cost + extra + underLine * Math.min(8, room.linesIn(text.box));
      if (!best || cost < best.cost) best = { ...text, leader: leaderTo(spot, name), cost };
    }
    // Further ways cost more than that by themselves.
    if (best && best.cost <= way * 0.5) break;
  }
  return best;
}

function* waysFor({ name, lettering, whole }: NameToPlace): Generator<string[]> {
  const ways = wrapName(name, lettering);
  if (!whole) return yield* ways;
  const all = [...ways];
  const full = all.filter((lines) => lines.join(' ') === name);
  yield* full.length > 0 ? full : all;
}

/** A name on the side of its dot towards the centre, whatever else is there. */
export function nameInwards({ name, at, reach, lettering }: NameToPlace): PlacedText {
  const side = at.x > 0 ? -1 : 1;
  const [lines] = wrapName(name, lettering);
  const spot = { x: at.x + side * (reach + near), y: at.y, hang: 'beside' } as const;
  return setLines(lines, { ...spot, anchor: side > 0 ? 'start' : 'end' }, lettering);
}

/** Boxes keep this much air between each other. */
export const padded = ({ left, top, right, bottom }: Box): Box => ({
  left: left - 2,
  top: top - 1,
  right: right + 2,
  bottom: bottom + 1,
});

interface Spot extends Point {
  readonly anchor: PlacedText['anchor'];
  /** Where the words hang: below their point, above it or beside it. */
  readonly hang: 'below' | 'above' | 'beside';
  readonly cost: number;
  readonly leader: boolean;
}

/** Places round a dot. Those further out all cost more than those beside it, and mostly are not needed. */
class SpotsAround {
  readonly #near: readonly Spot[];
  #far: readonly Spot[] | undefined;
  readonly #name: NameToPlace;

  constructor(name: NameToPlace) {
    this.#name = name;
    this.#near = nearSpots(name).sort(byCost);
  }

  *cheapestFirst(): Generator<Spot> {
    yield* this.#near;
    this.#far ??= farSpots(this.#name).sort(byCost);
    yield* this.#far;
  }
}

const middle: Point = { x: 0, y: 0 };

const byCost = (one: Spot, other: Spot): number => one.cost - other.cost;

/** Beside, below and above, those on the side away from the centre first. */
function nearSpots({ at, reach, crowd = middle }: NameToPlace): Spot[] {
  const outward = at.x >= crowd.x ? 1 : -1;
  const spots: Spot[] = [];
  for (const side of [outward, -outward]) {
    const cost = side === outward ? 0 : 0.5;
    const anchor = side > 0 ? 'start' : 'end';
    const slant = (reach + near) * 0.72;
    const x = at.x + side * slant;
    spots.push({ x: at.x + side * (reach + near), y: at.y, anchor, hang: 'beside', cost, leader: false });
    spots.push({ x, y: at.y + slant, anchor, hang: 'below', cost: cost + 0.5, leader: false });
    spots.push({ x, y: at.y - slant, anchor, hang: 'above', cost: cost + 0.6, leader: false });
  }
  spots.push({ x: at.x, y: at.y + reach + near, anchor: 'middle', hang: 'below', cost: 0.4, leader: false });
  spots.push({ x: at.x, y: at.y - reach - near, anchor: 'middle', hang: 'above', cost: 0.55, leader: false });
  return spots;
}

/** With a leader, all round. */
function farSpots(name: NameToPlace): Spot[] {
  const turns = name.crowd ? 32 : 16;
  return (name.crowd ? outOfCrowd : far).flatMap((distance) =>
    Array.from({ length: turns }, (_, turn) => farSpot(name, distance, (2 * Math.PI * turn) / turns)),
  );
}

function farSpot({ at, reach, crowd = middle }: NameToPlace, beyond: number, angle: number): Spot {
  const distance = reach + beyond;
  const out = { x: at.x - crowd.x, y: at.y - crowd.y };
  const [x, y] = [Math.cos(angle), Math.sin(angle)];
  const away = (x * out.x + y * out.y) / (Math.hypot(out.x, out.y) || 1);
  return {
    x: at.x + x * distance,
    y: at.y + y * distance,
    anchor: Math.abs(x) < 0.2 ? 'middle' : x > 0 ? 'start' : 'end',
    hang: Math.abs(x) >= 0.2 ? 'beside' : y > 0 ? 'below' : 'above',
    cost: 1.4 + distance / 30 - away * (crowd === middle ? 0.3 : 0.9),
    leader: true,
  };
}

/** The lines of a text at a place, with the box they take. */
export function setLines(
  lines: readonly string[],
  { x, y, anchor, hang }: Omit<Spot, 'cost' | 'leader'>,
  { size, weight }: Lettering,
): PlacedText {
  const width = Math.max(...lines.map((line) => textWidth(line, size, weight)));
  const height = size * (1.04 + 1.18 * (lines.length - 1));
  const top = hang === 'below' ? y : hang === 'above' ? y - height : y - height / 2;
  const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
  return {
    lines: lines.map((text, at) => ({ x: round(x), y: round(top + size * (0.8 + 1.18 * at)), text })),
    anchor,
    box: { left, top, right: left + width, bottom: top + height },
    leader: '',
  };
}

/** A leader may not run over other dots or words. */
const leaderIsFree = (spot: Spot, name: NameToPlace, room: Room): boolean =>
  !spot.leader || leaderPoints(spot, name).every((point) => room.isFree(around(point, 1)));

function leaderPoints(spot: Point, { at, reach }: NameToPlace): Point[] {
  const length = Math.hypot(spot.x - at.x, spot.y - at.y);
  const points: Point[] = [];
  for (let along = reach * 1.42 + 3; along < length - 3; along += 4) {
    points.push({
      x: at.x + ((spot.x - at.x) * along) / length,
      y: at.y + ((spot.y - at.y) * along) / length,
    });
  }
  return points;
}

const around = ({ x, y }: Point, half: number): Box => ({
  left: x - half,
  right: x + half,
  top: y - half,
  bottom: y + half,
});

function leaderTo(spot: Spot, { at, reach }: NameToPlace): string {
  if (!spot.leader) return '';
  const length = Math.hypot(spot.x - at.x, spot.y - at.y);
  const [x, y] = [(spot.x - at.x) / length, (spot.y - at.y) / length];
  return `M${round(at.x + x * (reach + 1))} ${round(at.y + y * (reach + 1))}L${round(spot.x - x * 2)} ${round(spot.y - y * 2)}`;
}

/** Marks a dot as taken: three boxes that cover a circle, so that words may stand close to it at a slant. */
export function takeDot(room: Room, { x, y }: Point, reach: number): void {
  for (const [wide, high] of [
    [1, 0.5],
    [0.5, 1],
    [0.8, 0.8],
  ]) {
    const [dx, dy] = [(reach + 1) * wide, (reach + 1) * high];
    room.take({ left: x - dx, right: x + dx, top: y - dy, bottom: y + dy });
  }
}

/** Marks words and their leader as taken. */
export function takeName(room: Room, text: PlacedText, name?: NameToPlace): void {
  room.take(padded(text.box));
  if (!name || !text.leader) return;
  const { anchor, box, lines } = text;
  const y = lines.length > 0 ? Math.min(box.bottom, Math.max(box.top, name.at.y)) : name.at.y;
  const x = anchor === 'start' ? box.left : anchor === 'end' ? box.right : (box.left + box.right) / 2;
  for (const point of leaderPoints({ x, y }, name)) room.take(around(point, 1));
}
