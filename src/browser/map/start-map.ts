import { startFullScreen } from '../full-screen.ts';
import { readLook, viewFields } from './map-address.ts';
import { MapApp } from './map-app.ts';
import { startControls } from './map-controls.ts';
import { startKeys } from './map-keys.ts';
import { startPointer } from './map-pointer.ts';
import { startSearch } from './map-search.ts';
import { MapStore } from './map-store.ts';
import { onNewColours } from './palette.ts';

/** Brings the map of a page to life: fetches it, draws it over the still picture, and listens. */
export async function startMap(figure: HTMLElement): Promise<void> {
  if (!canDraw()) {
    figure.classList.add('map-undrawn');
    return;
  }
  const element = (id: string) => document.getElementById(id)!;
  const canvas = element('map-canvas');
  const store = new MapStore();
  await Promise.all([store.load(), document.fonts.load('12px Inter')]);
  canvas.hidden = false;
  const app = new MapApp({ store, canvas, card: element('map-card'), say: element('map-say') });
  takeUpView(app);
  startPointer(app, canvas);
  startKeys(app, canvas);
  const search = startSearch({
    input: element('map-search') as HTMLInputElement,
    list: element('map-found'),
    found: async ({ key, department }) => {
      if (department && !store.isOpen(department)) await app.open([department], { near: false });
      app.choose(key);
      const dot = app.chosen;
      if (dot) app.camera.showCircle({ x: dot.x, y: dot.y, radius: Math.max(220, dot.r * 5) });
      canvas.focus({ preventScroll: true });
      const behavior = matchMedia('(prefers-reduced-motion: reduce)').matches ? 'instant' : 'smooth';
      canvas.parentElement!.scrollIntoView({ block: 'nearest', behavior });
    },
  });
  startControls({ app, store, figure, search });
  const button = figure.querySelector<HTMLButtonElement>('[data-full-screen]')!;
  startFullScreen(figure, button, (isFull) => {
    button.setAttribute('aria-pressed', String(isFull));
    app.stage.sigma.scheduleRefresh();
  });
  onNewColours(() => app.redraw());
  figure.classList.add('map-drawn');
}

/** Without WebGL the still picture stays, and the tables; links open and close departments. */
function canDraw(): boolean {
  const canvas = document.createElement('canvas');
  return (canvas.getContext('webgl2') ?? canvas.getContext('webgl')) !== null;
}

/** What the address says beyond what is drawn: who is chosen, and where the stage looks. */
function takeUpView(app: MapApp): void {
  const fields = viewFields();
  const hops = Number(fields.get('hops') ?? 1);
  if (hops > 1 && hops <= 3) {
    app.hops = hops;
    (document.getElementById('map-hops') as HTMLSelectElement).value = String(hops);
  }
  const look = readLook();
  const key = fields.get('find') || fields.get('focus') || '';
  if (app.dot(key)) app.choose(key);
  if (look) app.camera.lookAt(look);
  else if (app.chosen) app.camera.showCircle({ ...app.chosen, radius: Math.max(220, app.chosen.r * 5) });
}
