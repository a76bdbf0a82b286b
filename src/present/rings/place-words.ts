import { type Point, pointsOf } from './curve.ts';
import type { Drawing } from './draw.ts';
import { ladderNames, mostRound } from './ladder-names.ts';
import { nameInwards, padded, placeName, setLines, takeDot, takeName } from './place-name.ts';
import type { SectorPlan } from './plan-sectors.ts';
import type { Zone } from './plan-zones.ts';
import type { Box, PlacedText } from './rings-picture.ts';
import { Room } from './room.ts';
import { type Lettering, shorten, wrapName } from './wrap-name.ts';

export const lettering = {
  customer: { size: 13, weight: 'semibold' },
  sector: { size: 13, weight: 'semibold' },
  focus: { size: 12, weight: 'semibold' },
  name: { size: 12, weight: 'regular' },
  ring: { size: 11, weight: 'regular' },
} as const satisfies Record<string, Lettering>;

/** The words of a drawing, by number of the spot, zone or sector; undefined where there are none or found no room. */
export interface Words {
  readonly names: readonly (PlacedText | undefined)[];
  /** Names that found no room, beside their dots all the same: to be read one at a time. */
  readonly onFocus: readonly (PlacedText | undefined)[];
  readonly zones: readonly (PlacedText | undefined)[];
  readonly sectors: readonly (PlacedText | undefined)[];
  /** How many stand in the band, by number of the sector. */
  readonly band: readonly (PlacedText | undefined)[];
}

export interface WordsToPlace {
  readonly names: readonly {
    readonly name: string;
    readonly lettering: Lettering;
    readonly rank: number;
    readonly atRest: boolean;
  }[];
  readonly zones: readonly string[];
  readonly sectors: readonly string[];
  /** Blank for a sector that has nobody in the band. */
  readonly band: readonly string[];
}

/**
 * Finds room for all words, the most important first. Greedy: earlier words never move for later ones.
 * @param frame words stay inside it; without one, as far out as they like
 */
export function placeWords(drawing: Drawing, words: WordsToPlace, frame?: Box): Words {
  const { spots } = drawing.spots;
  const room = roomAround(drawing, frame);
  const names: (PlacedText | undefined)[] = new Array(spots.length);
  const isCentre = (at: number) => spots[at].ring === 0;
  const named = [...words.names.keys()].filter((at) => drawing.isShown[at] && words.names[at].name !== '');
  const order = named.sort((one, other) => words.names[one].rank - words.names[other].rank || one - other);
  const toPlace = (at: number) => ({ ...words.names[at], at: drawing.points[at], reach: spots[at].reach });
  const place = (at: number) => {
    names[at] = placeName(toPlace(at), room);
    if (names[at]) takeName(room, names[at], toPlace(at));
  };
  order.filter(isCentre).forEach(place);
  const sectors = placeSectorNames(words.sectors, drawing, room);
  const band = drawing.sectors.map((sector, at) => placeInBand(words.band[at], sector, { drawing, room }));
  const zones = drawing.zones.map((zone, at) => placeRingName(words.zones[at], zone, room));
  order.filter((at) => !isCentre(at) && words.names[at].atRest).forEach(place);
  const onFocus = names.map(() => undefined as PlacedText | undefined);
  for (const at of order) if (!names[at]) onFocus[at] = nameInwards(toPlace(at));
  return { names, onFocus, sectors, band, zones };
}

/** What of a drawing words keep clear of: dots, and as far as can be lines. */
function roomAround(drawing: Drawing, frame: Box | undefined): Room {
  const room = new Room(frame);
  drawing.spots.spots.forEach((spot, at) => {
    if (drawing.isShown[at]) takeDot(room, drawing.points[at], spot.reach);
  });
  for (const point of drawing.left) takeDot(room, point, leftReach);
  if (drawing.curves.length < 1500) for (const curve of drawing.curves) room.addLine(pointsOf(curve, 9));
  for (const sector of drawing.sectors) room.addLine(pointsOfArc(sector, edgeOf(drawing) + 6));
  return room;
}

/** Half the width of the sign of a place that is left. */
export const leftReach = 6;

/** Thick as it is, an arc counts for more than a thin line. */
function pointsOfArc({ start, end }: SectorPlan, radius: number): Point[] {
  const count = Math.ceil(((end - start) * radius) / 4);
  return Array.from({ length: count }, (_, at) => {
    const angle = start + ((end - start) * at) / count;
    return { x: radius * Math.cos(angle), y: radius * Math.sin(angle) };
  });
}

