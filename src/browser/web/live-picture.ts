import type { Camera } from './camera.ts';
import type { Emphasis } from './emphasis.ts';
import type { Dot, Picture } from './picture.ts';

/** A picture that answers to pointer, fingers and keys. */
export interface LivePicture extends Picture {
  readonly camera: Camera;
  readonly emphasis: Emphasis;
  /** The one dot that the Tab key reaches. */
  stop: Dot | undefined;
  /** Moves the keyboard to a dot. */
  goTo(dot: Dot): void;
  /** Says something below the picture, and to a screen reader. */
  say(words: string, link?: { readonly href: string; readonly text: string }): void;
}

/** Told when a dot is brought out for longer, or let go: what the address of the page then says. */
export type OnHold = (held: { readonly key: string; readonly hops: number } | null) => void;

/** The dot that an event came from. */
export const dotAt = ({ dots }: Picture, target: EventTarget | null): Dot | undefined => {
  const element = target instanceof Element ? target.closest('.web-dot') : null;
  return element ? dots.find((dot) => dot.element === element) : undefined;
};
