import { startFullScreen } from '../full-screen.ts';
import { Camera } from './camera.ts';
import { Emphasis } from './emphasis.ts';
import { startKeys } from './keys.ts';
import type { LivePicture, OnHold } from './live-picture.ts';
import { type Dot, dotAt, readPicture } from './picture.ts';
import { startPointer } from './pointer.ts';
import { startTools } from './tools.ts';

/** Brings a picture of the page to life. Linear in its dots and lines. */
export function startPicture(figure: Element, onHold?: OnHold): LivePicture {
  const picture = readPicture(figure.querySelector<SVGSVGElement>('svg.web-rings')!);
  const say = figure.querySelector('.web-say');
  const live: LivePicture = {
    ...picture,
    camera: new Camera(picture.svg),
    emphasis: new Emphasis(picture),
    stop: undefined,
    goTo: (dot) => dot.element.focus({ preventScroll: true }),
    say: (words, link) => say?.replaceChildren(words, ...(link ? [' ', linkOf(link)] : [])),
  };
  startTabStop(live);
  startKeys(live, onHold);
  startPointer(live, onHold);
  startTools(live, figure);
  const button = figure.querySelector<HTMLButtonElement>('[data-zoom="screen"]');
  if (button)
    startFullScreen(figure, button, (isFull) => {
      button.textContent = isFull ? 'Leave full screen' : 'Full screen';
    });
  return live;
}

/** Only one dot is a stop of the Tab key: whoever was found, the one it is about, else the middle. It moves with the focus. */
function startTabStop(live: LivePicture): void {
  for (const { element } of live.dots) element.setAttribute('tabindex', '-1');
  const moveTo = (dot: Dot | undefined) => {
    live.stop?.element.setAttribute('tabindex', '-1');
    dot?.element.setAttribute('tabindex', '0');
    live.stop = dot;
  };
  const marked = ['.web-found', '.web-focus', '.web-primary', '.web-dot']
    .map((mark) => live.svg.querySelector(mark))
    .find((element) => element !== null);
  moveTo(live.dots.find(({ element }) => element === marked));
  live.svg.addEventListener('focusin', ({ target }) => {
    const dot = dotAt(live, target);
    if (!dot) return;
    moveTo(dot);
    live.emphasis.point(dot);
    live.camera.keepInSight(dot);
  });
  live.svg.addEventListener('focusout', () => live.emphasis.point(null));
}

function linkOf({ href, text }: { readonly href: string; readonly text: string }): HTMLAnchorElement {
  const link = document.createElement('a');
  link.href = href;
  link.textContent = text;
  return link;
}
