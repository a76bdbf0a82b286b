export interface At {
  readonly x: number;
  readonly y: number;
  /** Radius of the dot there. */
  readonly r: number;
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** A quadratic curve between two dots, from edge to edge. */
export interface MapCurve {
  readonly start: Point;
  readonly bend: Point;
  readonly end: Point;
}

/**
 * The curve of a line of the map: to one side, so that two lines in opposite directions lie apart, and a little towards
 * the centre of the map. The same in the still picture, on the canvas and in its shader.
 */
export function curveOf(from: At, to: At): MapCurve {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const [x, y] = [(from.x + to.x) / 2, (from.y + to.y) / 2];
  const pull = Math.min(0.1, (0.15 * Math.hypot(dx, dy)) / (Math.hypot(x, y) || 1));
  const bend = { x: x * (1 - pull) - dy * 0.08, y: y * (1 - pull) + dx * 0.08 };
  return { start: towards(from, bend, from.r), bend, end: towards(to, bend, to.r) };
}

function towards(from: Point, to: Point, distance: number): Point {
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  const share = Math.min(0.45, distance / length);
  return { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share };
}
