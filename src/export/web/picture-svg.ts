import { type Block, legendBlock, wordsBlock } from './picture-legend.ts';
import type { Sheet } from './picture-sheet.ts';
import { type Pen, usualSize } from './picture-text.ts';
import { dropWords, xmlText } from './xml-text.ts';

export interface PictureSvg {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
}

/** Programs that open files need it; inside a page it goes without saying. */
export const namespace = ' xmlns="http://www.w3.org/2000/svg"';

/** A narrower picture stands in the middle of this, so that its legend has room. */
const leastWidth = 560;
const margin = 20;

/**
 * A picture with its legend as one SVG that needs nothing else: no script, no stylesheet, nothing from elsewhere, and
 * only what every program that opens SVG understands.
 * @param words lines that stand under the legend
 */
export function pictureSvg(sheet: Sheet, words: readonly string[], pen: Pen): PictureSvg {
  const { left, width, height, under } = layOut(sheet, words, pen);
  const [, top] = sheet.viewBox.split(' ').map(Number);
  const [title, desc] = ['title', 'desc'].map((part) => `${sheet.idPrefix}-${part}`);
  const told = [sheet.howToRead, ...words].map((text) => dropWords(text, pen.missing)).join(' ');
  return {
    width,
    height,
    svg: [
      `<svg${namespace} viewBox="${left} ${top} ${width} ${height}" width="${width}" height="${height}" role="img" aria-labelledby="${title} ${desc}" font-family="${typefaces}" font-size="${usualSize}">`,
      `<title id="${title}">${xmlText(dropWords(sheet.name, pen.missing))}</title>`,
      `<desc id="${desc}">${xmlText(told)}</desc>`,
      `<rect x="${left}" y="${top}" width="${width}" height="${height}" fill="${pen.colours('card')}"/>`,
      ...(sheet.cut ? cutOut(sheet, pen) : sheet.draw(pen)),
      under.at(left + margin, top + sheet.height),
      '</svg>',
    ].join('\n'),
  };
}

/** What lies outside the view box would stand under the legend; a thin frame says that it goes on there. */
function cutOut(sheet: Sheet, pen: Pen): string[] {
  const [x, y] = sheet.viewBox.split(' ');
  const id = `${sheet.idPrefix}-cut`;
  const place = `x="${x}" y="${y}" width="${sheet.width}" height="${sheet.height}"`;
  return [
    `<clipPath id="${id}"><rect ${place}/></clipPath>`,
    `<g clip-path="url(#${id})">`,
    ...sheet.draw(pen),
    '</g>',
    `<rect ${place} fill="none" stroke="${pen.colours('line')}"/>`,
  ];
}

/** Inter where it is installed; else what looks most like it. */
const typefaces = "Inter, 'Inter Variable', 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif";

/** The words stand under the picture, which stands in the middle. */
function layOut(sheet: Sheet, words: readonly string[], pen: Pen) {
  const width = Math.max(sheet.width, leastWidth);
  const room = width - 2 * margin;
  const under = stack([
    legendBlock(sheet, room, pen),
    ...[sheet.howToRead, ...words].map((text) => wordsBlock(text, room, pen)),
  ]);
  const [left] = sheet.viewBox.split(' ').map(Number);
  return {
    left: left - Math.floor((width - sheet.width) / 2),
    width,
    height: sheet.height + under.height + margin,
    under,
  };
}

const between = 8;

function stack(blocks: readonly Block[]): Block {
  const filled = blocks.filter(({ height }) => height > 0);
  return {
    height: filled.reduce((sum, { height }) => sum + height + between, 0),
    at: (x, y) => {
      let top = y;
      return filled
        .map((block) => {
          const drawn = block.at(x, top);
          top += block.height + between;
          return drawn;
        })
        .join('\n');
    },
  };
}
