/** A part of a picture: its left and upper edge, and its size. */
export interface ViewBox {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** No part smaller than this share of the whole is looked at. */
const least = 1 / 10;

/** The part that is so many times as large, with one point of it staying where it is; never beyond the whole. */
export function zoomed(
  view: ViewBox,
  whole: ViewBox,
  { factor, at }: { readonly factor: number; readonly at: { readonly x: number; readonly y: number } },
): ViewBox {
  const share = Math.min(1, Math.max(least, view.width / factor / whole.width));
  const by = (share * whole.width) / view.width;
  const moved = { x: at.x - (at.x - view.x) * by, y: at.y - (at.y - view.y) * by };
  return within({ ...moved, width: share * whole.width, height: share * whole.height }, whole);
}

/** The part round a point, of a share of the whole. */
export const partRound = (
  at: { readonly x: number; readonly y: number },
  share: number,
  whole: ViewBox,
): ViewBox =>
  within(
    {
      x: at.x - (share * whole.width) / 2,
      y: at.y - (share * whole.height) / 2,
      width: share * whole.width,
      height: share * whole.height,
    },
    whole,
  );

/** The same part moved, as far as the whole reaches. */
export const moved = (
  view: ViewBox,
  whole: ViewBox,
  { x, y }: { readonly x: number; readonly y: number },
): ViewBox => within({ ...view, x: view.x + x, y: view.y + y }, whole);

/** Between two parts; 0 is the first, 1 the second. */
export function blend(one: ViewBox, other: ViewBox, share: number): ViewBox {
  const mix = (field: keyof ViewBox) => one[field] + (other[field] - one[field]) * share;
  return { x: mix('x'), y: mix('y'), width: mix('width'), height: mix('height') };
}

export const holds = (
  { x, y, width, height }: ViewBox,
  at: { readonly x: number; readonly y: number },
): boolean => {
  const edge = width * 0.08;
  return at.x > x + edge && at.x < x + width - edge && at.y > y + edge && at.y < y + height - edge;
};

export function readBox(text: string): ViewBox {
  const [x, y, width, height] = text.split(' ').map(Number);
  return { x, y, width, height };
}

export const writeBox = ({ x, y, width, height }: ViewBox): string =>
  [x, y, width, height].map((number) => Math.round(number * 10) / 10).join(' ');

function within(view: ViewBox, whole: ViewBox): ViewBox {
  const between = (value: number, low: number, high: number) => Math.min(Math.max(value, low), high);
  return {
    ...view,
    x: between(view.x, whole.x, whole.x + whole.width - view.width),
    y: between(view.y, whole.y, whole.y + whole.height - view.height),
  };
}
