import { viewFields } from './map-address.ts';
import type { MapApp } from './map-app.ts';
import type { MapStore } from './map-store.ts';

interface Controlled {
  readonly app: MapApp;
  readonly store: MapStore;
  readonly figure: HTMLElement;
  readonly search: { clear(): void };
}

/** Buttons, selects and links of the page that act on the map in place. */
export function startControls({ app, store, figure, search }: Controlled): void {
  const closeAll = figure.querySelector<HTMLElement>('[data-do="close-all"]')!;
  const deeds: Readonly<Record<string, () => unknown>> = {
    in: () => app.camera.zoom(1.5),
    out: () => app.camera.zoom(1 / 1.5),
    whole: () => app.camera.showWhole(),
    'open-all': () => app.open(store.names, { near: false }),
    'close-all': () => app.close(store.openNames),
    open: () => app.chosen && app.toggle(app.chosen.name),
    close: () => app.chosen && app.toggle(app.chosen.name),
  };
  figure.addEventListener('click', async (event) => {
    const deed = deeds[(event.target as Element).closest<HTMLElement>('[data-do]')?.dataset.do ?? ''];
    if (!deed) return;
    event.preventDefault();
    await deed();
    closeAll.hidden = store.openNames.length === 0;
  });
  document.getElementById('map-hops')!.addEventListener('change', ({ target }) => {
    app.hops = Number((target as HTMLSelectElement).value);
  });
  startForm(app, search);
  startTwin(app);
}

/** A filter that is changed shows at once; the address says it, so that the view can be linked and printed. */
function startForm(app: MapApp, search: Controlled['search']): void {
  const form = document.getElementById('map-view') as HTMLFormElement;
  const apply = () => {
    const fields = viewFields();
    const names = fields.get('names');
    for (const select of form.querySelectorAll('select')) {
      const plain = select.options[0].value;
      if (select.value === plain) fields.delete(select.name);
      else fields.set(select.name, select.value);
    }
    history.pushState(null, '', fields.size > 0 ? `/map?${fields}` : '/map');
    // A name that was looked for would stay readable beside its code.
    if (fields.get('names') !== names) search.clear();
    void app.reload();
  };
  form.addEventListener('change', apply);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    apply();
  });
  addEventListener('popstate', () => location.reload());
}

/** The rows of the table point at their dots, and their links open and close on the map. */
function startTwin(app: MapApp): void {
  const twin = document.getElementById('twin')!;
  const keyOf = ({ target }: Event) =>
    (target as Element).closest<HTMLElement>('[data-key]')?.dataset.key ?? '';
  for (const event of ['mouseover', 'focusin'])
    twin.addEventListener(event, (each) => app.point(keyOf(each)));
  for (const event of ['mouseleave', 'focusout']) twin.addEventListener(event, () => app.point(''));
  twin.addEventListener('click', (event) => {
    const toggle = (event.target as Element).closest<HTMLElement>('[data-toggle]');
    if (!toggle) return;
    event.preventDefault();
    void app.toggle(toggle.dataset.toggle!);
  });
}
