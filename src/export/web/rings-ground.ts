import type { RingsPicture } from '#present/rings/rings-picture.ts';
import { tokenOf } from './picture-colours.ts';
import { type Lettering, type Pen, textSvg } from './picture-text.ts';

/** What lies under everything: zones, band, rings, the centre, and an arc for each department. */
export function groundSvg({ band, rings, centre, sectors }: RingsPicture, { colours }: Pen): string {
  const zone = (path: string, fill: string) =>
    path ? `<path fill="${fill}" fill-rule="evenodd" d="${path}"/>` : '';
  return [
    band ? zone(band.path, colours(band.judged ? 'web-band' : 'paper')) : '',
    ...rings.map(({ path }) => zone(path, colours('web-zone'))),
    `<g fill="none" stroke="${colours('line')}">`,
    ...rings.map(({ radius }) => `<circle r="${radius}"/>`),
    '</g>',
    centre ? `<circle r="${centre}" fill="${colours('gold-soft')}" stroke="${colours('gold')}"/>` : '',
    '<g fill="none" stroke-width="3">',
    ...sectors.map(({ arc, tone }) => {
      const dashes = tone.mark > 0 ? ` stroke-dasharray="${arcDashes[tone.mark - 1]}"` : '';
      return arc
        ? `<path stroke="${colours(tokenOf(tone.className) ?? 'web-tone-0')}"${dashes} d="${arc}"/>`
        : '';
    }),
    '</g>',
  ].join('');
}

/** Of departments of one colour from the second on, as in the stylesheet. */
const arcDashes = ['8 3', '3 3', '10 3 2 3'];

/** The names of rings and departments, and how many stand in the band. */
export function placesSvg({ rings, band, sectors }: RingsPicture, pen: Pen): string {
  return [
    ...rings.map(({ label, path }) =>
      textSvg(label, path ? { ...ringName, halo: 'web-zone' } : ringName, pen),
    ),
    ...(band ? [band.label, ...band.counts] : []).map((label) => textSvg(label, bandName, pen)),
    ...sectors.map(({ label }) =>
      label?.leader
        ? `<path fill="none" stroke="${pen.colours('soft')}" stroke-width="0.7" d="${label.leader}"/>`
        : '',
    ),
    ...sectors.map(({ label }) => textSvg(label, sectorName, pen)),
  ].join('');
}

const ringName: Lettering = { size: 11, bold: false, fill: 'soft', halo: 'card' };
const bandName: Lettering = { size: 11, bold: false, fill: 'gap', halo: 'web-band' };
const sectorName: Lettering = { size: 13, bold: true, fill: 'ink', halo: 'card' };
