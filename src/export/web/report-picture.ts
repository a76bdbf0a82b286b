import type { Analysis } from '#analysis.ts';
import type { Visible } from '#model/viewer.ts';
import { mostDepartments } from '#present/page-picture.ts';
import { webOf } from '#present/panel/web-of.ts';
import { isOpen, type WebScope } from '#present/panel/web-scope.ts';
import { plainView } from '#present/web-view.ts';
import { darkColours, darkStrengths, pageColours } from './picture-colours.ts';
import { namespace, pictureSvg } from './picture-svg.ts';
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
  const exported = isSmall(analysis, visible, scope)
    ? openWeb({ analysis, visible, scope, view: plainView, asOf: '' })
    : undefined;
  if (!exported) return '';
  const sheet = webSheet(exported);
  const write = (titles: boolean) => pictureSvg(sheet, [], { ...pen, titles }).svg.replace(namespace, '');
  const told = write(true);
  if (told.length <= most.letters) return told;
  const plain = write(false);
  return plain.length <= most.letters ? plain : '';
}

/** Asked before anything is laid out, which takes long where there is much. */
function isSmall(analysis: Analysis, visible: Visible, scope: WebScope): boolean {
  if (!isOpen(analysis, visible, scope)) return false;
  const web = webOf(analysis, visible, scope);
  const departments = web.filterNodes((_, node) => node.kind === 'department').length;
  const folded = web.getAttribute('folded');
  return web.order <= most.dots && (!folded || departments <= mostDepartments);
}

const pen: Pen = { colours: pageColours, halo: 'paint-order', titles: true, missing: new Set() };

/** For the stylesheet of a page that holds such a picture in a `web-picture`: its size, and its colours in the dark. */
export const reportPictureStyle = [
  '.web-picture{break-inside:avoid;page-break-inside:avoid}',
  '.web-picture>.soft{margin-bottom:.5rem}',
  '.web-picture svg{display:block;max-width:100%;height:auto;margin:0 auto}',
  '@media print{.web-picture svg{max-height:230mm}}',
  `@media screen and (prefers-color-scheme:dark){:root{${Object.entries({ ...darkColours, ...darkStrengths })
    .map(([token, colour]) => `--${token}:${colour}`)
    .join(';')}}}`,
].join('\n');
