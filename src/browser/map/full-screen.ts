import type { MapApp } from './map-app.ts';

/** The button that shows the map on the whole screen, with its search; where the browser can. Escape leaves it. */
export function startFullScreen(app: MapApp, figure: HTMLElement): void {
  const button = figure.querySelector<HTMLButtonElement>('[data-full-screen]')!;
  button.hidden = !document.fullscreenEnabled;
  button.addEventListener('click', () => {
    if (document.fullscreenElement) void document.exitFullscreen();
    else void figure.requestFullscreen();
  });
  figure.addEventListener('fullscreenchange', () => {
    button.setAttribute('aria-pressed', String(document.fullscreenElement === figure));
    app.stage.sigma.scheduleRefresh();
  });
}
