import type { MapPlace } from '#graph/map-places.ts';
import type { MapTies } from '#graph/map-ties.ts';
import type { WebDepartment } from '#graph/web-graph.ts';
import { keyOf } from '#graph/web-nodes.ts';
import { gapsOfPeople } from '../gaps-of-people.ts';
import { customerHref, departmentHrefIn } from '../links.ts';
import { mirrorOf } from '../mirror/mirror-of.ts';
import { mirrorKey } from '../rings/colour-key.ts';
import { departmentName, nameOf, titleOf } from '../rings/ring-words.ts';
import type { Tone } from '../rings/rings-picture.ts';
import { noTone, toneOf } from '../rings/tone-of.ts';
import { wordsOf } from '../words.ts';
import { countMap } from './count-map.ts';
import { departmentNodes } from './department-nodes.ts';
import { mirrorNumber } from './dot-class.ts';
import type { MapData, MapLines, MapNodes, MapWords, NodeRoom } from './map-data.ts';
import type { MapSpot } from './map-layout.ts';
import { type MapLook, oncePerShown, type ShownOnMap, shownOnMap } from './shown-on-map.ts';

/** At most so many people are drawn one by one; a larger organisation opens a part of its departments at a time. */
export const mostOpenPeople = 10_000;

/** More lines than this would weigh too much; which are drawn before anybody points at a dot is decided there. */
const mostLines = 6000;

/** The map with every department closed, as a view shows it. */
export function showMap(look: MapLook): MapData {
  const shown = shownOnMap(look);
  const map = withLinks(mapOf(look, shown), look, shown);
  return look.view.colour === 'mirror' ? withMirror(map, look, shown) : map;
}

/** Where dots lead hangs on what people are called. */
function withLinks(map: MapData, look: MapLook, { places }: ShownOnMap): MapData {
  const href = places.map((number) => hrefOf(look, look.model.places.places[number]));
  const { calledBy } = look.analysis.organisation;
  return { ...map, nodes: { ...map.nodes, href }, personTail: calledBy ? `/web?names=${calledBy}` : '' };
}

/** Everything that every line stands for, also of the weakest. */
export const showWholeMap = (look: MapLook): MapData => ({
  ...showMap(look),
  ...toLines(shownOnMap(look), Number.POSITIVE_INFINITY),
});

/** Says of each department where it stands in the mirror. */
function withMirror(map: MapData, { model }: MapLook, { places }: ShownOnMap): MapData {
  const isDepartment = (at: number) => model.places.places[places[at]].kind === 'department';
  const mirrorSays = map.nodes.mirror.map((place, at) => (isDepartment(at) ? mirrorWord(place) : ''));
  return { ...map, nodes: { ...map.nodes, mirrorSays } };
}

const mirrorWord = (place: number): string => (place === 0 ? '' : mirrorKey[place - 1].words);

/**
 * Linear in people and ties, but made once a revision where there are no filters: it says no person's name, and nothing
 * that hangs on the colours chosen or on what people are called.
 */
const mapOf = oncePerShown((look: MapLook, shown: ShownOnMap): MapData => {
  const { lines, linesLeftOut } = toLines(shown, mostLines);
  const { ground } = look.model.layout;
  const { people, all, departments, ties } = countMap(look, shown);
  return {
    ground: {
      centre: round(ground.centre),
      rings: ground.rings.map(({ hops, radius }) => ({ hops, radius: round(radius) })),
      band: ground.band && { inner: round(ground.band.inner), outer: round(ground.band.outer) },
      edge: round(ground.edge),
    },
    nodes: toNodes(look, shown),
    lines,
    linesLeftOut,
    counts: { people, allPeople: all, departments: departments.size, ties, mostOpen: mostOpenPeople },
    words: mapWords(look),
    personTail: '',
  };
});

const round = Math.round;

interface NodeRow {
  readonly place: MapPlace;
  readonly spot: MapSpot;
  /** Rows of the people shown. */
  readonly people: readonly number[];
}

function toNodes(look: MapLook, shown: ShownOnMap): MapNodes {
  const rows = shown.places.map((number) => ({
    place: look.model.places.places[number],
    spot: look.model.layout.spots[number],
    people: shown.people[number],
  }));
  const nodes = departmentNodes(look, shown);
  const folds = rows.map((row, at) => foldOf(look, row, nodes[at]));
  const inside = insideOf(shown);
  const placeInMirror = mirrorOf(look.analysis, look.visible);
  const column = <Value>(value: (row: NodeRow, at: number) => Value): Value[] => rows.map(value);
  return {
    key: column(({ place }) => placeKey(look, place)),
    name: column(({ place }) => placeName(look, place)),
    says: column((_, at) => folds[at].says),
    x: column(({ spot }) => round(spot.x)),
    y: column(({ spot }) => round(spot.y)),
    r: column(({ spot }) => round(spot.r * 10) / 10),
    tone: column(({ place }) => toneNumber(place)),
    primary: column(({ place }) => place.kind === 'customer' && isPrimary(look, place.row)),
    mark: column(({ place }) => toneAt(place).mark),
    mirror: column(({ place }) => (place.kind === 'department' ? mirrorNumber(placeInMirror(place.row)) : 0)),
    mirrorSays: column(() => ''),
    hops: column(({ place }) => (place.kind === 'customer' ? 0 : place.hops)),
    people: column(({ people }) => people.length),
    noCustomer: column((_, at) => folds[at].noCustomer),
    unserved: column((_, at) => folds[at].unserved),
    gaps: column(({ people }) => withGap(look, people)),
    inside: column((_, at) => inside.get(shown.places[at]) ?? 0),
    href: [],
    room: column(({ spot }) => toRoom(spot)),
  };
}

