import { reachOf } from '#present/map/dot-class.ts';
import type { MapDot } from '#present/map/map-dot.ts';
import { hubAir } from '#present/map/map-labels.ts';
import { placeName, setLines, takeDot, takeName } from '#present/rings/place-name.ts';
import { lettering } from '#present/rings/place-words.ts';
import type { PlacedText } from '#present/rings/rings-picture.ts';
import { Room } from '#present/rings/room.ts';
import type { Lettering } from '#present/rings/wrap-name.ts';
import type { Projection } from './project.ts';

/** Something that wants a name: a dot, or the room of an opened department. */
export interface Label {
  readonly dot: MapDot;
  readonly name: string;
  /** In the map's units; `reach` is the radius that the name keeps clear of. */
  readonly x: number;
  readonly y: number;
  readonly reach: number;
  /** Middle of the crowd that it is led out of. */
  readonly crowd?: { readonly x: number; readonly y: number } | undefined;
}

/** Words on a circle round the middle of the map, such as the name of a ring. */
export interface Caption {
  readonly text: string;
  readonly colour: string;
  /** Where it may stand, the best place first, in the map's units. */
  readonly places: readonly { readonly x: number; readonly y: number }[];
}

export interface StageSize {
  readonly width: number;
  readonly height: number;
}

/** Words with a place: so many pixels beside a point of the map, so that they go along when the map is moved. */
export interface PlannedName {
  readonly x: number;
  readonly y: number;
  readonly text: PlacedText;
  readonly lettering: Lettering;
  /** Blank for that of names. */
  readonly colour: string;
}

export interface NamesToPlan {
  /** The most important first. */
  readonly labels: readonly Label[];
  readonly captions: readonly Caption[];
  /** Dots that no name may lie on. */
  readonly inTheWay: readonly MapDot[];
  /** Radius of the disc of outside customers, in which no person is named. */
  readonly centre: number;
  readonly size: StageSize;
}

/**
 * Finds places for names as the still picture does: beside their dots, or further out with a thin line, clear of all
 * dots and of each other, within the stage. Customers and departments first, then captions, then people.
 */
export function planNames({ scale, toStage }: Projection, names: NamesToPlan): PlannedName[] {
  const { size } = names;
  const middle = toStage(0, 0);
  const frame = {
    left: 2 - middle.x,
    top: 2 - middle.y,
    right: size.width - 2 - middle.x,
    bottom: size.height - 2 - middle.y,
  };
  const room = new Room(frame);
  /** Taken by names, and by the dots of outside customers. */
  const words = new Room(frame);
  const at = ({ x, y }: { x: number; y: number }) => ({ x: x * scale, y: y * scale });
  for (const dot of names.inTheWay) {
    takeDot(room, at(dot), reachOf(dot) * scale + (dot.kind === 'hub' ? hubAir : 1));
  }
  for (const { dot } of names.labels) if (dot.kind === 'customer') takeDot(words, at(dot), dot.r * scale);
  const planned: PlannedName[] = [];
  const write = (label: Label) => {
    const wish = {
      name: label.name,
      at: at(label),
      reach: label.reach * scale,
      lettering: letteringOf(label.dot),
      whole: label.dot.kind !== 'customer',
      crowd: label.crowd && at(label.crowd),
    };
    // Whom the work is for is named in any case: over dots, if it must be.
    const text =
      placeName(wish, room) ?? (label.dot.kind === 'customer' ? placeName(wish, words) : undefined);
    if (!text) return;
    for (const each of [room, words]) takeName(each, text, wish);
    planned.push({ ...pinned(text, label, scale), lettering: wish.lettering, colour: '' });
  };
  const isPlace = ({ dot }: Label) => dot.kind !== 'person' && dot.kind !== 'team';
  names.labels.filter(isPlace).forEach(write);
  for (const caption of names.captions) {
    for (const place of caption.places) {
      const text = setLines(
        [caption.text],
        { ...at(place), anchor: 'middle', hang: 'beside' },
        lettering.ring,
      );
      if (!room.isFree(text.box)) continue;
      takeName(room, text);
      planned.push({ ...pinned(text, place, scale), lettering: lettering.ring, colour: caption.colour });
      break;
    }
  }
  takeDot(room, { x: 0, y: 0 }, names.centre * scale);
  for (const label of names.labels) if (!isPlace(label)) write(label);
  return planned;
}

function letteringOf({ kind }: MapDot): Lettering {
  if (kind === 'customer') return lettering.customer;
  return kind === 'department' || kind === 'hub' ? lettering.focus : lettering.name;
}

/** Words relative to the point of the map that they belong to. */
function pinned(text: PlacedText, { x, y }: { x: number; y: number }, scale: number) {
  const [dx, dy] = [x * scale, y * scale];
  const lines = text.lines.map((line) => ({ ...line, x: line.x - dx, y: line.y - dy }));
  return { x, y, text: { ...text, lines, leader: moved(text.leader, dx, dy) } };
}

/** The `d` of a leader, moved. */
function moved(leader: string, dx: number, dy: number): string {
  const [from, to] = leader.slice(1).split('L');
  if (!to) return '';
  const shift = (point: string) => {
    const [x, y] = point.split(' ').map(Number);
    return `${x - dx} ${y - dy}`;
  };
  return `M${shift(from)}L${shift(to)}`;
}
