import { isDirection } from '../direction.ts';
import type { LivePicture, OnHold } from './live-picture.ts';
import { nameIn } from './name-in.ts';
import { alongLine, nextDot } from './next-dot.ts';

/**
 * Walks a picture by keyboard: arrows to the nearest dot, with Shift along lines; Page Up and Page Down through all in
 * turn; Home to the middle; digits bring so many hops out; Escape lets go, then leaves.
 */
export function startKeys(live: LivePicture, onHold: OnHold | undefined): void {
  live.svg.addEventListener('keydown', (event) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    if (press(live, event, onHold)) event.preventDefault();
  });
}

/** @returns whether the key means something here */
function press(live: LivePicture, { key, shiftKey }: KeyboardEvent, onHold?: OnHold): boolean {
  if (isDirection(key)) return step(live, key, shiftKey);
  if (/^[1-5]$/.test(key)) return hold(live, Number(key), onHold);
  const deeds: Readonly<Record<string, () => unknown>> = {
    Home: () => goTo(live, middleOf(live)),
    PageDown: () => goTo(live, inTurn(live, 1)),
    PageUp: () => goTo(live, inTurn(live, -1)),
    Escape: () => leave(live, onHold),
    '+': () => live.camera.zoom(1.4, live.stop),
    '=': () => live.camera.zoom(1.4, live.stop),
    '-': () => live.camera.zoom(1 / 1.4, live.stop),
    '0': () => live.camera.showWhole(),
  };
  if (!(key in deeds)) return false;
  live.say('');
  deeds[key]();
  return true;
}

function step(live: LivePicture, way: Parameters<typeof nextDot>[2], along: boolean): boolean {
  const from = live.stop;
  if (!from) return false;
  const to = along ? alongLine(live.dots, live.lines, { from, way }) : nextDot(live.dots, from, way);
  live.say('');
  if (to) live.goTo(to);
  else live.say(along ? 'No line leads that way.' : 'Nobody stands further that way.');
  return true;
}

function hold(live: LivePicture, hops: number, onHold?: OnHold): boolean {
  const dot = live.stop;
  if (!dot) return false;
  const others = live.emphasis.hold(dot, hops);
  if (onHold) onHold({ key: dot.key, hops });
  else
    live.say(
      `${nameIn(dot)} stands out with ${others} others: ${hops === 1 ? '1 hop' : `${hops} hops`} in and out.`,
    );
  return true;
}

function goTo(live: LivePicture, dot: LivePicture['stop']): void {
  if (dot) live.goTo(dot);
}

/** The primary customer, else whoever stands nearest to the middle. */
function middleOf({ dots, camera: { whole } }: LivePicture): LivePicture['stop'] {
  const primary = dots.find(({ element }) => element.classList.contains('web-primary'));
  const off = ({ x, y }: { x: number; y: number }) =>
    Math.hypot(x - whole.x - whole.width / 2, y - whole.y - whole.height / 2);
  return primary ?? [...dots].sort((one, other) => off(one) - off(other))[0];
}

function inTurn({ dots, stop }: LivePicture, by: number): LivePicture['stop'] {
  const at = stop ? dots.indexOf(stop) : -1;
  return dots[(at + by + dots.length) % dots.length];
}

/** First what is held is let go, then the whole is shown, then the focus moves on behind the picture. */
function leave(live: LivePicture, onHold?: OnHold): void {
  if (live.emphasis.letGo()) {
    live.say('All are shown alike again.');
    onHold?.(null);
  } else if (live.camera.zoomed) live.camera.showWhole();
  else {
    const behind = live.svg.closest('figure')?.querySelector<HTMLAnchorElement>('.web-skip')?.hash;
    if (behind) document.querySelector<HTMLElement>(behind)?.focus();
  }
}
