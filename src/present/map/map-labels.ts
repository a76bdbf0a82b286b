import { hops } from '../english.ts';
import { placeName, setLines, takeDot, takeName } from '../rings/place-name.ts';
import { lettering } from '../rings/place-words.ts';
import type { PlacedText } from '../rings/rings-picture.ts';
import { Room } from '../rings/room.ts';
import { reachOf } from './dot-class.ts';
import type { MapData } from './map-data.ts';
import type { MapDot } from './map-dot.ts';
import type { DrawnMap } from './open-map.ts';

/** The words of the still picture, by number of the dot or ring; undefined where a name found no room. */
export interface Labels {
  readonly names: readonly (PlacedText | undefined)[];
  readonly rings: readonly (PlacedText | undefined)[];
  readonly band: PlacedText | undefined;
}

/** Customers first, then rings, then departments by size; people are named where there is room. */
export function placeLabels({ ground, nodes, words }: MapData, { dots }: DrawnMap, scale: number): Labels {
  const room = new Room();
  for (const dot of dots) takeDot(room, dot, reachOf(dot) + (dot.kind === 'hub' ? hubAir : 0));
  const names: (PlacedText | undefined)[] = new Array(dots.length);
  const rank = (dot: MapDot) => (dot.kind === 'customer' ? 0 : dot.kind === 'person' ? 2 : 1);
  const order = [...dots.keys()].sort(
    (one, other) => rank(dots[one]) - rank(dots[other]) || dots[other].r - dots[one].r || one - other,
  );
  const place = (at: number) => {
    const dot = dots[at];
    const size = dot.kind === 'customer' ? lettering.customer : lettering.name;
    const wish = {
      name: dot.name,
      ...spotOf(dot),
      lettering: size,
      whole: dot.kind !== 'customer',
      crowd: isOne(dot) ? crowdOf(dot) : undefined,
    };
    names[at] = placeName(wish, room);
    if (names[at]) takeName(room, names[at], wish);
  };
  const crowdOf = ({ node }: MapDot) => {
    const { x, y } = nodes.room[node]!;
    return { x: x * scale, y: y * scale };
  };
  // The name of an opened department stands at the edge of its room.
  const spotOf = (dot: MapDot) => {
    const own = dot.kind === 'hub' ? nodes.room[dot.node] : null;
    if (!own || own.x !== own.hub.x || own.y !== own.hub.y) return { at: dot, reach: reachOf(dot) };
    return { at: dot, reach: own.radius * scale };
  };
  order.filter((at) => rank(dots[at]) === 0).forEach(place);
  // Within the disc of outside customers no other name stands.
  takeDot(room, { x: 0, y: 0 }, ground.centre * scale);
  const rings = ground.rings.map((ring) => onRing(hops(ring.hops), ring.radius * scale, room));
  const band = ground.band ? onRing(words.band, ground.band.inner * scale + 9, room) : undefined;
  for (const at of order.filter((each) => rank(dots[each]) > 0)) {
    if (dots[at].kind === 'person' && dots[at].r < 4) continue;
    place(at);
  }
  return { names, rings, band };
}

const isOne = ({ kind }: MapDot): boolean => kind === 'person' || kind === 'team';

/** A name beside the square of an opened department would be taken for its name. */
export const hubAir = 7;

/** As near to the top of a ring as there is room. */
function onRing(words: string, radius: number, room: Room): PlacedText | undefined {
  for (let step = 0; step < 72; step++) {
    const turn = (step % 2 === 0 ? 1 : -1) * Math.ceil(step / 2) * (Math.PI / 36);
    const at = { x: radius * Math.sin(turn), y: -radius * Math.cos(turn) };
    const text = setLines([words], { ...at, anchor: 'middle', hang: 'beside' }, lettering.ring);
    if (!room.isFree(text.box)) continue;
    takeName(room, text);
    return text;
  }
  return undefined;
}
