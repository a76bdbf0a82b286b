import type { Line, RingsPicture } from '#present/rings/rings-picture.ts';
import { tipSvg } from './line-tip.ts';
import { tokenOf } from './picture-colours.ts';
import type { Pen } from './picture-text.ts';

/** The lines, each kind in its look; in a picture of few with a tip at whoever is served. */
export function linesSvg({ lines, crowded, manyGaps, idPrefix }: RingsPicture, pen: Pen): string {
  const { colours } = pen;
  const tip = `${idPrefix}-tip`;
  const looks: Readonly<Record<Line['kind'], string>> = {
    member: 'stroke-width="0.8" stroke-opacity="0.45"',
    tie: `stroke-width="${crowded ? 1 : 1.2}" stroke-opacity="0.6"${crowded ? '' : ` marker-end="url(#${tip})"`}`,
    dotted: `stroke="${colours('ink')}" stroke-width="1.4" stroke-dasharray="0 4" stroke-linecap="round"`,
    gap: `stroke="${colours('gap')}" stroke-dasharray="4 4" ${manyGaps ? 'stroke-opacity="0.5"' : 'stroke-width="1.5"'}`,
  };
  const kinds = [...Map.groupBy(lines, ({ kind }) => kind)];
  return [
    crowded ? '' : tipSvg(tip, pen),
    ...kinds.map(([kind, all]) => {
      const own = kind === 'tie' || kind === 'member';
      const paths = all.map((line) => lineSvg(line, own ? colours(tokenOf(line.className) ?? 'soft') : ''));
      return `<g fill="none" ${looks[kind]}>${paths.join('')}</g>`;
    }),
  ].join('');
}

/** Lines that lead away from what stands out are faint. */
function lineSvg({ className, path }: Line, stroke: string): string {
  const far = className.includes('web-far') ? ' stroke-opacity="0.15"' : '';
  return `<path${stroke && ` stroke="${stroke}"`}${far} d="${path}"/>`;
}
