import type { LivePicture } from './live-picture.ts';

/** The buttons that make a picture larger and smaller. Paper always has the whole. */
export function startTools({ camera }: LivePicture, figure: Element): void {
  const deeds: Readonly<Record<string, () => void>> = {
    in: () => camera.zoom(1.4),
    out: () => camera.zoom(1 / 1.4),
    whole: () => camera.showWhole(),
  };
  figure.querySelector('.web-tools')?.addEventListener('click', ({ target }) => {
    const button = target instanceof Element ? target.closest<HTMLElement>('[data-zoom]') : null;
    deeds[button?.dataset.zoom ?? '']?.();
  });
  addEventListener('beforeprint', () => camera.lookAt(camera.whole));
}
