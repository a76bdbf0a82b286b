import type { SectorPlan } from './plan-sectors.ts';
import type { Spot } from './read-spots.ts';

/** The room of one ring: its rows of seats, in units from the centre. */
export interface Zone {
  /** Hops, -1 for the band. */
  readonly ring: number;
  readonly inner: number;
  readonly outer: number;
  readonly rows: readonly number[];
}

export interface Spacing {
  /** From seat to seat along a row, and from row to row. */
  readonly seat: number;
  readonly row: number;
}

/** A ring that nobody here stands on still shows, so that hops can be counted. */
const emptyRing = 18;

/**
 * One zone a hop from the centre outwards, and the band last. A zone gets as many rows as its most crowded sector
 * needs; so rings grow with their crowd, and whoever is further away is always further out.
 */
export function planZones(
  spots: readonly Spot[],
  sectors: readonly SectorPlan[],
  { centre, spacing }: { readonly centre: number; readonly spacing: Spacing },
): Zone[] {
  const last = spots.reduce((most, spot) => Math.max(most, spot.ring), 0);
  const rings = Array.from({ length: last }, (_, at) => at + 1);
  if (spots.some((spot) => spot.ring < 0)) rings.push(-1);
  const zones: Zone[] = [];
  for (const ring of rings) {
    const inner = zones.at(-1)?.outer ?? centre;
    zones.push(
      planZone(
        spots.filter((spot) => spot.ring === ring),
        sectors,
        { ring, inner, spacing },
      ),
    );
  }
  return zones;
}

function planZone(
  spots: readonly Spot[],
  sectors: readonly SectorPlan[],
  { ring, inner, spacing }: { ring: number; inner: number; spacing: Spacing },
): Zone {
  if (spots.length === 0) return { ring, inner, outer: inner + emptyRing, rows: [inner + emptyRing / 2] };
  const widest = 2 * Math.max(...spots.map((spot) => spot.reach)) + 6;
  const step = Math.max(spacing.row, widest);
  const seat = Math.max(spacing.seat, widest);
  const crowds = sectors
    .map((sector) => ({
      angle: sector.end - sector.start,
      people: spots.filter((spot) => spot.department === sector.department).length,
    }))
    .filter((crowd) => crowd.people > 0);
  const narrowest = Math.min(...crowds.map((crowd) => crowd.angle));
  const start = Math.max(inner + step / 2, widest / narrowest);
  const rows = [start];
  while (crowds.some(({ angle, people }) => seatsIn(rows, angle, seat) < people))
    rows.push(rows.at(-1)! + step);
  return { ring, inner: start - step / 2, outer: rows.at(-1)! + step / 2, rows };
}

const seatsIn = (rows: readonly number[], angle: number, seat: number): number =>
  rows.reduce((sum, row) => sum + seatsOf(row, angle, seat), 0);

/** How many seats a row of a sector has: at least one. */
export const seatsOf = (row: number, angle: number, seat: number): number =>
  Math.max(1, Math.floor((row * angle) / seat));
