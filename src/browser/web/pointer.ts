import type { LivePicture, OnHold } from './live-picture.ts';
import { type Dot, dotAt } from './picture.ts';
import { tap } from './tap.ts';

/** Pixels that a pointer may shake while it clicks. */
const shake = 4;

/** Hovering brings out; dragging moves and two fingers enlarge; a finger takes the nearest dot. */
export function startPointer(live: LivePicture, onHold: OnHold | undefined): void {
  startHover(live);
  startWheel(live);
  const drag = startDrag(live);
  live.svg.addEventListener(
    'click',
    (event) => {
      if (drag.dragged()) event.preventDefault();
      else if (drag.kind() === 'touch') tap(live, event, onHold);
    },
    { capture: true },
  );
}

function startHover({ svg, emphasis, ...picture }: LivePicture): void {
  let over: Dot | undefined;
  svg.addEventListener('pointerover', (event) => {
    if (event.pointerType === 'touch') return;
    const dot = dotAt({ svg, ...picture }, event.target);
    if (dot === over) return;
    over = dot;
    emphasis.point(dot ?? null);
  });
  svg.addEventListener('pointerleave', () => {
    over = undefined;
    emphasis.point(null);
  });
}

/** Two fingers on a touchpad come as a wheel with Ctrl. */
function startWheel({ svg, camera }: LivePicture): void {
  svg.addEventListener(
    'wheel',
    (event) => {
      if (!event.ctrlKey) return;
      event.preventDefault();
      const pixels = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? event.deltaY * 16 : event.deltaY;
      camera.zoom(Math.exp(-Math.max(-60, Math.min(60, pixels)) / 120), camera.pointAt(event));
    },
    { passive: false },
  );
}

/** One pointer moves the picture where it is enlarged, two enlarge it. Tells of the last press what it was. */
function startDrag({ svg, camera }: LivePicture): { dragged(): boolean; kind(): string } {
  const down = new Map<number, PointerEvent>();
  let start: PointerEvent | undefined;
  let dragged = false;
  svg.addEventListener('pointerdown', (event) => {
    if (event.button !== 0) return;
    down.set(event.pointerId, event);
    if (down.size > 1) dragged = true;
    else [start, dragged] = [event, false];
  });
  svg.addEventListener('pointermove', (event) => {
    const before = down.get(event.pointerId);
    if (!before || !start) return;
    if (!dragged && distance(start, event) < shake) return;
    if (down.size === 2) pinch(camera, [...down.values()], event);
    else if (camera.zoomed) {
      if (!dragged) svg.setPointerCapture(event.pointerId);
      const units = camera.unitsPerPixel;
      camera.pan({
        x: (before.clientX - event.clientX) * units,
        y: (before.clientY - event.clientY) * units,
      });
    } else return;
    dragged = true;
    down.set(event.pointerId, event);
  });
  for (const end of ['pointerup', 'pointercancel'] as const)
    svg.addEventListener(end, ({ pointerId }) => down.delete(pointerId));
  // A link would be carried away instead.
  svg.addEventListener('dragstart', (event) => event.preventDefault());
  return { dragged: () => dragged, kind: () => start?.pointerType ?? '' };
}

function pinch(camera: LivePicture['camera'], before: readonly PointerEvent[], event: PointerEvent): void {
  const still = before.find(({ pointerId }) => pointerId !== event.pointerId)!;
  const last = before.find(({ pointerId }) => pointerId === event.pointerId)!;
  const middle = {
    clientX: (still.clientX + event.clientX) / 2,
    clientY: (still.clientY + event.clientY) / 2,
  };
  camera.zoom(distance(still, event) / Math.max(1, distance(still, last)), camera.pointAt(middle));
}

const distance = (one: PointerEvent, other: PointerEvent): number =>
  Math.hypot(one.clientX - other.clientX, one.clientY - other.clientY);
