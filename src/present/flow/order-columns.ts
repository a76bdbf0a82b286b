import { type Flow, type Stop, severalDepartments } from './flow.ts';
import { type Piece, piecesOf } from './pieces.ts';

/**
 * The order of the stops in each column, so that lines cross little: the barycentre method (K. Sugiyama, S. Tagawa,
 * M. Toda, Methods for visual understanding of hierarchical system structures, 1981). Sweeps go right and left; each
 * column is sorted by the mean place of its neighbours in the column before, within its shelves; after each sweep
 * neighbours change places wherever that takes a crossing away. The best order met is kept, row order being the first,
 * so that none is worse than that.
 *
 * Cost: a sweep takes links × log links, a round of changes the product of two neighbours’ links for each stop. Limits:
 * it finds a good order and not always the best, which is NP-hard.
 */
export function orderColumns(flow: Pick<Flow, 'stops' | 'links'>): number[][] {
  const net = netOf(flow);
  let best = inRowOrder(flow.stops);
  let fewest = crossings(best, net.pieces);
  for (const first of ['right', 'left'] as const) {
    const columns = best.map((column) => [...column]);
    for (let sweep = 0; sweep < mostSweeps && fewest > 0; sweep++) {
      sweepOnce(columns, net, (sweep % 2 === 0) === (first === 'right') ? 'right' : 'left');
      if (flow.links.length <= mostToExchange) exchange(columns, net);
      const count = crossings(columns, net.pieces);
      if (count >= fewest) continue;
      fewest = count;
      best = columns.map((column) => [...column]);
    }
  }
  return best;
}

const mostSweeps = 8;
/** With more links than this, changing neighbours after every sweep takes too long for a page. */
const mostToExchange = 500;

interface Net {
  readonly stops: readonly Stop[];
  readonly pieces: readonly Piece[];
  /** Numbers of the stops at the other ends in the column before and after, for each stop. */
  readonly before: readonly (readonly number[])[];
  readonly after: readonly (readonly number[])[];
}

function netOf({ stops, links }: Pick<Flow, 'stops' | 'links'>): Net {
  const pieces = piecesOf(links);
  const before: number[][] = stops.map(() => []);
  const after: number[][] = stops.map(() => []);
  for (const { from, to } of pieces) {
    after[from].push(to);
    before[to].push(from);
  }
  return { stops, pieces, before, after };
}

/** People by row, then departments, groups, outside customers and ways past, each shelf for itself. */
export function inRowOrder(stops: readonly Stop[]): number[][] {
  const kinds = ['person', 'department', 'group', 'customer', 'way'];
  const rank = stops.map(({ key, node, department }) => ({
    kind: kinds.findIndex((kind) => key.startsWith(kind)),
    row: node?.row ?? (department === severalDepartments ? Number.MAX_SAFE_INTEGER : department),
  }));
  const columns: number[][] = [[], [], [], []];
  const inOrder = [...stops.keys()].sort(
    (one, other) =>
      stops[one].shelf - stops[other].shelf ||
      rank[one].kind - rank[other].kind ||
      rank[one].row - rank[other].row ||
      one - other,
  );
  for (const at of inOrder) columns[stops[at].column].push(at);
  return columns;
}

function sweepOnce(columns: number[][], { stops, before, after }: Net, way: 'right' | 'left'): void {
  const inTurn = way === 'right' ? [1, 2, 3] : [2, 1, 0];
  for (const at of inTurn) {
    const place = placesOf(columns);
    const near = way === 'right' ? before : after;
    const pull = new Map(
      columns[at].map((stop) => [stop, pullOf(near[stop], place) ?? place.get(stop)!.share]),
    );
    columns[at].sort(
      (one, other) =>
        stops[one].shelf - stops[other].shelf ||
        pull.get(one)! - pull.get(other)! ||
        place.get(one)!.place - place.get(other)!.place,
    );
  }
}

interface Place {
  readonly column: number;
  readonly place: number;
  /** From 0 at the top of the column to 1 at its foot. */
  readonly share: number;
}

const placesOf = (columns: readonly (readonly number[])[]): Map<number, Place> =>
  new Map(
    columns.flatMap((stops, column) =>
      stops.map((stop, place) => [stop, { column, place, share: (place + 0.5) / stops.length }] as const),
    ),
  );

function pullOf(near: readonly number[], place: ReadonlyMap<number, Place>): number | undefined {
  if (near.length === 0) return undefined;
  return near.reduce((sum, stop) => sum + place.get(stop)!.share, 0) / near.length;
}

const mostRounds = 8;

/** Stops next to each other on a shelf change places wherever fewer lines cross then. */
function exchange(columns: number[][], { stops, before, after }: Net): void {
  for (let round = 0, changed = true; changed && round < mostRounds; round++) {
    changed = false;
    for (const column of columns) {
      const place = placesOf(columns);
      for (let at = 1; at < column.length; at++) {
        const [upper, lower] = [column[at - 1], column[at]];
        if (stops[upper].shelf !== stops[lower].shelf) continue;
        const gain = [before, after].reduce((sum, near) => sum + gainOf(near[upper], near[lower], place), 0);
        if (gain <= 0) continue;
        [column[at - 1], column[at]] = [lower, upper];
        changed = true;
      }
    }
  }
}

/** How many crossings fewer there are once the lower of two stops stands above the upper. */
function gainOf(
  upper: readonly number[],
  lower: readonly number[],
  place: ReadonlyMap<number, Place>,
): number {
  let gain = 0;
  for (const one of upper) {
    for (const other of lower) gain += Math.sign(place.get(one)!.place - place.get(other)!.place);
  }
  return gain;
}

/** How many pairs of pieces cross. Links × log links. */
export function crossings(columns: readonly (readonly number[])[], pieces: readonly Piece[]): number {
  const place = placesOf(columns);
  let count = 0;
  for (const [at, column] of columns.slice(1).entries()) {
    const between = pieces
      .map(({ from, to }) => ({ from: place.get(from)!, to: place.get(to)! }))
      .filter(({ from }) => from.column === at)
      .sort((one, other) => one.from.place - other.from.place || one.to.place - other.to.place);
    count += inversions(
      between.map(({ to }) => to.place),
      column.length,
    );
  }
  return count;
}

/** Pairs of numbers below `size` where the larger stands first, counted with a Fenwick tree. */
function inversions(numbers: readonly number[], size: number): number {
  const tree = new Int32Array(size + 1);
  let count = 0;
  numbers.forEach((number, seen) => {
    let notLarger = 0;
    for (let at = number + 1; at > 0; at -= at & -at) notLarger += tree[at];
    for (let at = number + 1; at <= size; at += at & -at) tree[at]++;
    count += seen - notLarger;
  });
  return count;
}
