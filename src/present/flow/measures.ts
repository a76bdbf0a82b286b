import type { Lettering } from '../rings/wrap-name.ts';

/** Letters as flow.css and web.css set them. */
export const lettering = {
  heading: { size: 13, weight: 'semibold' },
  count: { size: 11, weight: 'regular' },
  name: { size: 12, weight: 'regular' },
  strong: { size: 12, weight: 'semibold' },
  customer: { size: 13, weight: 'semibold' },
  promise: { size: 11, weight: 'regular' },
} as const satisfies Record<string, Lettering>;

/** Of the whole picture, so that at full size it is as wide as a page. */
export const pageWidth = 1098;
export const edge = 18;
/** Where the first row begins, below the headings. */
export const firstRow = 54;
/** Between two rows. */
export const rowGap = 7;
/** Between a dot and its name, and between a name and the line that leaves it. */
export const besideDot = 5;
/** From the names’ edge to where the words on the lines begin. */
export const fan = 11;
/** Above and below a line with words on it, for one line of words more. */
export const lineHeight = 12.5;
export const underLine = 3;
/** Longest names and words on lines. */
export const longestName = 116;
export const longestWords = 210;
/** Left of the team’s dots: for the manager’s bracket, and for ties between colleagues. */
export const bracketRoom = 24;
export const arcRoom = 22;
export const mostArcRoom = 80;
/** Room in which lines bend: at least, and at most. */
export const shortestBend = 58;
export const longestBend = 150;
