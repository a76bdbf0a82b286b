import type { MapDot } from '#present/map/open-map.ts';
import type { Palette } from './palette.ts';

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

const family = 'Inter, system-ui, sans-serif';
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
    context.lineJoin = 'round';
    context.textBaseline = 'middle';
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
    this.#font(weightOf(dot), dot.kind === 'customer' ? 13 : 12);
    const width = this.#context.measureText(dot.name).width;
    const place = placesFor(label, width).find((box) => this.#isFree(box));
    if (!place) return false;
    this.take(place);
    this.#halo(dot.name, place.left, (place.top + place.bottom) / 2, this.#palette.ink);
    return true;
  }

  /** Says whether there was room. */
  caption({ text, x, y, colour }: Caption): boolean {
    this.#font(400, 11);
    const width = this.#context.measureText(text).width;
    const box = boxAt(x - width / 2, y - height / 2, width);
    if (!this.#isFree(box)) return false;
    this.take(box);
    this.#halo(text, box.left, y, colour);
    return true;
  }

  /** How many people a closed department has, where its dot has room for the number. */
  number({ dot, x, y, r }: Label): void {
    if (r * dot.body < 9) return;
    this.#font(600, 12);
    this.#context.textAlign = 'center';
    this.#context.fillStyle = dot.hollow ? this.#palette.ink : this.#palette.card;
    this.#context.fillText(dot.people.toLocaleString('en-GB'), x, y + 0.5);
    this.#context.textAlign = 'start';
  }

  #halo(text: string, x: number, y: number, colour: string): void {
    const context = this.#context;
    context.strokeStyle = this.#palette.card;
    context.lineWidth = 4;
    context.strokeText(text, x, y);
    context.fillStyle = colour;
    context.fillText(text, x, y);
  }

  #font(weight: number, size: number): void {
    this.#context.font = `${weight} ${size}px ${family}`;
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
