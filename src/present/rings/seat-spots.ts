import { type Crowd, type Seat, seatsOfCrowd } from './crowd-seats.ts';
import type { SectorPlan } from './plan-sectors.ts';
import type { Spacing, Zone } from './plan-zones.ts';
import type { Spots } from './read-spots.ts';
import { takeSeats } from './take-seats.ts';
import { uncross } from './uncross.ts';
import { wishedTurns } from './wished-turns.ts';

type SpotsToSeat = Pick<Spots, 'spots' | 'links' | 'near'>;

export interface SeatingPlan {
  readonly sectors: readonly SectorPlan[];
  readonly zones: readonly Zone[];
  readonly spacing: Spacing;
  /** Number of the spot the picture is about, -1 for none. */
  readonly focus: number;
}

/**
 * A seat for every spot outside the centre. Inside a sector and ring, spots stand in the order in which their ties draw
 * them, each on the free seat nearest to where it would like to be; then neighbours change seats as long as that
 * uncrosses lines. Entries of spots in the centre stay undefined.
 */
export function seatSpots(spots: SpotsToSeat, { sectors, zones, spacing, focus }: SeatingPlan): Seat[] {
  const wishes = wishedTurns(spots.spots, spots.near, sectors);
  const crowds = crowdsOf(spots, { sectors, zones, spacing, focus });
  const seats: Seat[] = new Array(spots.spots.length);
  for (const crowd of crowds) {
    crowd.members.sort((one, other) => wishes[one] - wishes[other] || one - other);
    takeSeats(crowd, wishes, seats);
  }
  uncross(crowds, spots, seats);
  const around = crowds.find((crowd) => crowd.members.includes(focus));
  if (around) centreFocus(around, { focus, seats });
  return seats;
}

/** Whoever stands in the same sector and ring, with the seats there. */
function crowdsOf({ spots }: SpotsToSeat, { sectors, zones, spacing }: SeatingPlan): Crowd[] {
  const standing = Map.groupBy(spots.keys(), (spot) => `${spots[spot].ring} ${spots[spot].department}`);
  return zones.flatMap((zone) =>
    sectors.flatMap((sector) => {
      const members = standing.get(`${zone.ring} ${sector.department}`);
      if (!members) return [];
      const seats = seatsOfCrowd(members.length, zone, { sector, spacing });
      return [{ members, seats, middle: (sector.start + sector.end) / 2 }];
    }),
  );
}

/** Two dots with their outlines and some air. */
const roomyStep = 34;

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
