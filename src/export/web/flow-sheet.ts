import type { FlowLine, FlowPicture } from '#present/flow/flow-picture.ts';
import { lookBelow } from '#present/flow/flow-words.ts';
import { tipSvg } from './line-tip.ts';
import { strengthOf, tokenOf } from './picture-colours.ts';
import { dotsSvg } from './picture-dots.ts';
import type { Sheet } from './picture-sheet.ts';
import { type Lettering, type Pen, textSvg } from './picture-text.ts';

/** A team’s flow, as it is when nobody points at anything. */
export const flowSheet = (flow: FlowPicture): Sheet => ({
  ...flow,
  howToRead: flow.howToRead.replace(lookBelow, 'Some words found no room.'),
  labels: [...flow.dots, ...flow.words].flatMap(({ label }) => label ?? []),
  draw: (pen) => [
    ...flow.shelves
      .filter(({ lacking }) => lacking)
      .map(
        ({ left, top, width, height }) =>
          `<rect fill="${pen.colours('web-band')}" x="${left}" y="${top}" width="${width}" height="${height}" rx="8"/>`,
      ),
    tipSvg(`${flow.idPrefix}-tip`, pen),
    `<g fill="none">${flow.lines.map((line) => lineSvg(line, flow, pen)).join('')}</g>`,
    `<g fill="${pen.colours('ink')}">`,
    ...flow.shelves.map(({ label, lacking }) =>
      textSvg(label, lacking ? { ...count, fill: 'gap', halo: 'web-band' } : count, pen),
    ),
    ...flow.columns.map(
      ({ label, countLabel }) => textSvg(label, heading, pen) + textSvg(countLabel, count, pen),
    ),
    ...flow.words.map(({ kind, className, label }) => {
      const words = textSvg(label, { size: 11, bold: false, fill: wordFills[kind], halo: 'card' }, pen);
      return className.includes('web-far') ? `<g opacity="0.3">${words}</g>` : words;
    }),
    dotsSvg(flow.dots, flow.crowded, pen),
    '</g>',
  ],
});

const heading: Lettering = { size: 13, bold: true, fill: 'ink', halo: 'card' };
const count: Lettering = { size: 11, bold: false, fill: 'soft', halo: 'card' };
const wordFills = { promise: 'ink', service: 'soft', further: 'soft', end: 'gap' } as const;

function lineSvg({ kind, className, path, tip }: FlowLine, flow: FlowPicture, { colours }: Pen): string {
  const far = className.includes('web-far');
  const looks: Readonly<Record<FlowLine['kind'], string>> = {
    tie: `stroke="${colours(tokenOf(className) ?? 'soft')}" stroke-width="${widthOf(className, flow.crowded)}"${far ? '' : ` stroke-opacity="${colours(strengthOf(className))}"`}`,
    gap: `stroke="${colours('gap')}" stroke-width="1.5" stroke-dasharray="4 4"`,
    further: `stroke="${colours('soft')}" stroke-dasharray="1 3" stroke-linecap="round"`,
    end: `stroke="${colours('gap')}" stroke-width="1.4"`,
  };
  const arrow = tip ? ` marker-end="url(#${flow.idPrefix}-tip)"` : '';
  return `<path ${looks[kind]}${far ? ' stroke-opacity="0.15"' : ''}${arrow} d="${path}"/>`;
}

/** The more ties a line stands for, the thicker it is. */
function widthOf(className: string, crowded: boolean): number {
  const thick = Number(/flow-thick-(\d)/.exec(className)?.[1] ?? 1);
  return thick > 1 ? 2 + (thick - 2) * 0.8 : crowded ? 1 : 1.2;
}
