/** Parts of the page that say the same as the map, in figures and tables. */
const twins = ['map-head', 'map-figures', 'map-legend', 'map-how', 'map-downloads', 'twin'];

let under: AbortController | undefined;

/** Fetches the page of the present address and takes over its figures and tables; focus stays where it was. */
export async function refreshTwin(): Promise<void> {
  under?.abort();
  under = new AbortController();
  try {
    const answer = await fetch(location.href, { signal: under.signal });
    if (!answer.ok) return;
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const focused = document.activeElement?.closest<HTMLElement>('[data-toggle]')?.dataset.toggle;
    for (const id of twins) {
      const [old, fresh] = [document.getElementById(id), page.getElementById(id)];
      if (old && fresh) old.replaceChildren(...fresh.childNodes);
    }
    if (focused) document.querySelector<HTMLElement>(`[data-toggle="${CSS.escape(focused)}"]`)?.focus();
  } catch (error) {
    if ((error as Error).name !== 'AbortError') throw error;
  }
}
