import type { Web, WebNode } from '#graph/web-graph.ts';
import { drawLines, type Point } from './draw-lines.ts';
import { finishPicture } from './finish-picture.ts';
import { type Drawing, placeWords, type Words, type WordsToPlace } from './place-words.ts';
import { planSectors } from './plan-sectors.ts';
import { planZones, type Spacing } from './plan-zones.ts';
import { readSpots, type Spots } from './read-spots.ts';
import type { Reader } from './ring-words.ts';
import type { RingsPicture } from './rings-picture.ts';
import { planCentre, seatCustomers } from './seat-customers.ts';
import { seatSpots } from './seat-spots.ts';
import { mostNamed, wordsToPlace } from './words-to-place.ts';
import { wrapName } from './wrap-name.ts';

export interface RingsOptions extends Reader {
  readonly links: RingsLinks;
  /** In front of every id, where a page holds two pictures. */
  readonly idPrefix?: string;
}

/** Where a dot leads: the path of a page, or blank for none. */
export interface RingsLinks {
  person(partyId: number): string;
  customer(partyId: number): string;
  group(partyId: number): string;
  department(row: number): string;
}

/**
 * Lays a web out in rings round the outside customers. The same web gives the same picture. A picture of few people
 * grows until every name of theirs has room. About linear in nodes and lines for each of at most ten tries.
 */
export function layoutRings(web: Web, options: RingsOptions): RingsPicture {
  const spots = readSpots(web);
  const words = wordsToPlace(web, spots, options);
  let drawing: Drawing;
  let placed: Words;
  let growth = 1;
  do {
    drawing = draw(web, spots, scaled(spacingFor(spots), growth));
    placed = placeWords(drawing, withSectorNames(words, drawing));
    growth *= 1.15;
  } while (growth < 3.5 && !hasRoomForAll(web, words, placed));
  const focus = web.getAttribute('focus');
  const hrefOf = (node: WebNode) => hrefFor(node, options);
  return finishPicture(web, { idPrefix: 'web', ...options, spots, drawing, words: placed, focus, hrefOf });
}

/** Calm distances between dots: words need room where there are few, dots alone where there are many. */
function spacingFor({ spots }: Spots): Spacing {
  const crowd = spots.filter((spot) => spot.ring !== 0).length;
  if (crowd <= 60) return { seat: 52, row: 50 };
  return crowd <= 140 ? { seat: 40, row: 40 } : { seat: 30, row: 30 };
}

const scaled = ({ seat, row }: Spacing, factor: number): Spacing => ({
  seat: seat * factor,
  row: row * (1 + (factor - 1) * 0.6),
});

function draw(web: Web, spots: Spots, spacing: Spacing): Drawing {
  const focus = web.getAttribute('focus');
  const sectors = planSectors(spots.spots, spots.links);
  const centre = planCentre(spots);
  const zones = planZones(spots.spots, sectors, { centre: centre.radius, spacing });
  const about = spots.spots.findIndex((spot) => spot.key === focus);
  const seats = seatSpots(spots, { sectors, zones, spacing, focus: about });
  const customers = seatCustomers(spots, centre, seats);
  const points: Point[] = spots.spots.map((_, at) => {
    const { radius, angle } = customers.get(at) ?? seats[at];
    return { x: radius * Math.cos(angle), y: radius * Math.sin(angle) };
  });
  const curves = drawLines(spots.links, spots.spots, points);
  return { spots: spots.spots, points, curves, zones, sectors, centre: centre.radius };
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
