import { markRadii, smallestMarked } from '#present/map/dot-class.ts';
import { curveOf } from '#present/map/map-curve.ts';
import type { MapData } from '#present/map/map-data.ts';
import type { MapDot } from '#present/map/map-dot.ts';
import type { Around } from './around.ts';
import { drawNames, drawNumbers } from './draw-names.ts';
import type { MapGraph } from './map-graph.ts';
import { labelOf } from './names-to-plan.ts';
import type { Palette } from './palette.ts';
import type { NamesToPlan, PlannedName, StageSize } from './plan-names.ts';
import type { Projection } from './project.ts';

interface Drawn {
  readonly graph: MapGraph;
  readonly palette: Palette;
  readonly around: Around;
  readonly names: readonly PlannedName[];
}

interface Spot {
  readonly dot: MapDot;
  /** In pixels of the stage. */
  readonly x: number;
  readonly y: number;
  readonly r: number;
}

/** Draws those brought out once more in full colour, above everything else, which has stepped back. */
export function drawAround(
  context: CanvasRenderingContext2D,
  projection: Projection,
  { graph, palette, around, names }: Drawn,
): void {
  drawLines(context, projection, { graph, palette, around });
  const dots = [...around.dots].map((key) => graph.getNodeAttribute(key, 'dot'));
  const spots = dots.map((dot) => ({
    dot,
    ...projection.toStage(dot.x, dot.y),
    r: Math.max(2.5, dot.r * projection.scale),
  }));
  for (const spot of spots) drawDot(context, palette, { graph, spot });
  ring(context, palette, spots[0]);
  drawNumbers(context, projection, { graph, palette, dots });
  drawNames(context, projection, { names, palette });
}

/** Names of those brought out, the one in the middle of it all first. */
export function namesAround(projection: Projection, { graph, around, data, size }: ToName): NamesToPlan {
  const dots = [...around.dots].map((key) => graph.getNodeAttribute(key, 'dot'));
  const labels = dots.slice(0, mostNamed).map((dot) => labelOf(dot, data, projection.scale));
  return { labels, captions: [], inTheWay: dots, centre: data.ground.centre, size };
}

type ToName = Pick<Drawn, 'graph' | 'around'> & { readonly data: MapData; readonly size: StageSize };

/** More names than this are no help. */
const mostNamed = 150;

/** What goes out from the chosen one is drawn in ink, what comes in in blue; gaps keep their red. */
function drawLines(
  context: CanvasRenderingContext2D,
  { toStage, scale }: Projection,
  { graph, palette, around }: Omit<Drawn, 'names'>,
): void {
  const many = around.lines.size > 200;
  for (const key of around.lines) {
    const [from, to] = [graph.source(key), graph.target(key)].map((end) => graph.getNodeAttributes(end));
    const { line, width } = graph.getEdgeAttributes(key);
    const at = ({ dot, size }: typeof from) => ({ x: dot.x, y: dot.y, r: size });
    const { start, bend, end } = curveOf(at(from), at(to));
    const [one, middle, other] = [start, bend, end].map(({ x, y }) => toStage(x, y));
    context.beginPath();
    context.moveTo(one.x, one.y);
    context.quadraticCurveTo(middle.x, middle.y, other.x, other.y);
    context.setLineDash(line.kind === 'gap' ? [4, 4] : []);
    context.strokeStyle = line.kind === 'gap' ? palette.gap : palette.ink;
    context.globalAlpha = many ? 0.35 : 0.75;
    context.lineWidth = Math.max(1, width * 0.8);
    context.stroke();
    if (line.kind === 'tie' && !many && scale > 0) tip(context, middle, other);
  }
  context.globalAlpha = 1;
  context.setLineDash([]);
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** An open arrow head at whoever is served. */
function tip(context: CanvasRenderingContext2D, from: Point, to: Point): void {
  const angle = Math.atan2(to.y - from.y, to.x - from.x);
  context.setLineDash([]);
  context.beginPath();
  for (const side of [-0.5, 0.5]) {
    context.moveTo(to.x, to.y);
    context.lineTo(to.x - 6 * Math.cos(angle + side), to.y - 6 * Math.sin(angle + side));
  }
  context.stroke();
}

/** The same signs as the shader draws. */
function drawDot(
  context: CanvasRenderingContext2D,
  palette: Palette,
  { graph, spot }: { graph: MapGraph; spot: Spot },
): void {
  const { fill, border, outline, ring, body, share, square, mark } = graph.getNodeAttributes(spot.dot.key);
  const { x, y, r } = spot;
  const edge = Math.min(r * body * 0.4, 1.8);
  context.beginPath();
  if (square) context.rect(x - r * 0.72, y - r * 0.72, r * 1.44, r * 1.44);
  else context.arc(x, y, r * body - edge / 2, 0, 2 * Math.PI);
  context.fillStyle = fill;
  context.strokeStyle = border;
  context.lineWidth = edge;
  context.fill();
  context.stroke();
  drawMarks(context, spot, { mark, body, colour: ring });
  if (share <= 0) return;
  context.beginPath();
  context.arc(x, y, r - 1, -Math.PI / 2, -Math.PI / 2 + 2 * Math.PI * share);
  context.strokeStyle = outline;
  context.lineWidth = Math.max(1.6, r * (1 - body) * 0.5);
  context.stroke();
  context.strokeStyle = palette.ink;
}

/** The rings that tell a department from others of its colour. */
function drawMarks(
  context: CanvasRenderingContext2D,
  { x, y, r }: Spot,
  { mark, body, colour }: { mark: number; body: number; colour: string },
): void {
  if (r * body < smallestMarked) return;
  context.strokeStyle = colour;
  context.lineWidth = Math.max(1.5, r * body * 0.1);
  context.setLineDash(mark === 2 ? [3.5, 2.5] : []);
  for (const share of markRadii[mark]) {
    context.beginPath();
    context.arc(x, y, r * body * share, 0, 2 * Math.PI);
    context.stroke();
  }
  context.setLineDash([]);
}

/** The chosen one is ringed, so that it is found again. */
function ring(context: CanvasRenderingContext2D, palette: Palette, { x, y, r }: Spot): void {
  context.beginPath();
  context.arc(x, y, r + 4, 0, 2 * Math.PI);
  context.strokeStyle = palette.ink;
  context.lineWidth = 2;
  context.stroke();
}
