import type { Line, RingsPicture } from '#present/rings/rings-picture.ts';
import { nearTipSvg, tipSvg } from './line-tip.ts';
import { strengthOf, tokenOf } from './picture-colours.ts';
import type { Pen } from './picture-text.ts';

/** The lines, each kind and colour in its look; in a picture of few with a tip at whoever is served. */
export function linesSvg({ lines, crowded, manyGaps, idPrefix }: RingsPicture, pen: Pen): string {
  const [tip, nearTip] = [crowded ? '' : `${idPrefix}-tip`, `${idPrefix}-near`];
  const drawn: Drawn = { tip, nearTip, crowded, manyGaps, someFar: lines.some(isFar) };
  const alike = Map.groupBy(lines, ({ kind, className, near }) => `${kind} ${near} ${className}`);
  return [
    tip && tipSvg(tip, pen),
    lines.some(({ near }) => near) ? nearTipSvg(nearTip, pen) : '',
    ...[...alike.values()].map((all) => {
      const far = isFar(all[0]) ? ' opacity="0.3"' : '';
      const paths = all.map(({ path }) => `<path d="${path}"/>`).join('');
      return `<g fill="none"${far} ${lookOf(all[0], drawn, pen)}>${paths}</g>`;
    }),
  ].join('');
}

interface Drawn {
  /** Id of the tip, blank for none. */
  readonly tip: string;
  /** Of lines that are brought out. */
  readonly nearTip: string;
  readonly crowded: boolean;
  readonly manyGaps: boolean;
  /** Some lines step back, so the others stand out. */
  readonly someFar: boolean;
}

const isFar = ({ className }: Line): boolean => className.split(' ').includes('web-far');

function lookOf(line: Line, drawn: Drawn, { colours }: Pen): string {
  const { kind, className } = line;
  const { crowded, manyGaps, someFar } = drawn;
  const tip = line.near ? drawn.nearTip : drawn.tip;
  const near = someFar && !isFar(line);
  const own = `stroke="${colours(tokenOf(className) ?? 'soft')}"`;
  const strength = near ? '1' : colours(strengthOf(className));
  const width = (usual: number) => `stroke-width="${near ? 2 : usual}"`;
  switch (kind) {
    case 'tie':
      return `${own} stroke-opacity="${strength}" ${width(crowded ? 1 : 1.2)}${tip && ` marker-end="url(#${tip})"`}`;
    case 'member':
      return `${own} stroke-opacity="${near ? '1' : lessOf(strength)}" ${width(0.8)}`;
    case 'dotted':
      return `stroke="${colours('ink')}" stroke-width="1.4" stroke-dasharray="0 4" stroke-linecap="round"`;
    default:
      return `stroke="${colours('gap')}" stroke-dasharray="4 4" ${manyGaps ? 'stroke-opacity="0.5" stroke-width="1"' : width(1.5)}`;
  }
}

/** Ties as part of a group are three quarters as strong as their own. */
const lessOf = (strength: string): string =>
  strength.startsWith('var') ? `calc(${strength}*0.75)` : `${Math.round(Number(strength) * 75) / 100}`;
