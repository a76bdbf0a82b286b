import { pointsOf } from './curve.ts';
import type { Drawing } from './draw.ts';
import type { Box } from './rings-picture.ts';

/** Round every dot that is shown there is room for its name. */
const air = { beside: 120, above: 56 };
/** From a line to the edge. */
const lineAir = 36;
/** Cut closer, nobody would see what it was cut out of. */
const least = { width: 560, height: 360 };

/** The part of a frame in which everything lies that is shown. The whole where that is nothing. */
export function cutFrame(drawing: Drawing, frame: Box): Box {
  const boxes = boxesOf(drawing);
  if (boxes.length === 0) return frame;
  const edge = (side: keyof Box, most: (...values: number[]) => number) =>
    boxes.reduce((so, box) => most(so, box[side]), boxes[0][side]);
  const [left, right] = stretch([edge('left', Math.min), edge('right', Math.max)], least.width, [
    frame.left,
    frame.right,
  ]);
  const [top, bottom] = stretch([edge('top', Math.min), edge('bottom', Math.max)], least.height, [
    frame.top,
    frame.bottom,
  ]);
  return { left, top, right, bottom };
}

/** Where words stand clear of the soft edge of what is cut. */
export const insideEdge = ({ left, top, right, bottom }: Box): Box => ({
  left: left + softEdge,
  top: top + softEdge,
  right: right - softEdge,
  bottom: bottom - softEdge,
});

/** As in web.css. */
const softEdge = 20;

function boxesOf({ spots, points, isShown, curves }: Drawing): Box[] {
  const dots = spots.spots.flatMap(({ reach }, at) =>
    isShown[at] ? [boxRound(points[at], reach + air.beside, reach + air.above)] : [],
  );
  const lines = curves.flatMap((curve) => pointsOf(curve, 24));
  return [...dots, ...lines.map((point) => boxRound(point, lineAir, lineAir))];
}

const boxRound = ({ x, y }: { x: number; y: number }, beside: number, above: number): Box => ({
  left: x - beside,
  right: x + beside,
  top: y - above,
  bottom: y + above,
});

type Stretch = readonly [from: number, to: number];

/** A stretch made at least so long, but never beyond the limits. */
function stretch([from, to]: Stretch, least: number, [low, high]: Stretch): Stretch {
  const more = Math.max(0, least - (to - from)) / 2;
  return [Math.max(low, from - more), Math.min(high, to + more)];
}
