import type { Tone } from './rings-picture.ts';

/** As many as web.css has colours. */
export const tones = 8;
/** Signs that tell departments of one colour apart: one ring, a broken one, two. */
const marks = 3;

/**
 * The colour of a department: the same in every picture of the organisation, since it goes by its row alone, which
 * stays when others come. From the ninth on colours come again, with a sign; that of the first does not, so that
 * neighbours in the order of the chart never have the same, the last and the first included.
 * @param department its row, -1 for none
 */
export function toneOf(department: number): Tone {
  if (department < 0) return { number: 0, className: 'web-tone-0', mark: 0 };
  const later = department - tones;
  const number = later < 0 ? department + 1 : (later % (tones - 1)) + 2;
  const round = later < 0 ? 0 : Math.floor(later / (tones - 1)) + 1;
  return { number, className: `web-tone-${number}`, mark: round === 0 ? 0 : ((round - 1) % marks) + 1 };
}

/** Where every department is to look alike, because colours tell of something else. */
export const noTone: Tone = toneOf(-1);
