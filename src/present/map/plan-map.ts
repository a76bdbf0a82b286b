import type { DepartmentPlace, MapPlace } from '#graph/map-places.ts';
import type { MapTies } from '#graph/map-ties.ts';
import type { MapGround, MapLayout, MapSpot } from './map-layout.ts';
import { planRoom, seatStep } from './map-room.ts';
import { orderDepartments } from './order-departments.ts';
import { type Centre, planCentre } from './plan-centre.ts';
import { seatsOf } from './seat-people.ts';
import { blockGap, seatRows } from './seat-rows.ts';

export interface MapToPlan {
  readonly places: readonly MapPlace[];
  /** Of everything there is to see: filters move nobody. */
  readonly ties: MapTies;
  /** Whether an outside customer is a primary one, by row. */
  readonly isPrimary: (customer: number) => boolean;
}

/**
 * Places departments by their line of sight: outside customers in the centre, each department on the ring of its
 * people's median hops in the direction of its sector, and outside the last ring a band for those whom no chain leads
 * to an outside customer. Each has the room that its people need, so that opening one moves nothing. Deterministic;
 * about linear in pairs of departments, and n√n log n in departments.
 */
export function planMap(map: MapToPlan): MapLayout {
  const sizes = dotSizes(map.places);
  const angles = directions(map);
  const typical = median(map.places.flatMap((place, at) => (place.kind === 'department' ? [sizes[at]] : [])));
  const spots: MapSpot[] = new Array(map.places.length);
  const centre = seatCustomers(map, { angles, typical, spots });
  const ground = seatZones(map, { angles, sizes, spots, centre: centre.radius });
  return { spots, ground };
}

/** The area of a closed department's dot grows with its people. */
const dotSizes = (places: readonly MapPlace[]): number[] =>
  places.map((place) => (place.kind === 'department' ? 14 * Math.sqrt(place.people.length) : 12));

/** The direction each place would like to stand in, in radians: a department that of its sector, others that of their ties. */
function directions({ places, ties }: MapToPlan): number[] {
  const { number, people } = numberDepartments(places);
  const numbered = (column: Int32Array) => column.map((place) => number[place]);
  const order = orderDepartments(people, {
    one: numbered(ties.from),
    other: numbered(ties.to),
    ties: ties.ties,
  });
  const sectors = sectorMiddles(order, people);
  const pulls = pullsOf(places.length, ties, (place) =>
    number[place] < 0 ? undefined : sectors[number[place]],
  );
  return places.map((_, place) => (number[place] < 0 ? pulls[place] : sectors[number[place]]));
}

/** Departments by row, with the number of each place’s, -1 for one of none; and their people. */
function numberDepartments(places: readonly MapPlace[]) {
  const numbers = new Map<number, number>();
  const people: number[] = [];
  const number = Int32Array.from(places, (place) => {
    if (place.kind !== 'department') return -1;
    const known = numbers.get(place.row) ?? people.push(0) - 1;
    numbers.set(place.row, known);
    people[known] += place.people.length;
    return known;
  });
  return { number, people };
}

/** The largest in the middle at the right, where words have most room; each as wide as its people need. */
function sectorMiddles(order: readonly number[], people: readonly number[]): number[] {
  const width = (department: number) => Math.sqrt(people[department]);
  const total = order.reduce((sum, department) => sum + width(department), 0);
  const middles: number[] = new Array(people.length);
  let start = order.length > 0 ? (-width(order[0]) / total) * Math.PI : 0;
  for (const department of order) {
    const angle = (2 * Math.PI * width(department)) / total;
    middles[department] = start + angle / 2;
    start += angle;
  }
  return middles;
}

/** The mean direction of the departments at the other ends of each place's ties, where it has none of its own. */
function pullsOf(
  places: number,
  { from, to, ties }: MapTies,
  angleOf: (place: number) => number | undefined,
): number[] {
  const angles = Array.from({ length: places }, (_, place) => angleOf(place));
  const [x, y] = [new Float64Array(places), new Float64Array(places)];
  const pull = (place: number, other: number, count: number) => {
    const angle = angles[other];
    if (angle === undefined || angles[place] !== undefined) return;
    x[place] += count * Math.cos(angle);
    y[place] += count * Math.sin(angle);
  };
  ties.forEach((count, at) => {
    pull(from[at], to[at], count);
    pull(to[at], from[at], count);
  });
  return Array.from(x, (_, place) =>
    Math.hypot(x[place], y[place]) < 1e-9 ? 0 : Math.atan2(y[place], x[place]),
  );
}

