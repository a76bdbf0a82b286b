import type { Line } from './picture.ts';

/** How many hops are brought out. */
export type Hops = number | 'all';

type Ends = Pick<Line, 'from' | 'to' | 'kind'>;

/**
 * Numbers of the dots round one: whomever it serves and whoever serves it, so many hops out and in; a step between a
 * group and its members is none of its own. At the dot itself also the other ends of lines for gaps and dotted lines.
 * The server says the same of a link that has a focus. Linear in lines.
 */
export function dotsAround(lines: readonly Ends[], focus: number, hops: Hops): Set<number> {
  const out = Map.groupBy(lines, ({ from }) => from);
  const into = Map.groupBy(lines, ({ to }) => to);
  const beside = lines.filter(({ kind, from, to }) => kind === 'beside' && (from === focus || to === focus));
  return new Set([
    ...walk(focus, hops, (dot) => (out.get(dot) ?? []).map(({ kind, to }) => ({ kind, other: to }))),
    ...walk(focus, hops, (dot) => (into.get(dot) ?? []).map(({ kind, from }) => ({ kind, other: from }))),
    ...beside.map(({ from, to }) => (from === focus ? to : from)),
  ]);
}

type Step = { readonly kind: Line['kind']; readonly other: number };

function walk(focus: number, hops: Hops, stepsFrom: (dot: number) => readonly Step[]): Set<number> {
  const seen = new Set([focus]);
  let round = [focus];
  for (let hop = 0; round.length > 0 && (hops === 'all' || hop <= hops); hop++) {
    const next: number[] = [];
    for (const dot of round) {
      for (const { kind, other } of stepsFrom(dot)) {
        if (seen.has(other) || kind === 'beside' || (kind === 'tie' && hop === hops)) continue;
        seen.add(other);
        // The round goes on to those it meets through a group.
        (kind === 'member' ? round : next).push(other);
      }
    }
    round = next;
  }
  return seen;
}
