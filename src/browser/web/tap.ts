import type { LivePicture, OnHold } from './live-picture.ts';
import { nameIn } from './name-in.ts';
import type { Dot } from './picture.ts';

/** Pixels that a finger may miss a dot by. */
const finger = 24;

/** The first tap brings out whoever is nearest to the finger, the second goes there; one beside them lets go. */
export function tap(live: LivePicture, event: MouseEvent, onHold?: OnHold): void {
  event.preventDefault();
  const dot = nearestTo(live, event);
  if (!dot) {
    if (live.emphasis.letGo()) onHold?.(null);
    live.say('');
    return;
  }
  const href = dot.element.getAttribute('href');
  if (dot.number === live.emphasis.held && href) {
    location.assign(href);
    return;
  }
  live.emphasis.hold(dot, 1);
  const words = dot.element.querySelector('title')?.textContent ?? '';
  live.say(`${words}.`, href ? { href, text: `Open ${nameIn(dot)}` } : undefined);
  onHold?.({ key: dot.key, hops: 1 });
}

function nearestTo({ dots, camera }: LivePicture, event: MouseEvent): Dot | undefined {
  const at = camera.pointAt(event);
  const off = (dot: Dot) => Math.hypot(dot.x - at.x, dot.y - at.y);
  const [nearest] = [...dots].sort((one, other) => off(one) - off(other));
  return nearest && off(nearest) < finger * camera.unitsPerPixel ? nearest : undefined;
}
