import type { Dot } from '#present/rings/rings-picture.ts';
import { type Token, tokenOf } from './picture-colours.ts';
import { type Lettering, type Pen, short, textSvg } from './picture-text.ts';
import { xmlText } from './xml-text.ts';

/** Everybody and everything that is shown, each in a group of its own with its words. */
export const dotsSvg = (dots: readonly Dot[], crowded: boolean, pen: Pen): string =>
  dots.map((dot) => dotSvg(dot, crowded, pen)).join('\n');

function dotSvg(dot: Dot, crowded: boolean, pen: Pen): string {
  const has = hasClass(dot);
  return [
    `<g class="web-dot"${has('far') ? ' opacity="0.3"' : ''}>`,
    pen.titles ? `<title>${xmlText(dot.title)}</title>` : '',
    ...signSvg(dot, pen),
    insideSvg(dot, pen),
    nameSvg(dot, crowded, pen),
    '</g>',
  ].join('');
}

const hasClass = ({ className }: Pick<Dot, 'className'>) => {
  const classes = className.split(' ');
  return (name: string) => classes.includes(`web-${name}`);
};

/** The ring of somebody whom nobody serves, the mark of who was looked for, and the sign itself. */
function signSvg(dot: Dot, { colours }: Pen): string[] {
  const { x, y, r, reach, square, unserved, share, marks, brokenMark } = dot;
  const has = hasClass(dot);
  const tone = tokenOf(dot.className) ?? 'web-tone-0';
  const [fill, stroke, width] = has('customer')
    ? (['gold', 'ink', 1.5] as const)
    : ([has('hollow') ? 'card' : tone, tone, 2] as const);
  const look = `fill="${colours(fill)}" stroke="${colours(stroke)}" stroke-width="${width}"`;
  const dashes = brokenMark ? ' stroke-dasharray="3.5 2.5"' : '';
  const mark = `fill="none" stroke="${colours('card')}" stroke-width="1.5"${dashes}`;
  const circle = (radius: number, how: string) => `<circle cx="${x}" cy="${y}" r="${short(radius)}" ${how}/>`;
  return [
    unserved ? circle(reach, `fill="${colours('card')}" stroke="${colours('gap')}" stroke-width="2"`) : '',
    share ? `<path fill="none" stroke="${colours('gap')}" stroke-width="3" d="${share}"/>` : '',
    has('found') ? circle(r + 2.5, `fill="${colours('blue')}"`) : '',
    square ? `<path d="${square}" ${look}/>` : circle(r, look),
    ...marks.map((radius) => circle(radius, mark)),
  ];
}

/** A number in the middle of the dot: half the height of a digit below its centre. */
const insideSvg = ({ inside, x, y }: Dot, { colours }: Pen): string =>
  inside
    ? `<text x="${x}" y="${short(y + 4.4)}" text-anchor="middle" font-weight="600" fill="${colours('card')}">${xmlText(inside)}</text>`
    : '';

/** A name that found no room has none in a picture at which nobody points. */
function nameSvg({ label, labelOnFocus, ...dot }: Dot, crowded: boolean, pen: Pen): string {
  const words = labelOnFocus ? '' : textSvg(label, letteringOf(dot, crowded), pen);
  if (!words || !label?.leader) return words;
  return `<path fill="none" stroke="${pen.colours('soft')}" stroke-width="0.7" d="${label.leader}"/>${words}`;
}

function letteringOf(dot: Pick<Dot, 'className'>, crowded: boolean): Lettering {
  const has = hasClass(dot);
  const halo: Token = has('in-band') ? 'web-band' : has('even') ? 'web-zone' : 'card';
  if (has('customer')) return { size: 13, bold: true, fill: 'ink', halo: 'gold-soft' };
  const fill = has('outside') || (crowded && has('calm')) ? 'soft' : 'ink';
  return { size: 12, bold: has('focus') || has('found'), fill, halo };
}
