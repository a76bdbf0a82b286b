import { textWidth } from '#present/advance-widths.ts';
import type { MapSignId } from '#present/map/map-legend.ts';
import type { SignId } from '#present/rings/rings-picture.ts';
import { type Colours, tokenOf } from './picture-colours.ts';
import type { Sheet } from './picture-sheet.ts';
import type { Pen } from './picture-text.ts';
import { dropWords, xmlText } from './xml-text.ts';

/** Something of a certain height to be set at a place of its own. */
export interface Block {
  readonly height: number;
  /** @param x left edge; @param y top edge */
  at(x: number, y: number): string;
}

const size = 13;
/** Other typefaces than ours, which a reader may have instead, are up to so much wider. */
const slack = 1.12;
const line = 20;
const sample = 34;
const gap = 20;

/** In a dot, of a department whose colour an earlier one has. */
const ring = (of: Colours): string =>
  `<circle r="3.6" fill="none" stroke="${of('card')}" stroke-width="1.5"/>`;

/** What the signs and colours mean, in as many rows as the width asks for. */
export function legendBlock({ legend, colours: key }: Sheet, width: number, pen: Pen): Block {
  const { colours, missing } = pen;
  const items = [
    ...legend.map(({ id, words }) => ({ sign: signs[id](colours), words })),
    ...key.map(({ className, marked, words }) => ({
      sign: `<circle r="6" fill="${colours(tokenOf(className) ?? 'web-quiet')}"/>${marked ? ring(colours) : ''}`,
      words,
    })),
  ].map(({ sign, words }) => ({ sign, words: dropWords(words, missing) }));
  const places = inRows(
    items.map(({ words }) => sample + widthOf(words) + gap),
    width,
  );
  return {
    height: ((places.at(-1)?.row ?? -1) + 1) * (line + 4),
    at: (x, y) =>
      items
        .map(({ sign, words }, at) => {
          const [left, middle] = [x + places[at].x, y + places[at].row * (line + 4) + line / 2];
          return `<g transform="translate(${left + 14} ${middle})">${sign}<text x="20" y="4.5" font-size="${size}" fill="${colours('ink')}">${xmlText(words)}</text></g>`;
        })
        .join(''),
  };
}

/** Lines of quiet words. */
export function wordsBlock(words: string, width: number, { colours, missing }: Pen): Block {
  const lines = wrap(dropWords(words, missing), width);
  return {
    height: lines.length * line,
    at: (x, y) =>
      lines
        .map((text, at) => {
          const place = `x="${x}" y="${y + at * line + 14}"`;
          return `<text ${place} font-size="${size}" fill="${colours('soft')}">${xmlText(text)}</text>`;
        })
        .join(''),
  };
}

const widthOf = (words: string): number => textWidth(words, size) * slack;

/** Where things of these widths come to stand, one beside the other. */
function inRows(widths: readonly number[], most: number): { x: number; row: number }[] {
  let [x, row] = [0, 0];
  return widths.map((width) => {
    if (x > 0 && x + width - gap > most) [x, row] = [0, row + 1];
    const place = { x: Math.round(x), row };
    x += width;
    return place;
  });
}

function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let current = '';
  for (const word of text.split(' ')) {
    const longer = current ? `${current} ${word}` : word;
    if (current && widthOf(longer) > width) {
      lines.push(current);
      current = word;
    } else current = longer;
  }
  return current ? [...lines, current] : lines;
}

/** The signs as they stand in the picture, about (0, 0). */
const signs: Readonly<Record<SignId | MapSignId, (colours: Colours) => string>> = {
  customer: (of) => `<circle r="5" fill="${of('gold')}" stroke="${of('ink')}" stroke-width="1.5"/>`,
  'no-customer': (of) => `<circle r="5" fill="${of('card')}" stroke="${of('ink')}" stroke-width="2"/>`,
  unserved: (of) =>
    `<circle r="7.5" fill="none" stroke="${of('gap')}" stroke-width="2"/><circle r="5" fill="${of('soft')}"/>`,
  'not-named': (of) => stroked(of('gap'), 'stroke-dasharray="4 4"'),
  dotted: (of) => stroked(of('ink'), 'stroke-dasharray="0 4" stroke-linecap="round"'),
  group: (of) => `<rect x="-5" y="-5" width="10" height="10" rx="2" fill="${of('soft')}"/>`,
  'map-customer': (of) => signs.customer(of),
  'map-department': (of) => disc(of('soft')),
  'map-share': (of) =>
    `${disc(of('soft'))}<path d="M0 -8A8 8 0 0 1 8 0" fill="none" stroke="${of('gap')}" stroke-width="2"/>`,
  'map-hollow': (of) => `<circle r="5" fill="${of('card')}" stroke="${of('soft')}" stroke-width="2"/>`,
  'map-again': (of) => disc(of('soft')) + ring(of),
  'map-person': (of) =>
    `<circle r="8.5" fill="${of('soft')}" fill-opacity="0.1" stroke="${of('soft')}" stroke-opacity="0.5"/><circle r="4" fill="${of('soft')}"/>`,
  'map-hub': (of) =>
    `<path d="M-5 -5h10v10h-10Z" fill="${of('card')}" stroke="${of('soft')}" stroke-width="2"/>`,
  'map-group': (of) => `<path d="M-5 -5h10v10h-10Z" fill="${of('soft')}"/>`,
  'map-gap': (of) => signs['not-named'](of),
};

const disc = (colour: string): string => `<circle r="6" fill="${colour}"/>`;

const stroked = (colour: string, how: string): string =>
  `<path d="M-13 0H13" fill="none" stroke="${colour}" stroke-width="1.6" ${how}/>`;
