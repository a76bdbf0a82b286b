import { levelOf } from './level-of.ts';
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

/** Seats are planned in steps of a quarter. */
export const seatRise = 0.25;

export interface Spacing {
  /** From seat to seat along a row, and from row to row. */
  readonly seat: number;
  readonly row: number;
}

/** A ring that nobody here stands on still shows, so that hops can be counted. */
const emptyRing = 18;

/** A lane inside the band for its words. */
const lane = 20;

/** Another row is taken where that makes the picture smaller by at least this much of a row. */
const worthOfRow = 0.6;

interface Crowd {
  readonly angle: number;
  readonly seats: number;
}

/**
 * One zone a hop from the centre outwards, and the band last. A zone gets as many rows, and begins as far out, as its
 * crowds need; crowds are counted in steps. So rings grow with their crowd, seldom move for one more, and whoever is
 * further away is always further out.
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
    const here = spots.filter((spot) => spot.ring === ring);
    zones.push(planZone(here, sectors, { ring, inner, spacing }));
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
  const crowds = crowdsOf(spots, sectors);
  const narrowest = Math.min(...crowds.map(({ angle }) => angle));
  const near = inner + step / 2 + (ring < 0 ? lane : 0);
  const from = near + Math.max(0, Math.ceil((widest / narrowest - near) / (step / 2))) * (step / 2);
  const rows =
    inner === 0 && spots.length <= 60
      ? rowsOf(1, crowds, { from, step, seat })
      : fewestRows(crowds, { from, step, seat });
  return { ring, inner, outer: rows.at(-1)! + step / 2, rows };
}

function crowdsOf(spots: readonly Spot[], sectors: readonly SectorPlan[]): Crowd[] {
  const counts = new Map<number, number>();
  for (const { department } of spots) counts.set(department, (counts.get(department) ?? 0) + 1);
  return sectors
    .filter(({ department }) => counts.has(department))
    .map(({ department, start, end }) => ({
      angle: end - start,
      seats: levelOf(counts.get(department)!, seatRise),
    }));
}

interface Measure {
  /** The nearest that the first row may be. */
  readonly from: number;
  readonly step: number;
  readonly seat: number;
}

/** More rows keep the picture small, fewer keep a ring a ring. */
function fewestRows(crowds: readonly Crowd[], measure: Measure): number[] {
  let best = rowsOf(1, crowds, measure);
  for (let count = 2; ; count++) {
    const rows = rowsOf(count, crowds, measure);
    if (rows.at(-1)! + worthOfRow * measure.step < best.at(-1)!) best = rows;
    if (rows[0] < measure.from + measure.step) return best;
  }
}

/** So many rows, as near as their crowds let them be, in half steps. */
function rowsOf(count: number, crowds: readonly Crowd[], { from, step, seat }: Measure): number[] {
  for (let start = from; ; start += step / 2) {
    const rows = Array.from({ length: count }, (_, at) => start + at * step);
    if (crowds.every(({ angle, seats }) => seatsIn(rows, angle, seat) >= seats)) return rows;
  }
}

const seatsIn = (rows: readonly number[], angle: number, seat: number): number =>
  rows.reduce((sum, row) => sum + seatsOf(row, angle, seat), 0);

/** How many seats a row of a sector has: at least one. */
export const seatsOf = (row: number, angle: number, seat: number): number =>
  Math.max(1, Math.floor((row * angle) / seat));