/** `department:3`, and `department:3/band` for its people without a line of sight. */
export function placeKey({ analysis: { network } }: MapLook, place: MapPlace): string {
  if (place.kind === 'department') return `department:${place.row}${place.band ? '/band' : ''}`;
  return keyOf(network, place.kind === 'customer' ? 'customer' : 'group', place.row);
}

function placeName({ analysis, visible }: MapLook, place: MapPlace): string {
  if (place.kind === 'department') return departmentName(analysis, place.row);
  if (place.kind === 'customer') return analysis.organisation.customers.name[place.row];
  return nameOf(
    { facts: analysis, visible },
    { kind: 'group', row: place.row, hops: place.hops, department: -1 },
  );
}

/** A department is told of the people shown; anything else as in every web. */
function foldOf(look: MapLook, { place }: NodeRow, node: WebDepartment | undefined) {
  const reader = { facts: look.analysis, visible: look.visible };
  const noGaps = { reports: 0, byOwnManager: false };
  if (node) return { ...node, says: titleOf(reader, node, noGaps) };
  const says =
    place.kind === 'customer'
      ? titleOf(reader, { kind: 'customer', row: place.row, primary: isPrimary(look, place.row) }, noGaps)
      : titleOf(
          reader,
          { kind: 'group', row: place.row, hops: place.kind === 'everyone' ? place.hops : 0, department: -1 },
          noGaps,
        );
  return { noCustomer: 0, unserved: 0, says };
}

const isPrimary = ({ analysis }: MapLook, customer: number): boolean =>
  analysis.organisation.customers.role[customer] === 1;

/** Numbers below zero tell what is no department. */
const toneNumber = (place: MapPlace): number =>
  place.kind === 'department' ? toneAt(place).number : place.kind === 'customer' ? -1 : -2;

const toneAt = (place: MapPlace): Tone => (place.kind === 'department' ? toneOf(place.row) : noTone);

/** Ties between those of one place, by its number. */
function insideOf({ ties }: ShownOnMap): Map<number, number> {
  const inside = new Map<number, number>();
  ties.ties.forEach((count, at) => {
    if (ties.from[at] === ties.to[at]) inside.set(ties.from[at], count);
  });
  return inside;
}

function withGap({ analysis, visible, view }: MapLook, people: readonly number[]): number {
  const gaps = gapsOfPeople(analysis);
  const wanted = view.finding === '' || view.finding === 'any' ? undefined : view.finding;
  return people.filter((person) => {
    const own = visible.branch(person) ? gaps.get(person)?.rules : undefined;
    return own !== undefined && (wanted === undefined || own.has(wanted));
  }).length;
}

/** The page about a place, blank where there is none for the viewer. */
export function hrefOf({ analysis, visible }: MapLook, place: MapPlace): string {
  if (place.kind === 'customer') return customerHref(analysis, place.row);
  if (place.kind === 'everyone' || place.row < 0 || !visible.everything) return '';
  return departmentHrefIn(analysis, analysis.organisation.people.departments[place.row]);
}

const toRoom = ({ room }: MapSpot): NodeRoom | null =>
  room && {
    x: round(room.x),
    y: round(room.y),
    radius: round(room.radius),
    hub: { x: round(room.hub.x), y: round(room.hub.y) },
  };

/** Lines by number of the node among those shown; within a place there is nothing to draw. */
function toLines({ ties, places }: ShownOnMap, most: number): { lines: MapLines; linesLeftOut: number } {
  const number = new Map(places.map((place, at) => [place, at]));
  const between = ties.from.reduce((count, from, at) => count + (from === ties.to[at] ? 0 : 1), 0);
  const drawn = strongest(ties, most);
  return {
    lines: {
      from: drawn.map((at) => number.get(ties.from[at])!),
      to: drawn.map((at) => number.get(ties.to[at])!),
      ties: drawn.map((at) => ties.ties[at]),
    },
    linesLeftOut: between - drawn.length,
  };
}

/** The strongest lines between two places, by number; of equal ones the earlier. Without sorting all of them. */
function strongest({ from, to, ties }: MapTies, most: number): number[] {
  const withSo = new Int32Array(ties.reduce((all, count) => Math.max(all, count), 0) + 2);
  for (let at = 0; at < ties.length; at++) if (from[at] !== to[at]) withSo[ties[at]]++;
  let least = withSo.length - 1;
  for (let taken = 0; least > 1 && taken + withSo[least] < most; least--) taken += withSo[least];
  const enough: number[] = [];
  for (let at = 0; at < ties.length; at++) if (from[at] !== to[at] && ties[at] >= least) enough.push(at);
  return enough.sort((one, other) => ties[other] - ties[one] || one - other).slice(0, most);
}

function mapWords({ analysis }: MapLook): MapWords {
  const { customer, customers, aCustomer } = wordsOf(analysis);
  const judged = analysis.network.customers > 0;
  return {
    customer,
    customers,
    aCustomer,
    band: judged ? 'no line of sight' : `no outside ${customer} is named yet`,
    tooFew: analysis.answers.tooFew,
  };
}
