import type { LineOfSight } from '#graph/line-of-sight.ts';
import type { DepartmentPlace, MapPlaces } from '#graph/map-places.ts';
import { type Arcs, gettingNode, givingNode, type ServiceNetwork } from '#graph/service-network.ts';
import type { MapLayout, SpotRoom } from './map-layout.ts';

/** People and teams of one place, by node of the network (a team by its giving node), with their seats. */
export interface Seated {
  readonly nodes: readonly number[];
  readonly x: readonly number[];
  readonly y: readonly number[];
}

interface Source {
  readonly network: ServiceNetwork;
  readonly sight: LineOfSight;
}

/** How many seats a place needs. */
export const seatsOf = ({ people, teams }: DepartmentPlace): number => people.length + teams.length;

/**
 * Seats the people of one place in its room: nearer rings for fewer hops, and on a ring in the order of where those they
 * are tied to stand, so that lines leave the room without crossing it. Linear in their ties, n log n in people.
 */
export function seatPeople(
  source: Source,
  { places: { places, placeOf }, layout }: { readonly places: MapPlaces; readonly layout: MapLayout },
  at: number,
): Seated {
  const place = places[at];
  const room = layout.spots[at]?.room;
  const seated = { nodes: [] as number[], x: [] as number[], y: [] as number[] };
  if (place?.kind !== 'department' || !room) return seated;
  const pull = (node: number) => pullOf(source.network, node, { placeOf, layout, room, own: at });
  const order = byHops(source, place);
  let first = 0;
  for (const { radius, seats } of room.rings) {
    const angles = new Map(order.slice(first, first + seats).map((node) => [node, pull(node)]));
    const ring = [...angles.keys()].sort(
      (one, other) => angles.get(one)! - angles.get(other)! || one - other,
    );
    const step = (2 * Math.PI) / ring.length;
    const turn = meanTurn(ring.map((node, seat) => angles.get(node)! - seat * step));
    ring.forEach((node, seat) => {
      seated.nodes.push(node);
      seated.x.push(room.x + radius * Math.cos(turn + seat * step));
      seated.y.push(room.y + radius * Math.sin(turn + seat * step));
    });
    first += seats;
  }
  return seated;
}

/** People and teams, those with fewer hops first. */
function byHops({ network, sight }: Source, { people, teams }: DepartmentPlace): number[] {
  const nodes = [...people, ...teams.map((team) => givingNode(network, team))];
  const hops = (node: number) => {
    const known = sight.hops[node];
    return known >= 0 || node < network.people ? known : sight.hops[node + network.groups];
  };
  return nodes.sort((one, other) => hops(one) - hops(other) || one - other);
}

interface From {
  readonly placeOf: Int32Array;
  readonly layout: MapLayout;
  readonly room: SpotRoom;
  /** Number of the own place. */
  readonly own: number;
}

/** The mean direction of the places that a node is tied to, from the middle of its room; inwards for no ties. */
function pullOf(network: ServiceNetwork, node: number, from: From): number {
  const sum = { x: 0, y: 0 };
  const into = node < network.people ? node : gettingNode(network, node - givingNode(network, 0));
  addPull(sum, network.out, node, from);
  addPull(sum, network.in, into, from);
  if (Math.hypot(sum.x, sum.y) < 1e-9) return Math.atan2(-from.room.y, -from.room.x);
  return Math.atan2(sum.y, sum.x);
}

function addPull(
  sum: { x: number; y: number },
  { start, node: far }: Arcs,
  node: number,
  { placeOf, layout, room, own }: From,
): void {
  for (let arc = start[node]; arc < start[node + 1]; arc++) {
    const place = placeOf[far[arc]];
    if (place < 0 || place === own) continue;
    const [x, y] = [layout.spots[place].x - room.x, layout.spots[place].y - room.y];
    const length = Math.hypot(x, y) || 1;
    sum.x += x / length;
    sum.y += y / length;
  }
}

/** The turn that brings evenly spread seats nearest to where their people pull. */
function meanTurn(angles: readonly number[]): number {
  const y = angles.reduce((sum, angle) => sum + Math.sin(angle), 0);
  const x = angles.reduce((sum, angle) => sum + Math.cos(angle), 0);
  return Math.hypot(x, y) < 1e-9 ? 0 : Math.atan2(y, x);
}
