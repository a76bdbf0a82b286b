import type { Analysis } from '#analysis.ts';
import type { Visible } from '#model/viewer.ts';
import type { WebScope } from '#present/panel/web-scope.ts';
import { plainView } from '#present/web-view.ts';
import { darkColours, pageColours } from './picture-colours.ts';
import { pictureSvg } from './picture-svg.ts';
import type { Pen } from './picture-text.ts';
import { openWeb } from './web-export.ts';
import { webSheet } from './web-sheet.ts';

/** A report is sent by mail, and holds a picture that weighs no more than this; and one that can be read. */
const most = { letters: 150_000, dots: 400 };

/**
 * The web of a report's scope as SVG that stands in any page: coloured by the page's custom properties, with the light
 * colours where it has none, so that it is dark where the page is. Blank where there is nobody to draw, or too much for
 * one picture. The page includes `reportPictureStyle` in its own.
 */
export function reportPicture(analysis: Analysis, visible: Visible, scope: WebScope): string {
  const exported = openWeb({ analysis, visible, scope, view: plainView, asOf: '' });
  if (!exported || exported.picture.dots.length > most.dots) return '';
  const sheet = webSheet(exported);
  const { svg } = pictureSvg(sheet, [], pen);
  if (svg.length <= most.letters) return svg;
  const plain = pictureSvg(sheet, [], { ...pen, titles: false }).svg;
  return plain.length <= most.letters ? plain : '';
}

const pen: Pen = { colours: pageColours, halo: 'paint-order', titles: true, missing: new Set() };

/** For the stylesheet of a page that holds such a picture in a `web-picture`: its size, and its colours in the dark. */
export const reportPictureStyle = [
  '.web-picture svg{display:block;max-width:100%;height:auto;margin:0 auto}',
  '@media print{.web-picture svg{max-height:230mm}}',
  `@media screen and (prefers-color-scheme:dark){:root{${Object.entries(darkColours)
    .map(([token, colour]) => `--${token}:${colour}`)
    .join(';')}}}`,
].join('\n');
