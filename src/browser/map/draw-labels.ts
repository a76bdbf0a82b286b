import type { MapDot } from '#present/map/map-dot.ts';
import type { Palette } from './palette.ts';
import { type WordImage, type Words, wordImage } from './word-image.ts';

/** A name that is to stand at a dot, in pixels of the stage. */
export interface Label {
  readonly dot: MapDot;
  readonly x: number;
  readonly y: number;
  /** Radius of the dot. */
  readonly r: number;
}

/** Words without a dot, such as the name of a ring. */
export interface Caption {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly colour: string;
}

export interface StageSize {
  readonly width: number;
  readonly height: number;
}

interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

const height = 15;

/** Writes names beside their dots, the first come first; one that would touch another is left out. */
export class LabelWriter {
  readonly #context: CanvasRenderingContext2D;
  readonly #palette: Palette;
  readonly #taken: Box[] = [];
  readonly #stage: Box;

  /** @param size of the stage, beyond which no name stands */
  constructor(context: CanvasRenderingContext2D, palette: Palette, { width, height }: StageSize) {
    this.#context = context;
    this.#palette = palette;
    this.#stage = { left: 0, top: 0, right: width, bottom: height };
  }

  /** Keeps a place free of names. */
  take(box: Box): void {
    this.#taken.push(box);
  }

  /** Keeps a dot free of names but its own. */
  takeDot({ x, y, r }: Label): void {
    const half = r * 0.85;
    this.take({ left: x - half, top: y - half, right: x + half, bottom: y + half });
  }

  /** Says whether there was room. */
  write(label: Label): boolean {
    const { dot } = label;
    const image = this.#words(dot.name, { weight: weightOf(dot), size: dot.kind === 'customer' ? 13 : 12 });
    const place = placesFor(label, image.width).find((box) => this.#isFree(box));
    if (!place) return false;
    this.take(place);
    image.draw(this.#context, place.left, (place.top + place.bottom) / 2);
    return true;
  }

  /** Says whether there was room. */
  caption({ text, x, y, colour }: Caption): boolean {
    const image = this.#words(text, { weight: 400, size: 11, colour });
    const box = boxAt(x - image.width / 2, y - height / 2, image.width);
    if (!this.#isFree(box)) return false;
    this.take(box);
    image.draw(this.#context, box.left, y);
    return true;
  }

  /** How many people a closed department has, where its dot has room for the number. */
  number({ dot, x, y, r }: Label): void {
    if (r * dot.body < 9) return;
    const colour = dot.hollow ? this.#palette.ink : this.#palette.card;
    const image = this.#words(dot.people.toLocaleString('en-GB'), {
      weight: 600,
      size: 12,
      colour,
      halo: '',
    });
    image.draw(this.#context, x - image.width / 2, y + 0.5);
  }

  #words(text: string, look: Pick<Words, 'weight' | 'size'> & Partial<Words>): WordImage {
    return wordImage({ text, colour: this.#palette.ink, halo: this.#palette.card, ...look });
  }

  #isFree(box: Box): boolean {
    const { left, top, right, bottom } = this.#stage;
    if (box.left < left || box.top < top || box.right > right || box.bottom > bottom) return false;
    return this.#taken.every(
      (taken) =>
        box.left >= taken.right ||
        box.right <= taken.left ||
        box.top >= taken.bottom ||
        box.bottom <= taken.top,
    );
  }
}

const weightOf = ({ kind }: MapDot): number =>
  kind === 'customer' || kind === 'hub' || kind === 'department' ? 600 : 400;

/** Right, left, below, above: whichever is free first; below for a department, above the room of an opened one. */
function placesFor({ dot, x, y, r }: Label, width: number): Box[] {
  const beside = [boxAt(x + r + 4, y - height / 2, width), boxAt(x - r - 4 - width, y - height / 2, width)];
  const under = [boxAt(x - width / 2, y + r + 2, width), boxAt(x - width / 2, y - r - 2 - height, width)];
  if (dot.kind === 'hub') return [under[1], under[0]];
  return dot.kind === 'everyone' ? [...beside, ...under] : [...under, ...beside];
}

const boxAt = (left: number, top: number, width: number): Box => ({
  left,
  top,
  right: left + width,
  bottom: top + height,
});
