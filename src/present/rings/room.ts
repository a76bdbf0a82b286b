import type { Point } from './curve.ts';
import type { Box } from './rings-picture.ts';

const cell = 48;

/**
 * What is taken of a drawing: boxes that nothing may overlap, and points of lines that are better not covered.
 * A grid of cells, so that a question costs what is near and not what there is.
 */
export class Room {
  readonly #boxes = new Map<number, Box[]>();
  readonly #points = new Map<number, Point[]>();
  readonly #frame: Box | undefined;

  /** @param frame nothing outside it is free; without one, there is room without end */
  constructor(frame?: Box) {
    this.#frame = frame;
  }

  take(box: Box): void {
    for (const key of cellsOf(box)) push(this.#boxes, key, box);
  }

  isFree(box: Box): boolean {
    if (this.#frame && !isInside(box, this.#frame)) return false;
    for (const key of cellsOf(box)) {
      for (const taken of this.#boxes.get(key) ?? none) if (overlap(taken, box)) return false;
    }
    return true;
  }

  addLine(points: readonly Point[]): void {
    for (const point of points)
      push(this.#points, keyOf(Math.floor(point.x / cell), Math.floor(point.y / cell)), point);
  }

  /** How many points of lines lie in a box. */
  linesIn(box: Box): number {
    let count = 0;
    for (const key of cellsOf(box)) {
      for (const { x, y } of this.#points.get(key) ?? none) {
        if (x > box.left && x < box.right && y > box.top && y < box.bottom) count++;
      }
    }
    return count;
  }
}

const none: readonly never[] = [];

const isInside = (one: Box, other: Box): boolean =>
  one.left >= other.left && one.right <= other.right && one.top >= other.top && one.bottom <= other.bottom;

export const overlap = (one: Box, other: Box): boolean =>
  one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;

const keyOf = (column: number, row: number): number => (column + 5000) * 10_000 + row + 5000;

function cellsOf({ left, top, right, bottom }: Box): number[] {
  const keys: number[] = [];
  for (let column = Math.floor(left / cell); column * cell < right; column++) {
    for (let row = Math.floor(top / cell); row * cell < bottom; row++) keys.push(keyOf(column, row));
  }
  return keys;
}

function push<Item>(map: Map<number, Item[]>, key: number, item: Item): void {
  const list = map.get(key);
  if (list) list.push(item);
  else map.set(key, [item]);
}
