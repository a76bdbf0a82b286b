import type { Web } from '#graph/web-graph.ts';
import { type Drawing, draw } from './draw.ts';
import { type Positions, placeWebs, type WebState } from './place-web.ts';
import { edgeOf, placeWords, type Words } from './place-words.ts';
import { nameOf, type Reader } from './ring-words.ts';
import type { Box } from './rings-picture.ts';
import { mostNamed, wordsToPlace } from './words-to-place.ts';
import { wrapName } from './wrap-name.ts';

/** A web to be placed, and who reads it. */
export interface WebToPlace extends WebState {
  readonly reader: Reader;
}

/** A web with a place for everything, large enough that its names have room. */
export interface Roomy {
  readonly positions: Positions;
  /** All of it, with whole names. */
  readonly drawing: Drawing;
  readonly words: Words;
  /** What all of it takes, and all that is placed with it; whatever is shown of it, the picture has this size. */
  readonly frame: Box;
}

const mostGrowth = 3.5;

/**
 * Places a web so that its names have room: a picture of few people grows until every name of theirs has some, in at
 * most ten tries. Pages and exports place a web by this, so that it looks the same everywhere.
 */
export const findRoom = (web: Web, reader: Reader): Roomy => findRooms([{ web, reader }])[0];

/** The same for webs of the same parties, which are placed together and are of one size. */
export function findRooms(states: readonly WebToPlace[]): Roomy[] {
  for (let growth = 1; ; growth *= 1.15) {
    const drawn = placeWebs(states, growth).map((positions, at) => {
      const drawing = draw(positions);
      return { positions, drawing, words: placeWordsOf(states[at].web, drawing, states[at].reader) };
    });
    const hasRoom = states.every((state, at) => hasRoomForAll(state, drawn[at]));
    if (growth * 1.15 < mostGrowth && !hasRoom) continue;
    const frame = frameOf(drawn);
    return drawn.map((state) => ({ ...state, frame }));
  }
}

const rooms = new WeakMap<Web, Roomy>();

/** The same, but once for a web however often it is drawn. A web never changes, nor who reads it. */
export function roomFor(web: Web, reader: Reader): Roomy {
  const room = rooms.get(web) ?? findRoom(web, reader);
  rooms.set(web, room);
  return room;
}

/**
 * The words of a drawing in their places, inside a frame if there is one. Where it is cut the names round the web lie
 * outside: there departments are named at their dots.
 */
export function placeWordsOf(
  web: Web,
  drawing: Drawing,
  { frame, cut = false, ...reader }: Reader & { frame?: Box; cut?: boolean },
): Words {
  const words = wordsToPlace(web, drawing.spots, reader);
  const nameAt = (at: number) => {
    const { node } = drawing.spots.spots[at];
    return cut && node.kind === 'department' ? nameOf(reader, node) : words.names[at].name;
  };
  const { sectors, zones } = drawing;
  const all = {
    names: words.names.map((each, at) => ({ ...each, name: nameAt(at) })),
    sectors: sectors.map(({ department }) => (sectors.length > 1 ? words.sector(department) : '')),
    zones: zones.map(({ ring }) => words.zone(ring)),
    band: sectors.map(({ department }) => words.band(department, drawing)),
  };
  return placeWords(drawing, all, frame);
}

/** In a picture about few people all of them must be named, as fully as a name of that length can be. */
function hasRoomForAll({ web, reader }: WebToPlace, { drawing, words }: Drawn): boolean {
  if (web.getAttribute('people') > mostNamed) return true;
  return wordsToPlace(web, drawing.spots, reader).names.every(({ must, name, lettering }, at) => {
    if (!must || name === '') return true;
    const written = words.names[at]?.lines.map((line) => line.text).join(' ');
    const [fully] = wrapName(name, lettering);
    return written === name || written === fully.join(' ');
  });
}

type Drawn = Pick<Roomy, 'drawing' | 'words'>;

/** Room round everything drawn in webs of the same places. */
function frameOf(drawn: readonly Drawn[]): Box {
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
