import type { SectorPlan } from './plan-sectors.ts';
import { type Spacing, seatsOf, type Zone } from './plan-zones.ts';
import type { Spots } from './read-spots.ts';

/** A place in polar coordinates: units from the centre, radians clockwise from the right. */
export interface Seat {
  readonly radius: number;
  readonly angle: number;
}

interface Crowd {
  /** Numbers of the spots, in the order of their seats. */
  members: number[];
  readonly seats: readonly Seat[];
  readonly middle: number;
}

const sweeps = 6;
/** Two dots with their outlines and some air. */
const roomyStep = 34;

/**
 * A seat for every spot outside the centre. Inside a sector and ring, spots are ordered by the barycentre of those
 * they are tied to, a few sweeps long (Sugiyama, Tagawa and Toda 1981, on a circle); then pairs change seats as long
 * as that shortens their ties. Entries of spots in the centre stay undefined.
 */
export function seatSpots(
  { spots, near }: Pick<Spots, 'spots' | 'near'>,
  {
    sectors,
    zones,
    spacing,
    focus,
  }: {
    readonly sectors: readonly SectorPlan[];
    readonly zones: readonly Zone[];
    readonly spacing: Spacing;
    /** Number of the spot the picture is about, -1 for none. */
    readonly focus: number;
  },
): Seat[] {
  const standing = Map.groupBy(spots.keys(), (spot) => `${spots[spot].ring} ${spots[spot].department}`);
  const crowds = zones.flatMap((zone) =>
    sectors.map((sector) => {
      const members = standing.get(`${zone.ring} ${sector.department}`) ?? [];
      return {
        members,
        seats: seatsFor(members.length, zone, { sector, spacing }),
        middle: (sector.start + sector.end) / 2,
      };
    }),
  );
  const seats: Seat[] = new Array(spots.length);
  for (const crowd of crowds) takeSeats(crowd, seats);
  for (let sweep = 0; sweep < sweeps; sweep++) {
    for (const crowd of crowds) {
      crowd.members = byBarycentre(crowd, near, seats);
      takeSeats(crowd, seats);
    }
  }
  for (const crowd of crowds) changeSeats(crowd, near, seats);
  const around = crowds.find((crowd) => crowd.members.includes(focus));
  if (around) centreFocus(around, { focus, seats });
  return seats;
}

/**
 * Puts whom the picture is about in the middle of their sector, so that lines to their team fan out to both sides:
 * everybody in a single row moves up by half a seat where an even number stands there.
 */
function centreFocus(
  { members, seats: own, middle }: Crowd,
  { focus, seats }: { focus: number; seats: Seat[] },
): void {
  const [first] = own;
  if (own.some((seat) => seat.radius !== first.radius)) return;
  const even = own.length % 2 === 0;
  const step = own.length > 1 ? (own[1].angle - first.angle) * (even ? own.length / (own.length + 1) : 1) : 0;
  if (own.length > 1 && step * first.radius < roomyStep) return;
  const others = members.filter((spot) => spot !== focus);
  const half = Math.floor(members.length / 2);
  [...others.slice(0, half), focus, ...others.slice(half)].forEach((spot, at) => {
    seats[spot] = { radius: first.radius, angle: middle + (at - half) * step };
  });
}

/**
 * Seats in the fewest rows that hold everybody, about the middle of the zone, evenly spread, by angle. Rows step aside
 * in turns, so that seats behind each other do not hide each other's lines.
 */
function seatsFor(
  count: number,
  zone: Zone,
  { sector, spacing }: { sector: SectorPlan; spacing: Spacing },
): Seat[] {
  if (count === 0) return [];
  const angle = sector.end - sector.start;
  const rows = rowsFor(count, zone.rows, (row) => seatsOf(row, angle, spacing.seat));
  const room = rows.map((row) => seatsOf(row, angle, spacing.seat));
  const shares = shareOut(count, room);
  const seats = rows.flatMap((radius, at) =>
    Array.from({ length: shares[at] }, (_, seat) => {
      const slot = angle / shares[at];
      const aside = Math.min(0.15 * slot, (0.35 * spacing.seat) / radius);
      const side = (at + Math.max(0, zone.ring)) % 2 === 0 ? -aside : aside;
      return { radius, angle: sector.start + slot * (seat + 0.5) + side };
    }),
  );
  return seats.sort((one, other) => one.angle - other.angle || one.radius - other.radius);
}

function rowsFor(count: number, rows: readonly number[], room: (row: number) => number): number[] {
  for (let length = 1; length < rows.length; length++) {
    const first = Math.floor((rows.length - length) / 2);
    const chosen = rows.slice(first, first + length);
    if (chosen.reduce((sum, row) => sum + room(row), 0) >= count) return chosen;
  }
  return [...rows];
}

/** Splits a count in proportion to the room, never above it. */
function shareOut(count: number, room: readonly number[]): number[] {
  const total = room.reduce((sum, each) => sum + each, 0);
  const shares = room.map((each) => Math.min(each, Math.floor((count * each) / total)));
  let left = count - shares.reduce((sum, each) => sum + each, 0);
  for (let at = room.length - 1; left > 0; at = at === 0 ? room.length - 1 : at - 1) {
    if (shares[at] >= room[at] && shares.some((share, row) => share < room[row])) continue;
    shares[at]++;
    left--;
  }
  return shares;
}

function takeSeats(crowd: Crowd, seats: Seat[]): void {
  crowd.members.forEach((spot, at) => {
    seats[spot] = crowd.seats[at];
  });
}

function byBarycentre({ members, middle }: Crowd, near: Spots['near'], seats: readonly Seat[]): number[] {
  const pull = new Map(
    members.map((spot) => [spot, pullOf(near[spot], seats, middle) ?? turn(seats[spot].angle, middle)]),
  );
  return [...members].sort((one, other) => pull.get(one)! - pull.get(other)! || one - other);
}

/** The mean direction of the neighbours, as a turn from the middle of the sector; undefined without any. */
function pullOf(near: readonly number[], seats: readonly Seat[], middle: number): number | undefined {
  let x = 0;
  let y = 0;
  for (const other of near) {
    x += Math.cos(seats[other].angle);
    y += Math.sin(seats[other].angle);
  }
  return Math.hypot(x, y) < 1e-9 ? undefined : turn(Math.atan2(y, x), middle);
}

/** The turn from one direction to another, from -π to π. */
const turn = (to: number, from: number): number => {
  const angle = (to - from) % (2 * Math.PI);
  return angle > Math.PI ? angle - 2 * Math.PI : angle < -Math.PI ? angle + 2 * Math.PI : angle;
};

function changeSeats(crowd: Crowd, near: Spots['near'], seats: Seat[]): void {
  const { members } = crowd;
  if (members.length > 60) return;
  const length = (spot: number, seat: Seat, besides: number) =>
    near[spot].reduce((sum, other) => (other === besides ? sum : sum + distance(seat, seats[other])), 0);
  for (let one = 0; one < members.length; one++) {
    for (let other = one + 1; other < members.length; other++) {
      const [first, second] = [members[one], members[other]];
      const stay = length(first, seats[first], second) + length(second, seats[second], first);
      const change = length(first, seats[second], second) + length(second, seats[first], first);
      if (change >= stay - 1e-6) continue;
      [seats[first], seats[second]] = [seats[second], seats[first]];
      [members[one], members[other]] = [second, first];
    }
  }
}

const distance = (one: Seat, other: Seat): number =>
  Math.sqrt(
    one.radius ** 2 + other.radius ** 2 - 2 * one.radius * other.radius * Math.cos(one.angle - other.angle),
  );
