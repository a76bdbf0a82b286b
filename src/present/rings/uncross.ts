import type { Crowd, Seat } from './crowd-seats.ts';
import type { Link, Spots } from './read-spots.ts';

const mostRounds = 3;
/** A spot looks so many places to either side. */
const furthest = 2;
/** Pairs of lines looked at before it is called enough: some tens of milliseconds. */
const mostLooks = 6_000_000;

/**
 * Lets neighbours in a crowd change seats as long as fewer lines cross (the transpositions of Gansner, Koutsofios,
 * North and Vo, A technique for drawing directed graphs, 1993, on rings instead of layers). Each try costs the lines
 * at the two times all lines, so very large webs get few rounds. Lines to the centre are left out: those there turn
 * towards whom they are served by.
 */
export function uncross(
  crowds: readonly Crowd[],
  { spots, links }: Pick<Spots, 'spots' | 'links'>,
  seats: Seat[],
): void {
  const lines = linesOf(
    links.filter(({ from, to }) => spots[from].ring !== 0 && spots[to].ring !== 0),
    seats,
  );
  let looks = 0;
  /** How many crossings fewer there are once the spots at two neighbouring places have changed seats, which they do. */
  const change = (members: number[], at: number): number => {
    const [one, other] = [members[at - 1], members[at]];
    looks += 2 * (lines.own[one].length + lines.own[other].length) * lines.from.length;
    const before = crossingsOf(lines.own[one], lines) + crossingsOf(lines.own[other], lines);
    [members[at - 1], members[at]] = [other, one];
    [seats[one], seats[other]] = [seats[other], seats[one]];
    put(lines, one, seats[one]);
    put(lines, other, seats[other]);
    return before - crossingsOf(lines.own[one], lines) - crossingsOf(lines.own[other], lines);
  };
  for (let round = 0, moved = true; moved && round < mostRounds; round++) {
    moved = false;
    for (const { members } of crowds) {
      for (const spot of [...members].sort((one, other) => one - other)) {
        if (looks < mostLooks && sift(members, spot, change)) moved = true;
      }
    }
  }
}

/** Walks a spot along its crowd, both ways, and leaves it where fewest lines cross; true if that is elsewhere. */
function sift(members: number[], spot: number, change: (members: number[], at: number) => number): boolean {
  const start = members.indexOf(spot);
  let [place, gain, best, bestGain] = [start, 0, start, 0];
  const step = (way: 1 | -1) => {
    gain += change(members, way === 1 ? place + 1 : place);
    place += way;
    if (gain > bestGain) [best, bestGain] = [place, gain];
  };
  const [low, high] = [Math.max(0, start - furthest), Math.min(members.length - 1, start + furthest)];
  while (place > low) step(-1);
  while (place < high) step(1);
  while (place !== best) step(place < best ? 1 : -1);
  return best !== start;
}

/** Straight lines between numbered points, in columns. */
interface Lines {
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly from: Int32Array;
  readonly to: Int32Array;
  /** Numbers of the lines at each point. */
  readonly own: readonly (readonly number[])[];
}

function linesOf(links: readonly Link[], seats: readonly Seat[]): Lines {
  const own: number[][] = Array.from(seats, () => []);
  links.forEach(({ from, to }, line) => {
    own[from].push(line);
    own[to].push(line);
  });
  const lines = {
    x: new Float64Array(own.length),
    y: new Float64Array(own.length),
    from: Int32Array.from(links, ({ from }) => from),
    to: Int32Array.from(links, ({ to }) => to),
    own,
  };
  for (const [spot, seat] of seats.entries()) if (seat) put(lines, spot, seat);
  return lines;
}

function put({ x, y }: Lines, spot: number, { radius, angle }: Seat): void {
  x[spot] = radius * Math.cos(angle);
  y[spot] = radius * Math.sin(angle);
}

/** How often some lines cross others; lines that share an end do not. */
function crossingsOf(some: readonly number[], { x, y, from, to }: Lines): number {
  let count = 0;
  for (const one of some) {
    const [a, b] = [from[one], to[one]];
    const [ax, ay, dx, dy] = [x[a], y[a], x[b] - x[a], y[b] - y[a]];
    for (let other = 0; other < from.length; other++) {
      const c = from[other];
      const d = to[other];
      const sideC = dx * (y[c] - ay) - dy * (x[c] - ax);
      const sideD = dx * (y[d] - ay) - dy * (x[d] - ax);
      if (sideC * sideD >= 0) continue;
      const [ex, ey] = [x[d] - x[c], y[d] - y[c]];
      const sideA = ex * (ay - y[c]) - ey * (ax - x[c]);
      const sideB = ex * (ay + dy - y[c]) - ey * (ax + dx - x[c]);
      if (sideA * sideB < 0 && c !== a && c !== b && d !== a && d !== b) count++;
    }
  }
  return count;
}
