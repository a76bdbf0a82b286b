import type { Web, WebNode } from '#graph/web-graph.ts';
import { drawLines } from './draw-lines.ts';
import { boundsOf, finishPicture } from './finish-picture.ts';
import { type JoinedSpots, joinSpots } from './join-spots.ts';
import { type Drawing, placeWords, type Words, type WordsToPlace } from './place-words.ts';
import { type Places, planPlaces } from './plan-places.ts';
import { joinSectors } from './plan-sectors.ts';
import { readSpots, type Spots } from './read-spots.ts';
import type { Reader } from './ring-words.ts';
import type { RingsPicture } from './rings-picture.ts';
import { mostNamed, wordsToPlace } from './words-to-place.ts';
import { wrapName } from './wrap-name.ts';

export interface RingsOptions extends Reader {
  readonly links: RingsLinks;
  /** In front of every id, where a page holds two pictures. */
  readonly idPrefix?: string;
  /**
   * In a picture that is laid out with others: which department one of the first picture's is part of here. Itself
   * where nothing is said.
   */
  readonly partOf?: (department: number) => number;
}

/** Where a dot leads: the path of a page, or blank for none. */
export interface RingsLinks {
  person(partyId: number): string;
  customer(partyId: number): string;
  group(partyId: number): string;
  department(row: number): string;
}

/** Lays a web out in rings round the outside customers. The same web gives the same picture. */
export const layoutRings = (web: Web, options: RingsOptions): RingsPicture =>
  layoutTogether([{ web, options }])[0];

/**
 * Lays out webs of the same parties so that whoever stays where they are has the same place in all pictures, which are
 * of one size: every seat of any of them is planned once, and who is not there leaves a gap. Whoever changes rings is
 * put as near to the same direction as there is room. Pictures of few people grow until every name of theirs has
 * room. About linear in nodes and lines for each of at most ten tries.
 */
export function layoutTogether(states: readonly { web: Web; options: RingsOptions }[]): RingsPicture[] {
  const read = states.map(({ web }) => readSpots(web));
  const partOf = states.map(({ options }) => options.partOf ?? itself);
  const joined = joinSpots(read, partOf);
  const words = states.map(({ web, options }, at) => wordsToPlace(web, read[at], options));
  const focus = states[0].web.getAttribute('focus');
  const sameAs = (department: number) => partOf.reduce((same, part) => part(same), department);
  let drawn: { readonly drawing: Drawing; readonly words: Words }[];
  let growth = 1;
  do {
    const places = planPlaces(joined, { growth, focus, sameAs });
    drawn = read.map((spots, at) => {
      const drawing = drawState(places, spots, { joined, at, partOf: partOf[at] });
      return { drawing, words: placeWords(drawing, withSectorNames(words[at], drawing)) };
    });
    growth *= 1.15;
  } while (growth < 3.5 && !states.every(({ web }, at) => hasRoomForAll(web, words[at], drawn[at].words)));
  const bounds = boundsOf(drawn);
  return states.map(({ web, options }, at) => {
    const hrefOf = (node: WebNode) => hrefFor(node, options);
    const finish = { idPrefix: 'web', ...options, ...drawn[at], spots: read[at], bounds, hrefOf };
    return finishPicture(web, { ...finish, focus: web.getAttribute('focus') });
  });
}

const itself = (department: number): number => department;

interface State {
  readonly joined: JoinedSpots;
  /** Which of the pictures. */
  readonly at: number;
  readonly partOf: (department: number) => number;
}

/** What of all the places stands in one picture, and where somebody of the first picture does not any more. */
function drawState(places: Places, { spots, links }: Spots, { joined, at, partOf }: State): Drawing {
  const own = joined.at[at];
  const points = own.map((place) => places.points[place]);
  const here = new Set(own);
  const left = joined.at[0].filter((place) => joined.spots[place].node.kind === 'person' && !here.has(place));
  return {
    ...places,
    spots,
    points,
    curves: drawLines(links, spots, points),
    sectors: joinSectors(places.sectors, partOf),
    left: left.map((place) => places.points[place]),
  };
}

const withSectorNames = (
  words: ReturnType<typeof wordsToPlace>,
  { sectors, zones }: Drawing,
): WordsToPlace => ({
  names: words.names,
  sectors: sectors.map((sector) => (sectors.length > 1 ? words.sector(sector.department) : '')),
  zones: zones.map((zone) => words.zone(zone.ring)),
});

/** In a picture about few people all of them must be named, as fully as a name of that length can be. */
function hasRoomForAll(web: Web, words: ReturnType<typeof wordsToPlace>, { names }: Words): boolean {
  if (web.getAttribute('people') > mostNamed) return true;
  return words.names.every(({ must, name, lettering }, at) => {
    if (!must || name === '') return true;
    const written = names[at]?.lines.map((line) => line.text).join(' ');
    return written === name || written === wrapName(name, lettering)[0].join(' ');
  });
}

function hrefFor(node: WebNode, { links, facts }: RingsOptions): string {
  const { people, customers, groups } = facts.organisation;
  if (node.kind === 'person') return links.person(people.partyId[node.row]);
  if (node.kind === 'customer') return links.customer(customers.partyId[node.row]);
  return node.kind === 'group' ? links.group(groups.partyId[node.row]) : links.department(node.row);
}
