import { round } from './curve.ts';
import { setLines } from './place-name.ts';
import type { SectorPlan } from './plan-sectors.ts';
import type { PlacedText } from './rings-picture.ts';
import { spreadRows } from './spread-rows.ts';
import { type Lettering, shorten } from './wrap-name.ts';

/** With more departments than this their names stand left and right of the web, one below the other. */
export const mostRound = 24;

const longest = 150;
const gap = 2.5;
/** From the departments' arcs to the names, and for the leader at both ends. */
const away = 16;
const short = 3;

/**
 * The names of many departments, each on its own side of the web at the height of its sector or as near to it as the
 * others allow, in their order, with a thin line to its sector. Blank names have none. Linear but for sorting.
 * @param edge radius outside which nothing but the arcs and names stands
 */
export function ladderNames(
  sectors: readonly SectorPlan[],
  names: readonly string[],
  { edge, lettering }: { readonly edge: number; readonly lettering: Lettering },
): (PlacedText | undefined)[] {
  const middle = sectors.map(({ start, end }) => (start + end) / 2);
  const placed: (PlacedText | undefined)[] = sectors.map(() => undefined);
  const half = (lettering.size * 1.04) / 2;
  const radius = edge + away;
  for (const side of [-1, 1]) {
    const own = [...sectors.keys()].filter((at) => names[at] !== '' && Math.cos(middle[at]) < 0 === side < 0);
    own.sort((one, other) => Math.sin(middle[one]) - Math.sin(middle[other]));
    const rows = own.map((at) => ({ wanted: radius * Math.sin(middle[at]), above: half, below: half }));
    const heights = spreadRows(rows, { top: Number.NEGATIVE_INFINITY, gap });
    own.forEach((at, index) => {
      const y = heights[index];
      const near = Math.max(0, Math.abs(y) - half);
      const x = side * Math.max(short, Math.sqrt(Math.max(0, radius * radius - near * near)));
      const text = setLines(
        [shorten(names[at], longest, lettering)],
        { x, y, anchor: side < 0 ? 'end' : 'start', hang: 'beside' },
        lettering,
      );
      placed[at] = { ...text, leader: leaderTo({ x: x - side * short, y }, middle[at], edge + 8) };
    });
  }
  return placed;
}

const leaderTo = (
  { x, y }: { readonly x: number; readonly y: number },
  angle: number,
  edge: number,
): string => `M${round(edge * Math.cos(angle))} ${round(edge * Math.sin(angle))}L${round(x)} ${round(y)}`;