function placeSectorNames(
  names: readonly string[],
  drawing: Drawing,
  room: Room,
): (PlacedText | undefined)[] {
  if (drawing.sectors.length <= mostRound)
    return drawing.sectors.map((sector, at) => placeSectorName(names[at], sector, { drawing, room }));
  const look = { edge: edgeOf(drawing), lettering: lettering.sector };
  return ladderNames(drawing.sectors, names, look).map((text) => {
    if (!text || !room.isFree(padded(text.box))) return undefined;
    takeName(room, text);
    return text;
  });
}

/** Outside everything, at the middle of the sector or as near to it as there is room. */
function placeSectorName(
  name: string,
  { start, end }: SectorPlan,
  { drawing, room }: { drawing: Drawing; room: Room },
): PlacedText | undefined {
  if (!name) return undefined;
  const edge = edgeOf(drawing) + 20;
  const [lines] = wrapName(name, lettering.sector);
  for (const out of [0, 16, 32, 48]) {
    for (const off of [0, 0.12, -0.12, 0.25, -0.25, 0.4, -0.4]) {
      const angle = (start + end) / 2 + off * (end - start);
      const [x, y] = [Math.cos(angle), Math.sin(angle)];
      const anchor = Math.abs(x) < 0.35 ? 'middle' : x > 0 ? 'start' : 'end';
      const hang = Math.abs(y) < 0.5 ? 'beside' : y > 0 ? 'below' : 'above';
      const text = setLines(
        lines,
        { x: x * (edge + out), y: y * (edge + out), anchor, hang },
        lettering.sector,
      );
      if (!room.isFree(padded(text.box))) continue;
      takeName(room, text);
      return text;
    }
  }
  return undefined;
}

/** In the lane along the inner edge of the band, at the middle of the sector or as near to it as there is room. */
function placeInBand(
  words: string,
  { start, end }: SectorPlan,
  { drawing, room }: { drawing: Drawing; room: Room },
): PlacedText | undefined {
  const zone = drawing.zones.at(-1);
  if (words === '' || !zone) return undefined;
  let best: { readonly text: PlacedText; readonly cost: number } | undefined;
  for (let step = 0; step < 21; step++) {
    const off = (step % 2 === 0 ? 1 : -1) * Math.ceil(step / 2) * 0.045;
    const angle = (start + end) / 2 + off * (end - start);
    const at = { x: (zone.inner + lane) * Math.cos(angle), y: (zone.inner + lane) * Math.sin(angle) };
    const text = setLines([words], { ...at, anchor: 'middle', hang: 'beside' }, lettering.ring);
    const cost = step * 0.1 + room.linesIn(text.box) * 0.5;
    if ((best && cost >= best.cost) || !room.isFree(padded(text.box))) continue;
    best = { text, cost };
  }
  if (best) takeName(room, best.text);
  return best?.text;
}

/** From the inner edge of the band to the middle of the words in it. */
const lane = 12;

/** Radius outside which nothing but words stands. */
export const edgeOf = ({ zones, centre }: Pick<Drawing, 'zones' | 'centre'>): number =>
  zones.at(-1)?.outer ?? centre;

/** On the line of its ring, as near to the top as there is room between the dots; the fewest lines below it. */
function placeRingName(name: string, zone: Zone, room: Room): PlacedText | undefined {
  if (name === '') return undefined;
  const radius = zone.ring < 0 ? zone.inner + lane : middleOf(zone);
  let best: { text: PlacedText; cost: number } | undefined;
  for (let step = 0; step < 72; step++) {
    const turn = (step % 2 === 0 ? 1 : -1) * Math.ceil(step / 2) * (Math.PI / 36);
    const at = { x: radius * Math.sin(turn), y: -radius * Math.cos(turn) };
    const text = setLines([name], { ...at, anchor: 'middle', hang: 'beside' }, lettering.ring);
    const cost = Math.abs(turn) + room.linesIn(text.box) * 0.4;
    if ((best && cost >= best.cost) || !room.isFree(padded(text.box))) continue;
    best = { text, cost };
  }
  if (best) takeName(room, best.text);
  return best?.text;
}

/** Where a ring's guide line runs: through the middle of its crowd. */
export const middleOf = ({ inner, outer }: Zone): number => (inner + outer) / 2;

export const shortSectorName = (name: string): string => shorten(name, 170, lettering.sector);
