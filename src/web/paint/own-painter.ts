import type { Painter } from '#export/web/painter.ts';

/** Paints in this thread, for a program that has nothing else to do. Loaded only where something is painted. */
export const ownPainter: Painter = {
  missing: async (letters) => (await import('./paint-svg.ts')).missingLetters(letters),
  paint: async (svg, how) => (await import('./paint-svg.ts')).paintSvg(svg, how),
};
