import type { MapSign } from '#present/map/map-legend.ts';
import type { ColourWords, PlacedText, Sign } from '#present/rings/rings-picture.ts';
import type { Pen } from './picture-text.ts';

/** A picture of any kind, ready to be written down with its legend. */
export interface Sheet {
  readonly width: number;
  readonly height: number;
  readonly viewBox: string;
  /** Some of it lies outside the view box, and is not to be seen. */
  readonly cut?: boolean;
  readonly idPrefix: string;
  /** In one sentence, for those who do not see it. */
  readonly name: string;
  readonly howToRead: string;
  readonly legend: readonly (Sign | MapSign)[];
  readonly colours: readonly ColourWords[];
  /** All names that are written in it. */
  readonly labels: readonly PlacedText[];
  /** Everything in it but its legend. */
  draw(pen: Pen): string[];
}
