import { dotsAround, type Hops } from './around.ts';
import type { Dot, Line, Picture } from './picture.ts';

const mostTips = 130;

/** What is brought out while the rest steps back. */
interface Near {
  readonly dots: ReadonlySet<number>;
  readonly lines: readonly Line[];
}

/**
 * Brings a dot out with its lines and whoever stands at their other ends: for as long as it is pointed at, or held until
 * it is let go. Hover, focus and whoever was looked for look the same: classes on the picture say it.
 */
export class Emphasis {
  readonly #picture: Picture;
  readonly #bright: SVGGElement;
  readonly #groups: ReadonlySet<number>;
  /** Words that stand on lines. */
  readonly #words: readonly SVGElement[];
  #held: Near | null;
  /** Number of the dot that is held, undefined for none. */
  held: number | undefined;

  constructor(picture: Picture) {
    this.#picture = picture;
    this.#groups = groupsOf(picture);
    this.#words = [...picture.svg.querySelectorAll<SVGElement>('[data-between]')];
    this.#bright = document.createElementNS('http://www.w3.org/2000/svg', 'g');
    this.#bright.setAttribute('class', 'web-bright');
    this.#bright.setAttribute('aria-hidden', 'true');
    picture.svg.querySelector('.web-lines')?.after(this.#bright);
    this.#held = takeOver(picture);
    picture.svg.classList.add('web-live');
    this.#show(this.#held);
  }

  /** Null for nothing any more: what is held shows again. */
  point(dot: Dot | null): void {
    this.#show(dot ? ownOf(this.#picture, dot.number) : this.#held);
  }

  /** @returns how many others it brings out */
  hold(dot: Dot, hops: Hops): number {
    const dots = dotsAround({ lines: this.#picture.lines, groups: this.#groups }, dot.number, hops);
    this.held = dot.number;
    this.#held = between(this.#picture, dots);
    this.#show(this.#held);
    return dots.size - 1;
  }

  /** Holds just these, as the server has it: it knows lines that are too many to be drawn. */
  holdThese(numbers: ReadonlySet<number>): void {
    this.#held = between(this.#picture, numbers);
    this.#show(this.#held);
  }

  /** @returns whether anything was held */
  letGo(): boolean {
    const held = this.#held !== null;
    this.held = undefined;
    this.#held = null;
    this.#show(null);
    return held;
  }

  #show(near: Near | null): void {
    const { svg, dots } = this.#picture;
    svg.classList.toggle('web-pointing', near !== null);
    for (const { element, number } of dots)
      element.classList.toggle('web-near', near?.dots.has(number) ?? false);
    this.#bright.replaceChildren(...(near?.lines ?? []).map(pathOf));
    // Tips of very many lines would cover each other.
    const tip = (near?.lines.length ?? 0) <= mostTips && svg.querySelector('.web-tip-near')?.id;
    this.#bright.setAttribute('marker-end', tip ? `url(#${tip})` : 'none');
    const bright = new Set([
      ...(near?.lines ?? []).map(({ from, to }) => `${from}-${to}`),
      ...[...(near?.dots ?? [])].map((dot) => `${dot}-${dot}`),
    ]);
    for (const words of this.#words)
      words.classList.toggle(
        'web-near',
        words.dataset.between!.split(' ').some((ends) => bright.has(ends)),
      );
  }
}

const groupsOf = ({ dots }: Picture): ReadonlySet<number> =>
  new Set(dots.filter(({ element }) => element.classList.contains('web-group')).map(({ number }) => number));

/** What the server brought out is held from then on. */
function takeOver(picture: Picture): Near | null {
  const far = picture.dots.filter(({ element }) => element.classList.contains('web-far'));
  for (const each of picture.svg.querySelectorAll('.web-far')) each.classList.remove('web-far');
  if (far.length === 0) return null;
  const away = new Set(far.map(({ number }) => number));
  return between(
    picture,
    new Set(picture.dots.map(({ number }) => number).filter((each) => !away.has(each))),
  );
}

function ownOf({ lines }: Picture, number: number): Near {
  const own = lines.filter(({ from, to }) => from === number || to === number);
  return { dots: new Set([number, ...own.flatMap(({ from, to }) => [from, to])]), lines: own };
}

const between = ({ lines }: Picture, dots: ReadonlySet<number>): Near => ({
  dots,
  lines: lines.filter(({ from, to }) => dots.has(from) && dots.has(to)),
});

function pathOf({ className, path }: Line): SVGPathElement {
  const element = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  element.setAttribute('class', className);
  element.setAttribute('d', path);
  return element;
}
