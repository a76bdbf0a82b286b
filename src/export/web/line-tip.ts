import type { Pen } from './picture-text.ts';

/** The open arrow at the end of a line, to be named by its id. */
export const tipSvg = (id: string, { colours }: Pen): string =>
  `<defs><marker id="${id}" viewBox="-6 -4 7 8" markerWidth="7" markerHeight="8" markerUnits="userSpaceOnUse" orient="auto"><path d="M-5 -3L0 0L-5 3" fill="none" stroke="${colours('soft')}" stroke-opacity="0.7" stroke-width="1.1"/></marker></defs>`;

/** The full arrow at the end of a line that is brought out. */
export const nearTipSvg = (id: string, { colours }: Pen): string =>
  `<defs><marker id="${id}" viewBox="-10 -6 13 12" markerWidth="13" markerHeight="12" markerUnits="userSpaceOnUse" orient="auto"><path d="M-9 -5L2 0L-9 5Z" fill="${colours('ink')}"/></marker></defs>`;
