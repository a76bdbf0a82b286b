import type { MirrorPlace } from '../mirror/mirror-of.ts';
import type { WebColour } from '../web-view.ts';
import type { MapDot } from './map-dot.ts';

/** Classes of colours by number, as the stylesheets of every picture have them: of departments … */
export const toneClasses = Array.from({ length: 9 }, (_, tone) => `web-tone-${tone}`);

/** … of a person's worst gap, none first … */
export const graveClasses = [
  'web-quiet',
  'web-grave-high',
  'web-grave-medium',
  'web-grave-low',
  'web-grave-info',
] as const;

/** … and of a department's place in the mirror, none first. */
export const mirrorClasses = [
  'web-quiet',
  'web-mirror-both-well',
  'web-mirror-gives-well',
  'web-mirror-gets-well',
  'web-mirror-neither-well',
] as const;

/** Number of a place in the mirror, 0 for none. */
export const mirrorNumber = (place: MirrorPlace | null): number =>
  place === null ? 0 : mirrorClasses.indexOf(`web-mirror-${place}`);

/** The class of a dot's colour; blank for an outside customer. The same in the page, on its canvas and in files. */
export function dotClass({ kind, tone, worst, mirror }: MapDot, colour: WebColour): string {
  if (kind === 'customer') return '';
  if (colour === 'department') return toneClasses[Math.max(0, tone)];
  if (kind === 'team' || kind === 'everyone') return 'web-quiet';
  if (colour === 'mirror') return mirrorClasses[mirror];
  return kind === 'person' ? graveClasses[worst] : toneClasses[0];
}

/** A group as one is told from people by its shape, and so is the dot of an opened department. */
export const isSquare = ({ kind }: MapDot): boolean =>
  kind === 'team' || kind === 'everyone' || kind === 'hub';

/** From the centre to the edge of what is drawn: an outline lies round those with a gap only. */
export function reachOf(dot: MapDot): number {
  const outlined = dot.unserved > 0 || (dot.kind === 'department' && dot.gaps > 0);
  return outlined || isSquare(dot) ? dot.r : dot.r * dot.body;
}

/** Only where colours tell departments apart need others of the same colour be told from them. */
export const markOf = ({ mark }: MapDot, colour: WebColour): number => (colour === 'department' ? mark : 0);

/** Where in a dot the rings run that tell a department from others of its colour, by its mark: shares of its radius. */
export const markRadii: readonly (readonly number[])[] = [[], [0.82], [0.82], [0.87, 0.7]];

/** Whether a department's number has room in its dot of so many pixels, within its rings. */
export function holdsNumber({ mark, people }: MapDot, radius: number): boolean {
  const half = (people.toLocaleString('en-GB').length * digit) / 2;
  const free = Math.min(1, ...markRadii[mark]) - 0.06;
  return radius * free >= Math.hypot(half, digit * 0.6);
}

/** Width of a digit, in pixels. */
const digit = 7.6;

/** In a dot of a smaller radius, in pixels, nobody could see them. */
export const smallestMarked = 3.5;
