import type { PlacedText, RingsPicture } from '#present/rings/rings-picture.ts';
import { dotsSvg } from './picture-dots.ts';
import type { Sheet } from './picture-sheet.ts';
import { groundSvg, placesSvg } from './rings-ground.ts';
import { linesSvg } from './rings-lines.ts';

/** The line-of-sight web, as it is when nobody points at anything. */
export function ringsSheet(picture: RingsPicture): Sheet {
  const labels = [
    ...picture.sectors.map(({ label }) => label),
    ...picture.dots.map(({ label, labelOnFocus }) => (labelOnFocus ? null : label)),
  ];
  return {
    ...picture,
    howToRead: [picture.howToRead, leftOutWords(picture.namesLeftOut)].filter(Boolean).join(' '),
    labels: labels.filter((label): label is PlacedText => label !== null),
    draw: (pen) => [
      groundSvg(picture, pen),
      linesSvg(picture, pen),
      `<g fill="${pen.colours('ink')}">`,
      placesSvg(picture, pen),
      dotsSvg(picture.dots, picture.crowded, pen),
      '</g>',
    ],
  };
}

function leftOutWords(names: number): string {
  if (names === 0) return '';
  return `${names === 1 ? 'One name' : `${names.toLocaleString('en-GB')} names`} found no room.`;
}
