import type { Crowd, Seat } from './crowd-seats.ts';
import { turn } from './wished-turns.ts';

/**
 * Seats the members of a crowd in their order, so that together they sit as near to their wishes as can be; spare seats
 * stay free where nobody wants to be. A shortest path over members and seats, linear in their product.
 * @param wishes turns from the middle of the sector, by number of the spot
 */
export function takeSeats(
  { members, seats: own, middle }: Crowd,
  wishes: readonly number[],
  seats: Seat[],
): void {
  const spare = own.length - members.length;
  const turns = own.map((seat) => turn(seat.angle, middle));
  const far = (member: number, skipped: number) => {
    const wish = Math.min(turns.at(-1)!, Math.max(turns[0], wishes[members[member]]));
    return (turns[member + skipped] - wish) ** 2;
  };
  // best[member][skipped]: the least sum with this member on the seat so many further than their number.
  const best: number[][] = [];
  for (let member = 0; member < members.length; member++) {
    let before = member === 0 ? 0 : Number.POSITIVE_INFINITY;
    best.push(
      Array.from({ length: spare + 1 }, (_, skipped) => {
        if (member > 0) before = Math.min(before, best[member - 1][skipped]);
        return before + far(member, skipped);
      }),
    );
  }
  let skipped = spare;
  for (let member = members.length - 1; member >= 0; member--) {
    const row = best[member];
    for (let fewer = skipped; fewer >= 0; fewer--) if (row[fewer] < row[skipped]) skipped = fewer;
    seats[members[member]] = own[member + skipped];
  }
}