interface Seating {
  readonly angles: readonly number[];
  readonly spots: MapSpot[];
}

function seatCustomers(
  { places, isPrimary }: MapToPlan,
  { angles, spots, typical }: Seating & { readonly typical: number },
): Centre {
  const numbers = places.flatMap((place, at) => (place.kind === 'customer' ? [at] : []));
  const primary = (at: number) => isPrimary(places[at].row);
  const centre = planCentre(
    numbers.map((at) => ({ primary: primary(at), angle: angles[at] })),
    typical,
  );
  numbers.forEach((at, place) => {
    const { radius, angle, r } = centre.seats[place];
    spots[at] = { ...toPoint(radius, angle), r, room: null };
  });
  return centre;
}

/** Ring after ring, empty ones too, so that hops can be counted; the band comes last. */
function seatZones(
  map: MapToPlan,
  seating: Seating & { readonly sizes: readonly number[]; readonly centre: number },
): MapGround {
  const hopsOf = (at: number) => {
    const place = map.places[at];
    return place.kind === 'customer' ? 0 : place.hops;
  };
  const numbers = [...map.places.keys()];
  const last = Math.max(0, ...numbers.map(hopsOf));
  const rings: { hops: number; radius: number }[] = [];
  let inner = seating.centre;
  for (let hops = 1; hops <= last; hops++) {
    const outer = seatZone(
      map,
      numbers.filter((at) => hopsOf(at) === hops),
      { ...seating, inner },
    );
    rings.push({ hops, radius: (inner + outer) / 2 });
    inner = outer;
  }
  const unseen = numbers.filter((at) => hopsOf(at) < 0);
  if (unseen.length === 0) return { centre: seating.centre, rings, band: null, edge: inner };
  const outer = seatZone(map, unseen, { ...seating, inner: inner + bandGap });
  return { centre: seating.centre, rings, band: { inner: inner + bandGap, outer }, edge: outer };
}

const emptyRing = 40;
const bandGap = 10;

/** Seats the places of one ring and returns how far out it reaches. */
function seatZone(
  map: MapToPlan,
  numbers: readonly number[],
  { angles, sizes, spots, inner }: Seating & { readonly sizes: readonly number[]; readonly inner: number },
): number {
  if (numbers.length === 0) return inner + emptyRing;
  const rooms = numbers.map((at) => roomFor(map, at));
  if (numbers.length === 1 && rooms[0] && rooms[0].radius > inner) {
    return seatAllRound(map, numbers[0], { angle: angles[numbers[0]], r: sizes[numbers[0]], spots, inner });
  }
  const radiusOf = (at: number) => Math.max(rooms[at]?.radius ?? 0, sizes[numbers[at]], smallestRoom);
  const { seats, outer } = seatRows(
    numbers.map((at, place) => ({ radius: radiusOf(place), angle: angles[at] })),
    inner,
  );
  numbers.forEach((at, place) => {
    const point = toPoint(seats[place].radius, seats[place].angle);
    const room = rooms[place];
    spots[at] = { ...point, r: sizes[at], room: room && { ...room, ...point, hub: point } };
  });
  return outer;
}

const smallestRoom = 34;

function roomFor({ places }: MapToPlan, at: number) {
  const place = places[at];
  return place.kind === 'department' ? planRoom(seatsOf(place)) : null;
}

/** A single large department would push everything to one side: its people stand all round the centre instead. */
function seatAllRound(
  { places }: MapToPlan,
  at: number,
  { angle, r, spots, inner }: { angle: number; r: number; spots: MapSpot[]; inner: number },
): number {
  const room = planRoom(seatsOf(places[at] as DepartmentPlace), inner);
  const outer = Math.max(room.radius + seatStep, inner + 2 * r + blockGap);
  const hub = toPoint(room.radius + seatStep / 2, angle);
  spots[at] = { ...toPoint((inner + outer) / 2, angle), r, room: { ...room, x: 0, y: 0, hub } };
  return outer + blockGap / 2;
}

const toPoint = (radius: number, angle: number) => ({
  x: radius * Math.cos(angle),
  y: radius * Math.sin(angle),
});

function median(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
