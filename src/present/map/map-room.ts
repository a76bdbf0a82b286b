/** From seat to seat along a ring, and from ring to ring. */
export const seatStep = 30;

/** One ring of seats inside the room of a department. */
export interface SeatRing {
  readonly radius: number;
  readonly seats: number;
}

/** The room that a department's people take when it is opened: rings of seats, round a dot or round a wider hole. */
export interface Room {
  readonly rings: readonly SeatRing[];
  /** From the middle to the edge, with air. */
  readonly radius: number;
}

/**
 * The fewest rings that seat so many, each filled as far as the others.
 * @param hole radius that is kept free
 */
export function planRoom(people: number, hole = 0): Room {
  const radii: number[] = [];
  for (let room = 0; room < people; room += roomOn(radii.at(-1)!))
    radii.push(hole + seatStep * (radii.length + 1));
  const total = radii.reduce((sum, radius) => sum + roomOn(radius), 0);
  let seated = 0;
  let room = 0;
  const rings = radii.map((radius) => {
    room += roomOn(radius);
    const seats = Math.round((people * room) / total) - seated;
    seated += seats;
    return { radius, seats };
  });
  return { rings, radius: (radii.at(-1) ?? hole) + seatStep * 0.8 };
}

const roomOn = (radius: number): number => Math.floor((2 * Math.PI * radius) / seatStep);
