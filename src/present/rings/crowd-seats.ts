import { levelOf } from './level-of.ts';
import type { SectorPlan } from './plan-sectors.ts';
import { type Spacing, seatRise, seatsOf, type Zone } from './plan-zones.ts';

/** A place in polar coordinates: units from the centre, radians clockwise from the right. */
export interface Seat {
  readonly radius: number;
  readonly angle: number;
}

export interface Crowd {
  /** Numbers of the spots, in the order of their seats. */
  members: number[];
  /** By angle; as many as members or a few more. */
  readonly seats: readonly Seat[];
  /** Direction of the middle of the sector. */
  readonly middle: number;
}

/**
 * Seats for so many, and a few spare ones where many stand, so that one more leaves the others where they are. They
 * fill the fewest rows about the middle of the zone, evenly spread, by angle. Rows step aside in turns, so that seats
 * behind each other do not hide each other's lines.
 */
export function seatsOfCrowd(
  members: number,
  zone: Zone,
  { sector, spacing }: { sector: SectorPlan; spacing: Spacing },
): Seat[] {
  const count = levelOf(members, seatRise);
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
