import { dotKey, type Spot, type Spots } from './read-spots.ts';

/** What several pictures of the same parties need to be laid out alike. */
export interface JoinedSpots extends Pick<Spots, 'spots' | 'links' | 'near'> {
  /** Of each picture, where its own spots stand among these. */
  readonly at: readonly (readonly number[])[];
}

/** Whoever changes rings is drawn to their other seat as by so many ties, so that they keep their direction. */
const pull = 4;

/**
 * The spots of all pictures, each party once a ring and sector, in the order of the first picture. A party that is in
 * the same ring and sector in several has one seat; one that changes has a seat in each, near each other. Linear in
 * spots and links.
 *
 * @param partOf Of each picture, which department one of the first picture's is part of there.
 */
export function joinSpots(
  pictures: readonly Spots[],
  partOf: readonly ((department: number) => number)[],
): JoinedSpots {
  if (pictures.length === 1) return { ...pictures[0], at: [[...pictures[0].spots.keys()]] };
  const first = new Map(pictures[0].spots.map((spot) => [spot.key, spot]));
  const spots: Spot[] = [];
  const numbers = new Map<string, number>();
  const at = pictures.map((picture, number) =>
    picture.spots.map((spot) => {
      const department = sectorOf(spot, first.get(spot.key), partOf[number]);
      const seat = `${spot.key} ${spot.ring} ${department}`;
      const known = numbers.get(seat);
      if (known === undefined) {
        numbers.set(seat, spots.length);
        return spots.push({ ...spot, department }) - 1;
      }
      spots[known] = { ...spots[known], reach: Math.max(spots[known].reach, spot.reach) };
      return known;
    }),
  );
  return { spots, links: joinLinks(pictures, at), near: joinNear(pictures, at, spots), at };
}

/** Nobody leaves their sector because their department became part of another, and a group never does. */
function sectorOf(spot: Spot, first: Spot | undefined, partOf: (department: number) => number): number {
  if (!first) return spot.department;
  const stays = spot.node.kind === 'group' || partOf(first.department) === spot.department;
  return stays ? first.department : spot.department;
}

function joinLinks(pictures: readonly Spots[], at: JoinedSpots['at']): Spots['links'] {
  const links = new Map<string, Spots['links'][number]>();
  pictures.forEach((picture, number) => {
    for (const link of picture.links) {
      const [from, to] = [at[number][link.from], at[number][link.to]];
      const key = `${link.kind} ${from} ${to}`;
      if (!links.has(key)) links.set(key, { ...link, from, to });
    }
  });
  return [...links.values()];
}

function joinNear(pictures: readonly Spots[], at: JoinedSpots['at'], spots: readonly Spot[]): number[][] {
  const near: number[][] = spots.map(() => []);
  pictures.forEach((picture, number) => {
    picture.near.forEach((others, spot) => {
      near[at[number][spot]].push(...others.map((other) => at[number][other]));
    });
  });
  for (const seats of Map.groupBy(spots.keys(), (spot) => dotKey(spots[spot])).values()) {
    for (const one of seats)
      for (const other of seats) if (one !== other) near[one].push(...Array(pull).fill(other));
  }
  return near;
}
