/** A picture of a page as its marks say it: dots, and lines between them by number. */
export interface Picture {
  readonly svg: SVGSVGElement;
  /** In the order of the page. */
  readonly dots: readonly Dot[];
  readonly lines: readonly Line[];
}

export interface Dot {
  readonly number: number;
  /** Key of the node that it stands for. */
  readonly key: string;
  readonly element: SVGElement;
  readonly x: number;
  readonly y: number;
}

export interface Line {
  readonly from: number;
  readonly to: number;
  readonly kind: 'tie' | 'member' | 'beside';
  /** The classes and the `d` of its own path. */
  readonly className: string;
  readonly path: string;
}

/** Reads a picture. A crowd of lines that is one path is taken apart again. Linear. */
export function readPicture(svg: SVGSVGElement): Picture {
  return {
    svg,
    dots: [...svg.querySelectorAll<SVGElement>('.web-dot')].map(readDot),
    lines: [...svg.querySelectorAll<SVGPathElement>('.web-lines > [data-ends]')].flatMap(readLines),
  };
}

/** The dot that an element of the picture belongs to. */
export const dotAt = ({ dots }: Picture, target: EventTarget | null): Dot | undefined => {
  const element = target instanceof Element ? target.closest('.web-dot') : null;
  return element ? dots.find((dot) => dot.element === element) : undefined;
};

function readDot(element: SVGElement): Dot {
  const sign = element.querySelector('.web-sign')!;
  const number = (name: string) => Number(sign.getAttribute(name));
  // A group's sign is a square: "M10 20h12v12h-12z".
  const [left, top, side] = (sign.getAttribute('d') ?? '').match(/-?[\d.]+/g)?.map(Number) ?? [];
  const at =
    left === undefined ? { x: number('cx'), y: number('cy') } : { x: left + side / 2, y: top + side / 2 };
  return { number: Number(element.dataset.at), key: element.dataset.key ?? '', element, ...at };
}

function readLines(path: SVGPathElement): Line[] {
  const className = (path.getAttribute('class') ?? '').replace(/\bweb-far\b/, '').trim();
  const kind = className.includes('web-tie') ? 'tie' : className.includes('web-member') ? 'member' : 'beside';
  const ends = path.dataset.ends!.split(' ');
  const d = path.getAttribute('d')!;
  const paths = ends.length === 1 ? [d] : d.split(/(?=M)/);
  return ends.map((pair, at) => {
    const [from, to] = pair.split('-').map(Number);
    return { from, to, kind, className, path: paths[at] };
  });
}
