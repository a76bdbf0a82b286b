import { howToRead } from '#present/map/how-to-read.ts';
import type { MapPicture, PictureDot } from '#present/map/map-picture.ts';
import { type Token, tokenOf } from '../web/picture-colours.ts';
import type { Sheet } from '../web/picture-sheet.ts';
import { type Lettering, type Pen, textSvg } from '../web/picture-text.ts';
import { xmlText } from '../web/xml-text.ts';
import { type MapExport, pictureOf } from './map-export.ts';
import { mapSentence } from './map-words.ts';

/** The map as it is when nobody points at anything. */
export function mapSheet(exported: MapExport): Sheet {
  const picture = pictureOf(exported);
  const unnamed = picture.dots.filter(({ label }) => label === null).length;
  return {
    ...picture,
    idPrefix: 'map',
    name: mapSentence(exported),
    howToRead: [howToRead(exported.look), leftOutWords(unnamed)].filter(Boolean).join(' '),
    legend: exported.legend.signs,
    colours: exported.legend.colours,
    labels: picture.dots.flatMap(({ label }) => label ?? []),
    draw: (pen) => [
      groundSvg(picture, pen),
      linesSvg(picture, pen),
      `<g fill="${pen.colours('ink')}">`,
      ...picture.rings.map(({ label }) => textSvg(label, ringName, pen)),
      textSvg(picture.band?.label ?? null, bandName, pen),
      ...picture.dots.map((dot) => dotSvg(dot, pen)),
      '</g>',
    ],
  };
}

const leftOutWords = (names: number): string =>
  names === 0 ? '' : `${names === 1 ? 'One name' : `${names.toLocaleString('en-GB')} names`} found no room.`;

const ringName: Lettering = { size: 11, bold: false, fill: 'soft', halo: 'card' };
const bandName: Lettering = { size: 11, bold: false, fill: 'gap', halo: 'web-band' };

function groundSvg({ band, rings, centre, rooms }: MapPicture, { colours }: Pen): string {
  return [
    band ? `<path fill="${colours('web-band')}" fill-rule="evenodd" d="${band.path}"/>` : '',
    `<g fill="none" stroke="${colours('line')}">`,
    ...rings.map(({ radius }) => `<circle r="${radius}"/>`),
    '</g>',
    `<circle r="${centre}" fill="${colours('gold-soft')}" stroke="${colours('gold')}"/>`,
    ...rooms.map(({ x, y, radius, className }) => {
      const tone = colours(tokenOf(className) ?? 'web-tone-0');
      return `<circle cx="${x}" cy="${y}" r="${radius}" fill="${tone}" fill-opacity="0.07" stroke="${tone}" stroke-opacity="0.35"/>`;
    }),
  ].join('');
}

/** As map.css has them. */
const strengths: Readonly<Record<string, string>> = {
  'map-line-1': 'stroke-width="0.7" stroke-opacity="0.14"',
  'map-line-2': 'stroke-width="1" stroke-opacity="0.22"',
  'map-line-3': 'stroke-width="1.6" stroke-opacity="0.32"',
  'map-line-4': 'stroke-width="2.6" stroke-opacity="0.42"',
};

const linesSvg = ({ lines }: MapPicture, { colours }: Pen): string =>
  [
    '<g fill="none">',
    ...lines.map(({ className, path }) =>
      className === 'map-gap'
        ? `<path stroke="${colours('gap')}" stroke-dasharray="3 3" d="${path}"/>`
        : `<path stroke="${colours('soft')}" ${strengths[className]} d="${path}"/>`,
    ),
    '</g>',
  ].join('');

function dotSvg(dot: PictureDot, pen: Pen): string {
  const { colours, titles } = pen;
  const { outline, label, title } = dot;
  return [
    '<g class="map-dot">',
    titles ? `<title>${xmlText(title)}</title>` : '',
    label?.leader
      ? `<path fill="none" stroke="${colours('soft')}" stroke-width="0.7" d="${label.leader}"/>`
      : '',
    outline ? `<path fill="none" stroke="${colours('gap')}" stroke-width="2" d="${outline}"/>` : '',
    signSvg(dot, pen),
    insideSvg(dot, pen),
    textSvg(label, letteringOf(dot), pen),
    '</g>',
  ].join('');
}

function signSvg({ x, y, r, square, marks, brokenMark, ...dot }: PictureDot, { colours }: Pen): string {
  const has = hasClass(dot);
  const tone = tokenOf(dot.className) ?? 'web-tone-0';
  const hollow = has('map-hollow') || has('map-hub');
  const small = has('map-person') || has('map-team');
  const [fill, stroke, width]: [Token, Token, number] = has('map-customer')
    ? ['gold', 'ink', 1.5]
    : [hollow ? 'card' : tone, tone, small ? 1 : 2];
  const look = `fill="${colours(fill)}" stroke="${colours(stroke)}" stroke-width="${width}"`;
  const dashes = brokenMark ? ' stroke-dasharray="3.5 2.5"' : '';
  const mark = `fill="none" stroke="${colours(hollow ? tone : 'card')}" stroke-width="1.5"${dashes}`;
  return [
    square ? `<path d="${square}" ${look}/>` : `<circle cx="${x}" cy="${y}" r="${r}" ${look}/>`,
    ...marks.map((radius) => `<circle cx="${x}" cy="${y}" r="${radius}" ${mark}/>`),
  ].join('');
}

/** A number in the middle of the dot: half the height of a digit below its centre. */
function insideSvg(dot: PictureDot, { colours }: Pen): string {
  if (!dot.inside) return '';
  const has = hasClass(dot);
  const fill = has('map-hollow') || has('web-quiet') ? 'ink' : 'card';
  const y = Math.round((dot.y + 4.4) * 10) / 10;
  return `<text x="${dot.x}" y="${y}" text-anchor="middle" font-weight="600" fill="${colours(fill)}">${xmlText(dot.inside)}</text>`;
}

function letteringOf(dot: PictureDot): Lettering {
  const has = hasClass(dot);
  if (has('map-customer')) return { size: 13, bold: true, fill: 'ink', halo: 'gold-soft' };
  return { size: 12, bold: has('map-department') || has('map-hub'), fill: 'ink', halo: 'card' };
}

const hasClass = ({ className }: Pick<PictureDot, 'className'>) => {
  const classes = className.split(' ');
  return (name: string) => classes.includes(name);
};
