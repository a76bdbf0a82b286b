import { dotClass } from '#present/map/dot-class.ts';
import type { MapData } from '#present/map/map-data.ts';
import type { MapDot } from '#present/map/map-dot.ts';
import type { WebColour } from '#present/web-view.ts';
import { type Palette, withAlpha } from './palette.ts';
import type { Projection } from './project.ts';

interface Ground {
  readonly data: MapData;
  readonly palette: Palette;
  readonly colour: WebColour;
  /** Dots of the opened departments. */
  readonly hubs: readonly MapDot[];
}

/** What lies under the dots: the centre, the rings, the band, and the rooms of opened departments. */
export function drawGround(
  context: CanvasRenderingContext2D,
  { scale, toStage }: Projection,
  { data, palette, colour, hubs }: Ground,
): void {
  const { ground } = data;
  const middle = toStage(0, 0);
  const disc = (radius: number, at = middle) => {
    context.beginPath();
    context.arc(at.x, at.y, radius * scale, 0, 2 * Math.PI);
  };
  if (ground.band) {
    context.fillStyle = palette.band;
    disc(ground.band.outer);
    context.arc(middle.x, middle.y, ground.band.inner * scale, 0, 2 * Math.PI, true);
    context.fill();
  }
  context.lineWidth = 1;
  context.strokeStyle = palette.line;
  for (const ring of ground.rings) {
    disc(ring.radius);
    context.stroke();
  }
  context.fillStyle = palette.goldSoft;
  context.strokeStyle = palette.gold;
  disc(ground.centre);
  context.fill();
  context.stroke();
  for (const hub of hubs) {
    const room = data.nodes.room[hub.node]!;
    const tone = palette.tone(dotClass(hub, colour));
    disc(room.radius, toStage(room.x, room.y));
    context.fillStyle = withAlpha(tone, 0.07);
    context.strokeStyle = withAlpha(tone, 0.4);
    context.fill();
    context.stroke();
  }
}
