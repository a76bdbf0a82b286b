import type { PlacedText } from '#present/rings/rings-picture.ts';
import type { Colours, Token } from './picture-colours.ts';
import { hasAny, xmlText } from './xml-text.ts';

/** How a picture is written down. */
export interface Pen {
  readonly colours: Colours;
  /**
   * Words are cleared of lines by a halo. Where a page is known to paint it under its letters it is told to; programs
   * that open files often are not, so there it is a text of its own, one earlier.
   */
  readonly halo: 'own-text' | 'paint-order';
  /** False where every byte counts: dots without the words that are read when pointing at them. */
  readonly titles: boolean;
  /** Letters that cannot be drawn: words with one of them are left out. */
  readonly missing: ReadonlySet<string>;
}

export interface Lettering {
  readonly size: number;
  readonly bold: boolean;
  readonly fill: Token;
  readonly halo: Token;
}

/** Words in their place; blank where they cannot be drawn. */
export function textSvg(text: PlacedText | null, lettering: Lettering, pen: Pen): string {
  if (!text || text.lines.some((line) => hasAny(line.text, pen.missing))) return '';
  const { size, bold, fill, halo } = lettering;
  const set = [
    size === usualSize ? '' : ` font-size="${size}"`,
    bold ? ' font-weight="600"' : '',
    text.anchor === 'start' ? '' : ` text-anchor="${text.anchor}"`,
  ].join('');
  const stroke = ` stroke="${pen.colours(halo)}" stroke-width="4" stroke-linejoin="round"`;
  const paint = fill === 'ink' ? '' : ` fill="${pen.colours(fill)}"`;
  return pen.halo === 'paint-order'
    ? linesOf(text, `${set}${paint}${stroke} paint-order="stroke"`)
    : linesOf(text, `${set}${stroke} aria-hidden="true"`) + linesOf(text, `${set}${paint}`);
}

const linesOf = ({ lines }: PlacedText, how: string): string =>
  lines
    .map(({ x, y, text }) => `<text x="${short(x)}" y="${short(y)}"${how}>${xmlText(text)}</text>`)
    .join('');

/** The size of words where nothing else is said. */
export const usualSize = 12;

/** One decimal is finer than any screen. */
export const short = (number: number): string => `${Math.round(number * 10) / 10}`;
