import { textWidth } from '../advance-widths.ts';
import type { Reader } from '../rings/ring-words.ts';
import { type Flow, shelf } from './flow.ts';
import { countWords, headingsOf } from './flow-words.ts';
import {
  arcRoom,
  besideDot,
  bracketRoom,
  edge,
  fan,
  lettering,
  longestBend,
  longestWords,
  mostArcRoom,
  pageWidth,
  shortestBend,
} from './measures.ts';
import type { StopName } from './name-stops.ts';
import { type Port, widthsOf } from './ports.ts';
import { column } from './read-steps.ts';
import { signOf } from './sign-of.ts';

/** Where a column stands. */
export interface ColumnPlan {
  /** Where lines arrive; in the team left of its own lines. */
  readonly left: number;
  /** Middle of the dots, and half the width of the widest. */
  readonly dot: number;
  readonly half: number;
  /** Edge of the names, or for providers of the dots: where lines leave. */
  readonly right: number;
  /** Where the words on its lines begin, and how wide they may be. */
  readonly words: number;
  readonly wordsWidth: number;
}

interface Sizes {
  readonly names: readonly StopName[];
  readonly ports: readonly (readonly Port[])[];
  readonly reader: Reader;
}

interface Widths {
  readonly half: number;
  readonly whole: number;
  readonly heading: number;
  /** Left of the dots, for lines within the team. */
  readonly inner: number;
}

/** Divides the width: columns as wide as their names, the rest for words on lines and for lines to bend. */
export function planColumns(flow: Flow, sizes: Sizes): ColumnPlan[] {
  const widths = [0, 1, 2, 3].map((at) => widthsAt(flow, at, sizes));
  const fixed = 2 * edge + sum(widths.map(({ inner, whole }) => inner + whole));
  const free = pageWidth - fixed - 3 * (fan + shortestBend);
  const words = shareWidth(
    free,
    [0, 1, 2].map((at) => stopsOf(flow, at).flatMap((stop) => sizes.ports[stop].map(widthsOf))),
  );
  const left = Math.max(0, free - sum(words));
  const bend = Math.min(longestBend, shortestBend + left / 3);
  return lineUp(withArcs(widths, arcsOf(flow), left - 3 * (bend - shortestBend)), words, bend);
}

const stopsOf = ({ stops }: Flow, at: number): number[] =>
  [...stops.keys()].filter((stop) => stops[stop].column === at);

function widthsAt(flow: Flow, at: number, { names, reader }: Sizes): Widths {
  const stops = stopsOf(flow, at);
  const half = Math.max(7, ...stops.map((stop) => signOf(flow.stops[stop]).reach));
  const count = countWords(
    reader,
    at,
    stops.map((stop) => flow.stops[stop]),
  );
  const heading = Math.max(
    textWidth(headingsOf(reader)[at], lettering.heading.size, lettering.heading.weight),
    textWidth(count, lettering.count.size),
  );
  const own = 2 * half + besideDot + Math.max(0, ...stops.map((stop) => names[stop].width));
  const whole = at === column.providers ? Math.max(own, heading) : own;
  return { half, whole, heading, inner: at === column.team ? innerRoom(flow) : 0 };
}

/** Left of the team’s dots: the manager’s bracket, and arcs between colleagues. */
function innerRoom(flow: Flow): number {
  if (flow.inner.length === 0) return 8;
  const arcs = arcsOf(flow);
  return bracketRoom + (arcs > 0 ? Math.min(mostArcRoom, arcRoom + 2 * arcs) : 0);
}

/** Ties between colleagues; those of the manager go by the bracket. */
const arcsOf = ({ inner, stops }: Flow): number =>
  inner.filter(({ kind, from }) => kind === 'tie' && stops[from].shelf !== shelf.first).length;

/** Many arcs take what room is left over. */
const withArcs = (widths: readonly Widths[], arcs: number, left: number): Widths[] =>
  widths.map((each) => (each.inner > 0 ? { ...each, inner: each.inner + Math.min(left, arcs) } : each));

/**
 * Room for the words of each column: as much as they need in two lines; where there is not enough for all, the longest
 * give way; where there is more, up to what they need in one.
 */
function shareWidth(free: number, words: readonly (readonly ReturnType<typeof widthsOf>[])[]): number[] {
  const largest = (of: readonly number[]) => Math.min(longestWords, Math.max(0, ...of));
  const least = words.map((own) => largest(own.map((each) => each.least)));
  const whole = words.map((own) => largest(own.map((each) => each.whole)));
  if (sum(least) > free) return upTo(least, free);
  const more = sum(whole) - sum(least);
  const share = more > 0 ? Math.min(1, (free - sum(least)) / more) : 0;
  return least.map((each, at) => each + (whole[at] - each) * share);
}

/** Each as wanted, or as much as the others that do not get all they want. */
function upTo(wanted: readonly number[], free: number): number[] {
  let left = free;
  const given = new Map<number, number>();
  const byNeed = [...wanted.keys()].sort((one, other) => wanted[one] - wanted[other]);
  byNeed.forEach((at, before) => {
    const share = Math.max(0, Math.min(wanted[at], left / (wanted.length - before)));
    given.set(at, share);
    left -= share;
  });
  return wanted.map((_, at) => given.get(at)!);
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);

function lineUp(widths: readonly Widths[], words: readonly number[], bend: number): ColumnPlan[] {
  const plans: ColumnPlan[] = [];
  let left = edge;
  widths.forEach(({ half, whole, heading, inner }, at) => {
    const start = left + inner;
    const end = start + whole;
    const dot = at === column.providers ? end - half : start + half;
    const wordsWidth = words[at] ?? 0;
    plans.push({ left, dot, half, right: end, words: end + fan, wordsWidth });
    const next = widths[at + 1];
    // Headings stand side by side even where there is hardly anybody below them.
    const free = at === column.outside - 1 ? Math.max(0, (next?.heading ?? 0) - (next?.whole ?? 0)) : 0;
    const below = at === column.providers ? 0 : start + heading + 18 + free - (next?.inner ?? 0);
    left = Math.max(end + fan + wordsWidth + bend, below);
  });
  return plans;
}
