import { holdsNumber } from '#present/map/dot-class.ts';
import type { MapDot } from '#present/map/map-dot.ts';
import type { MapGraph } from './map-graph.ts';
import type { Palette } from './palette.ts';
import type { PlannedName } from './plan-names.ts';
import type { Projection } from './project.ts';
import { wordImage } from './word-image.ts';

/** Writes names where they were planned, wherever the map has moved since. */
export function drawNames(
  context: CanvasRenderingContext2D,
  { toStage }: Projection,
  { names, palette }: { readonly names: readonly PlannedName[]; readonly palette: Palette },
): void {
  for (const { x, y, text, lettering, colour } of names) {
    const at = toStage(x, y);
    if (text.leader) drawLeader(context, { path: text.leader, at, colour: palette.soft });
    for (const line of text.lines) {
      const image = wordImage({
        text: line.text,
        weight: lettering.weight === 'semibold' ? 600 : 400,
        size: lettering.size,
        colour: colour || palette.ink,
        halo: palette.card,
      });
      const share = text.anchor === 'middle' ? 0.5 : text.anchor === 'end' ? 1 : 0;
      image.draw(
        context,
        at.x + line.x - share * image.width,
        at.y + line.y - lettering.size * middleOfLetters,
      );
    }
  }
}

/** From the line on which letters stand up to their middle, as a share of their size. */
const middleOfLetters = 0.33;

function drawLeader(
  context: CanvasRenderingContext2D,
  { path, at, colour }: { path: string; at: { x: number; y: number }; colour: string },
): void {
  context.save();
  context.translate(at.x, at.y);
  context.strokeStyle = colour;
  context.lineWidth = 0.7;
  context.stroke(new Path2D(path));
  context.restore();
}

interface Numbered {
  readonly graph: MapGraph;
  readonly palette: Palette;
  readonly dots: readonly MapDot[];
}

/** How many people each closed department has, where its dot has room for the number. */
export function drawNumbers(
  context: CanvasRenderingContext2D,
  { toStage, scale }: Projection,
  { graph, palette, dots }: Numbered,
): void {
  for (const dot of dots) {
    if (dot.kind !== 'department' || !holdsNumber(dot, dot.r * dot.body * scale)) continue;
    const { fill } = graph.getNodeAttributes(dot.key);
    const pale = fill === palette.card || fill === palette.tone('web-quiet');
    const image = wordImage({
      text: dot.people.toLocaleString('en-GB'),
      weight: 600,
      size: 12,
      colour: pale ? palette.ink : palette.card,
      halo: '',
    });
    const { x, y } = toStage(dot.x, dot.y);
    image.draw(context, x - image.width / 2, y + 0.5);
  }
}
