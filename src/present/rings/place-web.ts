import type { Web } from '#graph/web-graph.ts';
import type { Point } from './curve.ts';
import { type JoinedSpots, joinSpots } from './join-spots.ts';
import { type Places, planPlaces } from './plan-places.ts';
import { joinSectors, type SectorPlan } from './plan-sectors.ts';
import type { Zone } from './plan-zones.ts';
import { dotKey, readSpots, type Spots } from './read-spots.ts';

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
  /** Where somebody of the first of several webs stands, who stands not there in this one. */
  readonly left: readonly Point[];
}

export interface Place extends Point {
  /** Hops, 0 for an outside customer, -1 in the band. */
  readonly ring: number;
  /** Row of the department whose sector it stands in, -1 for none. */
  readonly department: number;
  /** Half the width of its sign. */
  readonly r: number;
}

/** One of several webs of the same parties that are placed together. */
export interface WebState {
  readonly web: Web;
  /** Which department one of the first web's is part of here; itself where nothing is said. */
  readonly partOf?: (department: number) => number;
}

/**
 * Places every node of a web: rings by hops round the outside customers, sectors by department, and outside the last
 * ring a band of those without a line of sight. The same web gives the same places, whatever is shown of it.
 * @param growth makes all distances larger, for a picture of few people whose names need room
 */
export const placeWeb = (web: Web, growth = 1): Positions => placeWebs([{ web }], growth)[0];

/**
 * Places webs of the same parties so that whoever stays in their ring and sector has the same place in all: every seat
 * of any of them is planned once, and who is not there leaves a gap. Whoever changes rings is put as near to the same
 * direction as there is room.
 */
export function placeWebs(states: readonly WebState[], growth: number): Positions[] {
  const read = states.map(({ web }) => readSpots(web));
  const partOf = states.map((state) => state.partOf ?? itself);
  const joined = joinSpots(read, partOf);
  const places = planPlaces(joined, {
    growth,
    focus: states[0].web.getAttribute('focus'),
    sameAs: (department) => partOf.reduce((same, part) => part(same), department),
  });
  return read.map((spots, at) => placesIn(places, spots, { joined, at, partOf: partOf[at] }));
}

const itself = (department: number): number => department;

interface State {
  readonly joined: JoinedSpots;
  /** Which of the webs. */
  readonly at: number;
  readonly partOf: (department: number) => number;
}

/** What of all the places stands in one web, and where somebody of the first one does not any more. */
function placesIn({ zones, centre, ...all }: Places, read: Spots, { joined, at, partOf }: State): Positions {
  const own = joined.at[at];
  const here = new Set(own);
  const left = joined.at[0].filter((seat) => joined.spots[seat].node.kind === 'person' && !here.has(seat));
  const points = own.map((seat) => all.points[seat]);
  const stands = (spot: number) => partOf(joined.spots[own[spot]].department);
  const spots = { ...read, spots: read.spots.map((spot, at) => ({ ...spot, department: stands(at) })) };
  return {
    places: byKey(spots, points),
    centre,
    zones,
    sectors: joinSectors(all.sectors, partOf),
    spots,
    points,
    left: left.map((seat) => all.points[seat]),
  };
}

const byKey = ({ spots }: Spots, points: readonly Point[]): Map<string, Place> =>
  new Map(
    spots.map((spot, at) => {
      const { ring, department, r } = spot;
      return [dotKey(spot), { ...points[at], ring, department, r }];
    }),
  );
