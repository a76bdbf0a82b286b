import { spreadRound } from './spread-round.ts';

/** A round thing that wants to stand in a direction, on some row of its zone. */
export interface Block {
  /** Half its width. */
  readonly radius: number;
  readonly angle: number;
}

export interface Rows {
  /** Of each block: distance from the centre, and direction. */
  readonly seats: readonly { readonly radius: number; readonly angle: number }[];
  readonly outer: number;
}

/** Air between two blocks, and between two rows. */
export const blockGap = 26;

/**
 * Seats blocks on rows round the centre so that the zone stays as narrow as can be: tries more and more rows, deals the
 * blocks out to them in the order of their directions, and takes the number of rows that reaches least far out. Blocks
 * never overlap. n log n for each of about √n tries.
 */
export function seatRows(blocks: readonly Block[], inner: number): Rows {
  let best: Rows | undefined;
  const most = Math.ceil(Math.sqrt(blocks.length)) + 1;
  for (let rows = 1; rows <= most; rows++) {
    const tried = seatIn(blocks, inner, rows);
    if (!best || tried.outer < best.outer - 1e-9) best = tried;
    else if (rows > 3) break;
  }
  return best!;
}

function seatIn(blocks: readonly Block[], inner: number, count: number): Rows {
  const seats: { radius: number; angle: number }[] = new Array(blocks.length);
  let outer = inner;
  for (const row of dealOut(blocks, inner, count)) {
    if (row.length === 0) continue;
    const own = row.map((at) => blocks[at]);
    const widest = Math.max(...own.map((block) => block.radius));
    const radius = wideEnough(own, outer + blockGap / 2 + widest);
    const angles = spreadRound(own.map((block) => ({ angle: block.angle, half: halfOf(block, radius) })));
    row.forEach((at, place) => {
      seats[at] = { radius, angle: angles[place] };
    });
    outer = radius + widest + blockGap / 2;
  }
  return { seats, outer };
}

/** Numbers of the blocks on each row: each goes to the row that is emptiest for its length. */
function dealOut(blocks: readonly Block[], inner: number, count: number): number[][] {
  const widest = Math.max(...blocks.map((block) => block.radius));
  const rows = Array.from({ length: count }, (_, row) => ({
    blocks: [] as number[],
    used: 0,
    length: inner + (2 * row + 1) * (widest + blockGap / 2),
  }));
  const order = [...blocks.keys()].sort(
    (one, other) => blocks[one].angle - blocks[other].angle || one - other,
  );
  for (const at of order) {
    const width = blocks[at].radius + blockGap / 2;
    const row = rows.reduce((best, each) =>
      (each.used + width) / each.length < (best.used + width) / best.length ? each : best,
    );
    row.blocks.push(at);
    row.used += width;
  }
  return rows.map((row) => row.blocks);
}

/** A radius, at least the one given, at which the blocks of a row stand beside each other. */
function wideEnough(blocks: readonly Block[], least: number): number {
  let radius = least;
  while (blocks.reduce((sum, block) => sum + 2 * halfOf(block, radius), 0) > 2 * Math.PI) radius *= 1.03;
  return radius;
}

const halfOf = ({ radius }: Block, row: number): number =>
  Math.asin(Math.min(1, (radius + blockGap / 2) / row));
