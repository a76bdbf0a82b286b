import type { Seat } from './crowd-seats.ts';
import type { Spots } from './read-spots.ts';

export interface Centre {
  /** Numbers of the spots, with their distance from the middle; those around in one or more rows. */
  readonly places: readonly { readonly spot: number; readonly radius: number }[];
  /** Radius of the whole disc, 0 where there is nobody. */
  readonly radius: number;
}

const seat = 74;
const row = 62;
/** A small turn, so that ties to the middle do not run through those around it. */
const aside = 0.35;
/** They turn in steps, so that one more tie does not move them all a little. */
const inSteps = (angle: number): number => Math.round(angle / 0.1) * 0.1;

/** How far from the middle each outside customer stands: a single primary one in it, all others around. */
export function planCentre({ spots }: Pick<Spots, 'spots'>): Centre {
  const customers = [...spots.keys()].filter((spot) => spots[spot].ring === 0);
  const primaries = customers.filter((spot) => isPrimary(spots[spot].node));
  const alone = primaries.length === 1 ? primaries : customers.length === 1 ? customers : [];
  const places = alone.map((spot) => ({ spot, radius: 0 }));
  const around = [...primaries, ...customers.filter((spot) => !primaries.includes(spot))].filter(
    (spot) => !alone.includes(spot),
  );
  let radius = alone.length > 0 ? 66 : 44;
  for (let at = 0; at < around.length; radius += row) {
    const room = Math.floor((2 * Math.PI * radius) / seat);
    for (const spot of around.slice(at, at + room)) places.push({ spot, radius });
    at += room;
  }
  if (customers.length === 0) return { places, radius: 0 };
  return { places, radius: around.length > 0 ? radius - row + 44 : 48 };
}

const isPrimary = (node: Spots['spots'][number]['node']): boolean => node.kind === 'customer' && node.primary;

/** Turns each row of customers so that they stand near those who serve them; evenly spread in a row. */
export function seatCustomers(
  { links }: Pick<Spots, 'links'>,
  { places }: Centre,
  people: readonly Seat[],
): Map<number, Seat> {
  const seats = new Map<number, Seat>();
  const pull = new Map(places.map(({ spot }) => [spot, pullOf(spot, links, people)]));
  for (const radius of new Set(places.map((place) => place.radius))) {
    const row = places
      .filter((place) => place.radius === radius)
      .sort((one, other) => pull.get(one.spot)! - pull.get(other.spot)! || one.spot - other.spot);
    const step = (2 * Math.PI) / row.length;
    const shift = inSteps(aside + meanAngle(row.map(({ spot }, at) => pull.get(spot)! - at * step)));
    row.forEach(({ spot }, at) => {
      seats.set(spot, { radius, angle: shift + at * step });
    });
  }
  return seats;
}

/** The direction most of a customer's providers are in, 0 for none. */
function pullOf(spot: number, links: Spots['links'], people: readonly Seat[]): number {
  const providers = links
    .filter((link) => link.to === spot && people[link.from])
    .map((link) => people[link.from].angle);
  return meanAngle(providers);
}

const meanAngle = (angles: readonly number[]): number => {
  const y = angles.reduce((sum, angle) => sum + Math.sin(angle), 0);
  const x = angles.reduce((sum, angle) => sum + Math.cos(angle), 0);
  return Math.hypot(x, y) < 1e-9 ? 0 : Math.atan2(y, x);
};
