import { addressOfForm, copyValues } from './form-address.ts';
import type { LivePicture } from './live-picture.ts';
import { startPicture } from './start-picture.ts';
import { startTwin } from './twin.ts';

type Part = 'said' | 'found' | 'picture' | 'sight' | 'twin';
const allParts: readonly Part[] = ['said', 'found', 'picture', 'sight', 'twin'];

interface Visit {
  /** What of the page changes. */
  readonly parts: readonly Part[];
  readonly entry: 'push' | 'replace' | 'none';
  /** Flies to whoever is found. */
  readonly fly: boolean;
}

/**
 * A picture with its form, its words and its tables. Asks for another view of the same page in place, by fetching the
 * page that would be opened without a script: so that both say the same. Where that fails, it is opened.
 */
export class Panel {
  readonly #panel: HTMLElement;
  readonly #form: HTMLFormElement | null;
  #live: LivePicture | undefined;
  #asked = 0;

  constructor(panel: HTMLElement) {
    this.#panel = panel;
    this.#form = panel.querySelector<HTMLFormElement>('[data-panel-form]');
    this.#start();
    this.#form?.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#submit(true);
    });
    this.#form?.addEventListener('change', ({ target }) => {
      if (target instanceof HTMLSelectElement) this.#submit(target.name === 'around');
    });
    panel.addEventListener('click', (event) => this.#follow(event));
    addEventListener('popstate', () =>
      this.#visit(location.href, { parts: allParts, entry: 'none', fly: false }),
    );
  }

  #start(): void {
    const figure = this.#panel.querySelector('figure.web');
    if (figure?.querySelector('svg.web-rings')) {
      this.#live = startPicture(figure, (held) => this.#holds(held));
      startTwin(this.#panel, this.#live);
    }
  }

  #submit(fly: boolean): void {
    if (this.#form) void this.#visit(addressOfForm(this.#form), { parts: allParts, entry: 'push', fly });
  }

  /** Links between views of this page. */
  #follow(event: MouseEvent): void {
    const link = event.target instanceof Element ? event.target.closest('[data-part] a[href]') : null;
    const plain = event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
    // The dots of the picture are links of SVG, which lead to other pages anyway.
    if (!(link instanceof HTMLAnchorElement) || !plain || event.defaultPrevented || link.download) return;
    const { origin, pathname, search } = new URL(link.href);
    if (origin !== location.origin || pathname !== location.pathname || search === '') return;
    event.preventDefault();
    void this.#visit(link.href, { parts: allParts, entry: 'push', fly: false });
  }

  /** Somebody was brought out by key or finger: the picture shows it already, words and address follow. */
  #holds(held: { readonly key: string; readonly hops: number } | null): void {
    const address = new URL(this.#address(), location.href);
    for (const field of ['find', 'focus', 'hops', 'search']) address.searchParams.delete(field);
    if (held) {
      address.searchParams.set('focus', held.key);
      if (held.hops > 1) address.searchParams.set('hops', `${held.hops}`);
    }
    void this.#visit(address.href, { parts: ['said', 'found', 'sight'], entry: 'replace', fly: false });
  }

  #address(): string {
    return this.#panel.querySelector<HTMLElement>('[data-address]')?.dataset.address ?? location.href;
  }

  async #visit(href: string, { parts, entry, fly }: Visit): Promise<void> {
    // What people are called stands in heading and title as well: that is another page.
    if (namesIn(href) !== namesIn(this.#address())) return location.assign(href);
    const mine = ++this.#asked;
    this.#panel.setAttribute('aria-busy', 'true');
    const next = await fetchPanel(href);
    if (mine !== this.#asked) return;
    this.#panel.removeAttribute('aria-busy');
    if (!next) {
      // What a key brought out is there already; only the words about it are missing.
      if (entry !== 'replace') location.assign(href);
      return;
    }
    for (const part of parts) this.#replace(part, next);
    const form = next.querySelector<HTMLFormElement>('[data-panel-form]');
    if (this.#form && form) copyValues(form, this.#form, { typing: entry !== 'none' });
    if (entry === 'push') history.pushState(null, '', this.#address());
    if (entry === 'replace') history.replaceState(null, '', this.#address());
    if (parts.includes('picture')) this.#restart(fly);
    else this.#holdAs(next);
  }

  #replace(part: Part, next: Element): void {
    const [old, fresh] = [this.#panel, next].map((each) =>
      each.querySelector<HTMLElement>(`[data-part="${part}"]`),
    );
    if (!old || !fresh) return;
    const focused = old.contains(document.activeElement) ? document.activeElement?.textContent : undefined;
    Object.assign(old.dataset, fresh.dataset);
    old.replaceChildren(...fresh.childNodes);
    if (focused === undefined) return;
    const again = [...old.querySelectorAll('a')].find((link) => link.textContent === focused);
    (again ?? old).focus({ preventScroll: true });
  }

  /** The picture stays, and brings out whom the server does. */
  #holdAs(next: Element): void {
    const near = [...next.querySelectorAll<SVGElement>('.web-dot')].filter(
      (dot) => !dot.classList.contains('web-far'),
    );
    if (next.querySelector('.web-far'))
      this.#live?.emphasis.holdThese(new Set(near.map(({ dataset }) => Number(dataset.at))));
  }

  /** The new picture looks where the old one did, or flies to who is found. */
  #restart(fly: boolean): void {
    const before = this.#live?.camera;
    this.#start();
    const camera = this.#live?.camera;
    if (!camera) return;
    if (before?.zoomed && before.whole.width === camera.whole.width) camera.lookAt(before.view);
    const found = this.#live?.dots.find(({ element }) => element.classList.contains('web-found'));
    if (fly && found) camera.flyTo(found);
  }
}

const namesIn = (href: string): string => new URL(href, location.href).searchParams.get('names') ?? 'names';

/** The panel of a page as the server writes it; undefined where it cannot be had. */
async function fetchPanel(href: string): Promise<Element | undefined> {
  try {
    const answer = await fetch(href, { headers: { Accept: 'text/html' } });
    // Where it leads to another page, that is opened: its heading and links are others, too.
    if (!answer.ok || new URL(answer.url).pathname !== new URL(href, location.href).pathname)
      return undefined;
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    return page.querySelector('[data-panel]') ?? undefined;
  } catch {
    return undefined;
  }
}
