import type { Point } from './curve.ts';
import type { JoinedSpots } from './join-spots.ts';
import { keepDirections } from './keep-directions.ts';
import { planSectors, type SectorPlan } from './plan-sectors.ts';
import { planZones, type Spacing, type Zone } from './plan-zones.ts';
import { planCentre, seatCustomers } from './seat-customers.ts';
import { seatSpots } from './seat-spots.ts';

/** Where everything of one picture, or of several that are laid out alike, stands. */
export interface Places {
  /** By spot. */
  readonly points: readonly Point[];
  readonly zones: readonly Zone[];
  readonly sectors: readonly SectorPlan[];
  readonly centre: number;
}

export interface PlacesToPlan {
  /** Makes all distances larger, for a picture of few people whose names need room. */
  readonly growth: number;
  /** Key of the node the picture is about, null for none. */
  readonly focus: string | null;
  /** Departments that are one in some picture have the same number here. */
  readonly sameAs: (department: number) => number;
}

export function planPlaces(joined: JoinedSpots, { growth, focus, sameAs }: PlacesToPlan): Places {
  const { spots, links } = joined;
  const spacing = scaled(spacingFor(joined), growth);
  const about = spots.findIndex((spot) => spot.key === focus);
  const sectors = planSectors(spots, links, { focus: about, sameAs });
  const centre = planCentre(joined);
  const zones = planZones(spots, sectors, { centre: centre.radius, spacing });
  const seated = seatSpots(joined, { sectors, zones, spacing, focus: about });
  const seats = keepDirections(spots, seated, { sectors, seat: spacing.seat });
  const customers = seatCustomers(joined, centre, seats);
  const points = spots.map((_, at): Point => {
    const { radius, angle } = customers.get(at) ?? seats[at];
    return { x: radius * Math.cos(angle), y: radius * Math.sin(angle) };
  });
  return { points, zones, sectors, centre: centre.radius };
}

/**
 * Calm distances between dots: words need room where there are few, dots alone where there are many. Pictures side by
 * side have half the room each, so they begin closer.
 */
function spacingFor({ spots, at }: JoinedSpots): Spacing {
  const crowd = spots.filter((spot) => spot.ring !== 0).length;
  if (crowd <= 60 && at.length > 1) return { seat: 44, row: 36 };
  if (crowd <= 30) return { seat: 50, row: 44 };
  if (crowd <= 60) return { seat: 52, row: 50 };
  return crowd <= 140 ? { seat: 40, row: 40 } : { seat: 30, row: 30 };
}

const scaled = ({ seat, row }: Spacing, factor: number): Spacing => ({
  seat: seat * factor,
  row: row * (1 + (factor - 1) * 0.6),
});
