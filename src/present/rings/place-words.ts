import { type Curve, type Point, pointsOf } from './draw-lines.ts';
import { padded, placeName, setLines, takeDot, takeName } from './place-name.ts';
import type { SectorPlan } from './plan-sectors.ts';
import type { Zone } from './plan-zones.ts';
import type { Spot } from './read-spots.ts';
import type { PlacedText } from './rings-picture.ts';
import { Room } from './room.ts';
import { type Lettering, shorten, wrapName } from './wrap-name.ts';

export const lettering = {
  customer: { size: 13, weight: 'semibold' },
  sector: { size: 13, weight: 'semibold' },
  focus: { size: 12, weight: 'semibold' },
  name: { size: 12, weight: 'regular' },
  ring: { size: 11, weight: 'regular' },
} as const satisfies Record<string, Lettering>;

/** A drawing without its words. */
export interface Drawing {
  readonly spots: readonly Spot[];
  readonly points: readonly Point[];
  readonly curves: readonly Curve[];
  readonly zones: readonly Zone[];
  readonly sectors: readonly SectorPlan[];
  readonly centre: number;
  /** Where somebody of an earlier picture is not any more. */
  readonly left: readonly Point[];
}

/** The words of a drawing, by number of the spot, zone or sector; undefined where a name found no room. */
export interface Words {
  readonly names: readonly (PlacedText | undefined)[];
  readonly zones: readonly (PlacedText | undefined)[];
  readonly sectors: readonly (PlacedText | undefined)[];
  /** How many names found no room. */
  readonly leftOut: number;
}

export interface WordsToPlace {
  readonly names: readonly { readonly name: string; readonly lettering: Lettering; readonly rank: number }[];
  readonly zones: readonly string[];
  readonly sectors: readonly string[];
}

/** Finds room for all words, the most important first. Greedy: earlier words never move for later ones. */
export function placeWords(drawing: Drawing, words: WordsToPlace): Words {
  const room = new Room();
  drawing.spots.forEach((spot, at) => {
    takeDot(room, drawing.points[at], spot.reach);
  });
  for (const point of drawing.left) takeDot(room, point, leftReach);
  if (drawing.curves.length < 1500) for (const curve of drawing.curves) room.addLine(pointsOf(curve, 9));
  for (const sector of drawing.sectors) room.addLine(pointsOfArc(sector, edgeOf(drawing) + 6));
  const names: (PlacedText | undefined)[] = new Array(drawing.spots.length);
  const isCentre = (at: number) => drawing.spots[at].ring === 0;
  const named = [...words.names.keys()].filter((at) => words.names[at].name !== '');
  const order = named.sort((one, other) => words.names[one].rank - words.names[other].rank || one - other);
  const place = (at: number) => {
    const toPlace = { ...words.names[at], at: drawing.points[at], reach: drawing.spots[at].reach };
    names[at] = placeName(toPlace, room);
    if (names[at]) takeName(room, names[at], toPlace);
  };
  order.filter(isCentre).forEach(place);
  const sectors = drawing.sectors.map((sector, at) =>
    placeSectorName(words.sectors[at], sector, { drawing, room }),
  );
  const zones = drawing.zones.map((zone, at) => placeRingName(words.zones[at], zone, room));
  order.filter((at) => !isCentre(at)).forEach(place);
  return { names, zones, sectors, leftOut: order.filter((at) => !names[at]).length };
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

/** Outside everything, at the middle of the sector or as near to it as there is room. */
function placeSectorName(
  name: string,
  { start, end }: SectorPlan,
  { drawing, room }: { drawing: Drawing; room: Room },
): PlacedText | undefined {
  if (!name) return undefined;
  const edge = edgeOf(drawing) + 20;
  for (const out of [0, 16, 32, 48]) {
    for (const off of [0, 0.12, -0.12, 0.25, -0.25, 0.4, -0.4]) {
      const angle = (start + end) / 2 + off * (end - start);
      const [x, y] = [Math.cos(angle), Math.sin(angle)];
      const anchor = Math.abs(x) < 0.35 ? 'middle' : x > 0 ? 'start' : 'end';
      const hang = Math.abs(y) < 0.5 ? 'beside' : y > 0 ? 'below' : 'above';
      const lines = wrapName(name, lettering.sector)[0];
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

/** Radius outside which nothing but words stands. */
export const edgeOf = ({ zones, centre }: Pick<Drawing, 'zones' | 'centre'>): number =>
  zones.at(-1)?.outer ?? centre;

/** On the line of its ring, as near to the top as there is room between the dots; the fewest lines below it. */
function placeRingName(name: string, zone: Zone, room: Room): PlacedText | undefined {
  const radius = zone.ring < 0 ? zone.inner + 11 : middleOf(zone);
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
