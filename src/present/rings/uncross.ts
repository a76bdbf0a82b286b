import type { Crowd, Seat } from './crowd-seats.ts';
import type { Link, Spots } from './read-spots.ts';

const mostRounds = 3;
/** A spot looks so many places to either side. */
const furthest = 2;
/** Work before it is called enough, in pairs of lines at each change of seats: some tens of milliseconds. */
const mostWork = 6_000_000;

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
  let work = 0;
  const crowd: Moves = {
    swap: (members, at) => {
      const [one, other] = [members[at - 1], members[at]];
      work += 2 * (lines.own[one].length + lines.own[other].length) * lines.from.length;
      [members[at - 1], members[at]] = [other, one];
      [seats[one], seats[other]] = [seats[other], seats[one]];
      [lines.x[one], lines.x[other]] = [lines.x[other], lines.x[one]];
      [lines.y[one], lines.y[other]] = [lines.y[other], lines.y[one]];
    },
    crossings: (spot) => crossingsOf(lines.own[spot], lines),
  };
  for (let round = 0, moved = true; moved && round < mostRounds; round++) {
    moved = false;
    for (const { members } of crowds) {
      for (const spot of [...members].sort((one, other) => one - other)) {
        if (work < mostWork && sift(members, spot, crowd)) moved = true;
      }
    }
  }
}

interface Moves {
  /** The spots at two neighbouring places change seats. */
  swap(members: number[], at: number): void;
  /** How often the lines of a spot cross others. */
  crossings(spot: number): number;
}

/**
 * Walks a spot along its crowd, both ways, and leaves it where fewest lines cross; true if that is elsewhere. Ways back
 * are not counted: they undo what is known.
 */
function sift(members: number[], spot: number, { swap, crossings }: Moves): boolean {
  const start = members.indexOf(spot);
  const atStart = crossings(spot);
  let [place, best, bestGain] = [start, start, 0];
  const step = (way: number) => {
    swap(members, way > 0 ? place + 1 : place);
    place += way;
  };
  const explore = (to: number) => {
    let [own, gain] = [atStart, 0];
    const way = Math.sign(to - start);
    while (place !== to) {
      const other = members[place + way];
      gain += own + crossings(other);
      step(way);
      own = crossings(spot);
      gain -= own + crossings(other);
      if (gain > bestGain) [best, bestGain] = [place, gain];
    }
  };
  explore(Math.max(0, start - furthest));
  while (place < start) step(1);
  explore(Math.min(members.length - 1, start + furthest));
  while (place !== best) step(Math.sign(best - place));
  return best !== start;
}

/** Straight lines between numbered points, in columns. */
interface Lines {
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly from: Int32Array;
  readonly to: Int32Array;
  /** Of one line at a time, on which side of it each point is: worked out once for all lines of a point. */
  readonly side: Float64Array;
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
    side: new Float64Array(own.length),
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
function crossingsOf(some: readonly number[], { x, y, from, to, side }: Lines): number {
  let count = 0;
  for (const one of some) {
    const [a, b] = [from[one], to[one]];
    const [ax, ay, dx, dy] = [x[a], y[a], x[b] - x[a], y[b] - y[a]];
    for (let point = 0; point < side.length; point++)
      side[point] = dx * (y[point] - ay) - dy * (x[point] - ax);
    for (let other = 0; other < from.length; other++) {
      const c = from[other];
      const d = to[other];
      if (side[c] * side[d] >= 0) continue;
      const [ex, ey] = [x[d] - x[c], y[d] - y[c]];
      const sideA = ex * (ay - y[c]) - ey * (ax - x[c]);
      const sideB = ex * (ay + dy - y[c]) - ey * (ax + dx - x[c]);
      if (sideA * sideB < 0 && c !== a && c !== b && d !== a && d !== b) count++;
    }
  }
  return count;
}
