import { blend, holds, moved, partRound, readBox, type ViewBox, writeBox, zoomed } from './view-box.ts';

interface Point {
  readonly x: number;
  readonly y: number;
}

const flight = 320;
/** Pixels from the upper or lower edge of the screen where a name would be cut off. */
const edge = 48;
/** Pixels a unit, where one flies to. */
const readable = 1.4;
/** Smaller letters than this share of their size are not read. */
const legible = 0.72;

/** Looks at the whole of a picture or at a part of it. */
export class Camera {
  readonly svg: SVGSVGElement;
  readonly whole: ViewBox;
  #view: ViewBox;
  #flying = 0;

  constructor(svg: SVGSVGElement) {
    this.svg = svg;
    this.whole = readBox(svg.getAttribute('viewBox')!);
    this.#view = this.whole;
    this.#look(this.whole);
    new ResizeObserver(() => this.#mark()).observe(svg);
  }

  get view(): ViewBox {
    return this.#view;
  }

  get zoomed(): boolean {
    return this.#view.width < this.whole.width * 0.999;
  }

  /** Units of the picture in one pixel of the screen. */
  get unitsPerPixel(): number {
    return this.#view.width / this.svg.getBoundingClientRect().width;
  }

  /** A point of the screen in the picture. */
  pointAt({ clientX, clientY }: { readonly clientX: number; readonly clientY: number }): Point {
    const { left, top } = this.svg.getBoundingClientRect();
    const units = this.unitsPerPixel;
    return { x: this.#view.x + (clientX - left) * units, y: this.#view.y + (clientY - top) * units };
  }

  zoom(factor: number, at: Point = middleOf(this.#view)): void {
    this.#look(zoomed(this.#view, this.whole, { factor, at }));
  }

  /** Moves what is looked at, by units of the picture. */
  pan(by: Point): void {
    this.#look(moved(this.#view, this.whole, by));
  }

  showWhole(): void {
    this.#fly(this.whole);
  }

  /** Flies to a point, near enough to read what stands there, and scrolls the page to it where it is off the screen. */
  flyTo(at: Point): void {
    const { top, width } = this.svg.getBoundingClientRect();
    const share = Math.min(0.66, Math.max(0.12, width / readable / this.whole.width));
    const view = partRound(at, share, this.whole);
    this.#fly(view);
    const y = top + ((at.y - view.y) / view.width) * width;
    if (y > edge && y < innerHeight - edge) return;
    scrollBy({ top: y - innerHeight / 2, behavior: isStill() ? 'instant' : 'smooth' });
  }

  /** Moves on only if a point is out of what is looked at, or at its very edge. */
  keepInSight(at: Point): void {
    if (!holds(this.#view, at) && this.zoomed)
      this.#fly(partRound(at, this.#view.width / this.whole.width, this.whole));
  }

  /** At once. */
  lookAt(view: ViewBox): void {
    this.#look(view);
  }

  #fly(to: ViewBox): void {
    const from = this.#view;
    const start = performance.now();
    cancelAnimationFrame(this.#flying);
    if (isStill()) {
      this.#look(to);
      return;
    }
    const step = (now: number) => {
      const share = Math.min(1, Math.max(0, (now - start) / flight));
      this.#look(blend(from, to, share * share * (3 - 2 * share)), true);
      if (share < 1) this.#flying = requestAnimationFrame(step);
    };
    this.#flying = requestAnimationFrame(step);
  }

  #look(view: ViewBox, flying = false): void {
    if (!flying) cancelAnimationFrame(this.#flying);
    this.#view = view;
    this.svg.setAttribute('viewBox', writeBox(view));
    this.#mark();
  }

  /** Says in classes whether a part is looked at, and whether letters are large enough to read. */
  #mark(): void {
    const figure = this.svg.closest('.web');
    figure?.classList.toggle('web-zoomed', this.zoomed);
    figure?.classList.toggle('web-legible', this.unitsPerPixel < 1 / legible);
  }
}

const isStill = (): boolean => matchMedia('(prefers-reduced-motion: reduce)').matches;

const middleOf = ({ x, y, width, height }: ViewBox): Point => ({ x: x + width / 2, y: y + height / 2 });
