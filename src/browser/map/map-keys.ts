import { isDirection } from '../direction.ts';
import type { MapApp } from './map-app.ts';
import { act } from './map-pointer.ts';
import { firstDot, nextDot } from './walk.ts';

/** Walks the map by keyboard: arrows along ties, Enter opens, Escape goes back, + and − zoom, 0 shows all. */
export function startKeys(app: MapApp, canvas: HTMLElement): void {
  canvas.addEventListener('keydown', (event) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    if (isDirection(event.key)) step(app, event.key);
    else if (!press(app, event)) return;
    event.preventDefault();
  });
}

function step(app: MapApp, direction: Parameters<typeof nextDot>[2]): void {
  const from = app.chosen?.key;
  const to = from ? nextDot(app.graph, from, direction) : firstDot(app.graph);
  if (!to) {
    app.say(`Nobody stands further that way. ${app.chosen?.says ?? ''}`);
    return;
  }
  app.choose(to);
  app.camera.keepInSight(app.chosen!);
}

/** Whether the key means something here. */
function press(app: MapApp, event: KeyboardEvent): boolean {
  const keys: Readonly<Record<string, () => void>> = {
    Enter: () => app.chosen && act(app, app.chosen.key, event),
    Escape: () => back(app),
    Home: () => choose(app, firstDot(app.graph)),
    '+': () => app.camera.zoom(1.5),
    '=': () => app.camera.zoom(1.5),
    '-': () => app.camera.zoom(1 / 1.5),
    '0': () => app.camera.showWhole(),
  };
  const known = keys[event.key];
  known?.();
  return known !== undefined;
}

function choose(app: MapApp, key: string | undefined): void {
  if (key) app.choose(key);
}

/** From a person to their department, from an opened department to its closed dot, from there to nothing. */
function back(app: MapApp): void {
  const dot = app.chosen;
  if (!dot) return;
  if (dot.kind === 'hub') app.close([dot.name]);
  else if (dot.kind === 'person' || dot.kind === 'team') app.choose(app.homeOf(dot));
  else {
    app.choose('');
    app.say('Nothing is chosen.');
  }
}
