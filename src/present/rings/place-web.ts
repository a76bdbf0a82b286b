import type { Web } from '#graph/web-graph.ts';
import type { Point } from './curve.ts';
import { planSectors, type SectorPlan } from './plan-sectors.ts';
import { planZones, type Spacing, type Zone } from './plan-zones.ts';
import { dotKey, readSpots, type Spots } from './read-spots.ts';
import { planCentre, seatCustomers } from './seat-customers.ts';
import { seatSpots } from './seat-spots.ts';

/** Where everything of a web stands: the centre is (0, 0), one unit is one CSS pixel, y grows downwards. */
export interface Positions {
  /**
   * By key: that of the node in the web; a folded department whose people are partly out of sight stands in the band
   * as well, there with `/band` behind its key.
   */
  readonly places: ReadonlyMap<string, Place>;
  /** Radius of the disc of outside customers. */
  readonly centre: number;
  /** From the centre outwards, the band (-1) last. */
  readonly zones: readonly Zone[];
  /** Clockwise. */
  readonly sectors: readonly SectorPlan[];
  readonly spots: Spots;
  /** By number of the spot. */
  readonly points: readonly Point[];
}

export interface Place extends Point {
  /** Hops, 0 for an outside customer, -1 in the band. */
  readonly ring: number;
  /** Row of the department whose sector it stands in, -1 for none. */
  readonly department: number;
  /** Half the width of its sign. */
  readonly r: number;
}

/**
 * Places every node of a web: rings by hops round the outside customers, sectors by department, and outside the last
 * ring a band of those without a line of sight. The same web gives the same places, whatever is shown of it.
 * @param growth makes all distances larger, for a picture of few people whose names need room
 */
export function placeWeb(web: Web, growth = 1): Positions {
  const spots = readSpots(web);
  const spacing = scaled(spacingFor(spots), growth);
  const focus = web.getAttribute('focus');
  const about = spots.spots.findIndex((spot) => spot.key === focus);
  const sectors = planSectors(spots.spots, spots.links, about);
  const centre = planCentre(spots);
  const zones = planZones(spots.spots, sectors, { centre: centre.radius, spacing });
  const seats = seatSpots(spots, { sectors, zones, spacing, focus: about });
  const customers = seatCustomers(spots, centre, seats);
  const points = spots.spots.map((_, at): Point => {
    const { radius, angle } = customers.get(at) ?? seats[at];
    return { x: radius * Math.cos(angle), y: radius * Math.sin(angle) };
  });
  return { places: byKey(spots, points), centre: centre.radius, zones, sectors, spots, points };
}

/** Calm distances between dots: words need room where there are few, dots alone where there are many. */
function spacingFor({ spots }: Spots): Spacing {
  const crowd = spots.filter((spot) => spot.ring !== 0).length;
  if (crowd <= 30) return { seat: 50, row: 44 };
  if (crowd <= 60) return { seat: 52, row: 50 };
  return crowd <= 140 ? { seat: 40, row: 40 } : { seat: 30, row: 30 };
}

const scaled = ({ seat, row }: Spacing, factor: number): Spacing => ({
  seat: seat * factor,
  row: row * (1 + (factor - 1) * 0.6),
});

const byKey = ({ spots }: Spots, points: readonly Point[]): Map<string, Place> =>
  new Map(
    spots.map((spot, at) => {
      const { ring, department, r } = spot;
      return [dotKey(spot), { ...points[at], ring, department, r }];
    }),
  );
